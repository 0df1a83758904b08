#include <arrow/array.h>
#include <arrow/type.h>
#include <arrow/util/utf8.h>

#include <optional>
#include <vector>

#include "runtime/load/convert/append.h"
#include "runtime/load/convert/sources.h"

namespace tagc::convert_from {
namespace {

// Validation has looked at the letters of these; old writers call their text binary.
bool is_checked_utf8(const arrow::DataType& type) {
  return type.id() == arrow::Type::STRING || type.id() == arrow::Type::LARGE_STRING;
}

Cell cell_of(FieldBuilder& out, std::string_view text, bool checked) {
  if (!checked && !arrow::util::ValidateUTF8(text)) return {CellState::Bad};
  return out.parse(text);
}

// Calls f with the array as what it is.
template <class F>
Status with_typed(const arrow::Array& array, const F& f) {
  switch (array.type_id()) {
    case arrow::Type::STRING:
    case arrow::Type::BINARY: return f(static_cast<const arrow::BinaryArray&>(array));
    case arrow::Type::LARGE_STRING:
    case arrow::Type::LARGE_BINARY: return f(static_cast<const arrow::LargeBinaryArray&>(array));
    default: return f(static_cast<const arrow::BinaryViewArray&>(array));
  }
}

}  // namespace

Status texts(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out) {
  const bool checked = is_checked_utf8(*array.type());
  return with_typed(array, [&](const auto& values) {
    return append(
        values, first_row, out,
        [&](std::int64_t i) { return cell_of(out, values.GetView(i), checked); },
        [&](std::int64_t i) { return std::string(values.GetView(i)); });
  });
}

Status text_dictionaries(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out) {
  const auto& rows = static_cast<const arrow::DictionaryArray&>(array);
  const arrow::Array& dictionary = *rows.dictionary();
  const bool checked = is_checked_utf8(*dictionary.type());
  return with_typed(dictionary, [&](const auto& entries) {
    // Each entry is read once, and only if a row has it: a dictionary may hold more than its rows.
    std::vector<std::optional<Cell>> cells(static_cast<std::size_t>(entries.length()));
    const auto cell_at = [&](std::int64_t i) {
      const std::int64_t entry = rows.GetValueIndex(i);
      std::optional<Cell>& cell = cells[static_cast<std::size_t>(entry)];
      if (!cell)
        cell = entries.IsNull(entry) ? Cell{} : cell_of(out, entries.GetView(entry), checked);
      return *cell;
    };
    return append(rows, first_row, out, cell_at, [&](std::int64_t i) {
      return std::string(entries.GetView(rows.GetValueIndex(i)));
    });
  });
}

}  // namespace tagc::convert_from
