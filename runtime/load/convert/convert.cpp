#include "runtime/load/convert/convert.h"

#include <arrow/array.h>
#include <arrow/array/array_nested.h>
#include <arrow/compute/api_vector.h>
#include <arrow/compute/exec.h>
#include <arrow/extension_type.h>
#include <arrow/type.h>
#include <arrow/type_traits.h>

#include <vector>

#include "runtime/load/convert/sources.h"

namespace tagc {
namespace {

Error invalid_array(const FieldTarget& target, const arrow::Status& status) {
  return {"invalid-array", "column " + shown(target.column) + ": " + status.message(), "", 0, ""};
}

bool is_text(arrow::Type::type id) {
  return arrow::is_base_binary_like(id) || arrow::is_binary_view_like(id);
}

Status append_nulls(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out) {
  for (std::int64_t i = 0; i < array.length(); ++i) out.put({}, first_row + i);
  return Done{};
}

Status convert_valid(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out,
                     arrow::MemoryPool* pool);

// Lists may also be written "ski;tennis".
bool comes_as_text(const arrow::Array& array) {
  const arrow::Type::type id = array.type_id();
  if (id == arrow::Type::NA || id == arrow::Type::EXTENSION || is_text(id)) return true;
  return id == arrow::Type::DICTIONARY &&
         is_text(static_cast<const arrow::DictionaryArray&>(array).dictionary()->type_id());
}

// Dictionaries of what is not text are rare: as if the column had been written plainly.
Status convert_dictionary(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out,
                          arrow::MemoryPool* pool) {
  const auto& rows = static_cast<const arrow::DictionaryArray&>(array);
  if (is_text(rows.dictionary()->type_id())) {
    return convert_from::text_dictionaries(array, first_row, out);
  }
  arrow::compute::ExecContext context(pool);
  const auto plain = arrow::compute::Take(*rows.dictionary(), *rows.indices(),
                                          arrow::compute::TakeOptions::Defaults(), &context);
  if (!plain.ok()) return invalid_array(out.target(), plain.status());
  return convert_valid(**plain, first_row, out, pool);
}

// The elements of all lists are converted at once, into a builder of their own.
template <class Array>
Status convert_lists(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out,
                     arrow::MemoryPool* pool) {
  const auto& lists = static_cast<const Array&>(array);
  const auto flat = lists.Flatten(pool);  // without what lies behind missing lists
  if (!flat.ok()) return invalid_array(out.target(), flat.status());
  std::vector<std::int64_t> rows;
  for (std::int64_t i = 0; i < lists.length(); ++i) {
    if (lists.IsValid(i)) rows.insert(rows.end(), lists.value_length(i), first_row + i);
  }
  auto gathered = FieldBuilder::make(out.elements().target(), std::ssize(rows), out.budget());
  if (!gathered.ok()) return gathered.error();
  gathered->stand_in_rows(&rows);
  if (const Status done = convert_valid(**flat, 0, *gathered, pool); !done.ok()) return done;
  const auto chunk = gathered->finish();
  if (!chunk.ok()) return chunk.error();
  auto next = out.take_elements(*chunk);
  auto cell = next.cbegin();
  for (std::int64_t i = 0; i < lists.length(); ++i) {
    if (lists.IsNull(i)) {
      out.put({}, first_row + i);
      continue;
    }
    for (std::int64_t left = lists.value_length(i); left > 0; --left) {
      out.add_element(*cell++, first_row + i);
    }
    out.put(out.end_list(), first_row + i);
  }
  return Done{};
}

Status convert_lists(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out,
                     arrow::MemoryPool* pool) {
  switch (array.type_id()) {
    case arrow::Type::LIST: return convert_lists<arrow::ListArray>(array, first_row, out, pool);
    case arrow::Type::LARGE_LIST:
      return convert_lists<arrow::LargeListArray>(array, first_row, out, pool);
    default: return convert_lists<arrow::FixedSizeListArray>(array, first_row, out, pool);
  }
}

bool is_list_type(arrow::Type::type id) {
  return id == arrow::Type::LIST || id == arrow::Type::LARGE_LIST ||
         id == arrow::Type::FIXED_SIZE_LIST;
}

Status convert_valid(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out,
                     arrow::MemoryPool* pool) {
  using arrow::Type;
  const Type::type id = array.type_id();
  if (out.is_list() && is_list_type(id)) return convert_lists(array, first_row, out, pool);
  if (out.is_list() && !comes_as_text(array)) {
    return wrong_type(out.target(), array.type()->ToString());
  }
  if (arrow::is_integer(id)) return convert_from::ints(array, first_row, out);
  if (arrow::is_floating(id)) return convert_from::floats(array, first_row, out);
  if (arrow::is_decimal(id)) return convert_from::decimals(array, first_row, out);
  if (is_text(id)) return convert_from::texts(array, first_row, out);
  switch (id) {
    case Type::NA: return append_nulls(array, first_row, out);
    case Type::BOOL: return convert_from::bools(array, first_row, out);
    case Type::DATE32:
    case Type::DATE64: return convert_from::dates(array, first_row, out);
    case Type::TIMESTAMP: return convert_from::timestamps(array, first_row, out);
    case Type::DURATION: return convert_from::durations(array, first_row, out);
    case Type::DICTIONARY: return convert_dictionary(array, first_row, out, pool);
    case Type::EXTENSION: {
      const auto& extension = static_cast<const arrow::ExtensionArray&>(array);
      return convert_valid(*extension.storage(), first_row, out, pool);
    }
    default: return wrong_type(out.target(), array.type()->ToString());
  }
}

}  // namespace

Status convert(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out,
               arrow::MemoryPool* pool) {
  const arrow::Status valid = array.ValidateFull();
  if (!valid.ok()) return invalid_array(out.target(), valid);
  return convert_valid(array, first_row, out, pool);
}

}  // namespace tagc
