#include <arrow/array.h>

#include <charconv>
#include <limits>

#include "runtime/load/convert/append.h"
#include "runtime/load/convert/sources.h"

namespace tagc::convert_from {
namespace {

template <class Int>
Cell cell_of(FieldBuilder& out, Int value) {
  const Kind kind = out.target().type.kind;
  if (kind == Kind::Text || kind == Kind::Enum) {
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    return out.parse({digits, static_cast<std::size_t>(end - digits)});
  }
  if constexpr (std::is_same_v<Int, std::uint64_t>) {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      return kind == Kind::Number ? Cell::known(static_cast<double>(value)) : Cell{CellState::Bad};
    }
  }
  return cell_of_int(kind, static_cast<std::int64_t>(value));
}

template <class Array>
Status convert(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out) {
  const auto& values = static_cast<const Array&>(array);
  if constexpr (std::is_same_v<Array, arrow::Int64Array>) {
    if (out.target().type.is(Kind::Int) && values.null_count() == 0) {
      out.put_known({values.raw_values(), static_cast<std::size_t>(values.length())});
      return Done{};
    }
  }
  return append(
      values, first_row, out, [&](std::int64_t i) { return cell_of(out, values.Value(i)); },
      [&](std::int64_t i) { return std::to_string(values.Value(i)); });
}

bool come_from_ints(Kind kind) {
  switch (kind) {
    case Kind::Bool:
    case Kind::Int:
    case Kind::Number:
    case Kind::Money:
    case Kind::Text:
    case Kind::Enum: return true;
    case Kind::Date:
    case Kind::Time:
    case Kind::Duration:
    case Kind::List: break;
  }
  return false;
}

}  // namespace

Status ints(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out) {
  if (come_from_ints(out.target().type.kind)) {
    switch (array.type_id()) {
      case arrow::Type::INT8: return convert<arrow::Int8Array>(array, first_row, out);
      case arrow::Type::INT16: return convert<arrow::Int16Array>(array, first_row, out);
      case arrow::Type::INT32: return convert<arrow::Int32Array>(array, first_row, out);
      case arrow::Type::INT64: return convert<arrow::Int64Array>(array, first_row, out);
      case arrow::Type::UINT8: return convert<arrow::UInt8Array>(array, first_row, out);
      case arrow::Type::UINT16: return convert<arrow::UInt16Array>(array, first_row, out);
      case arrow::Type::UINT32: return convert<arrow::UInt32Array>(array, first_row, out);
      case arrow::Type::UINT64: return convert<arrow::UInt64Array>(array, first_row, out);
      default: break;
    }
  }
  return wrong_type(out.target(), array.type()->ToString());
}

}  // namespace tagc::convert_from
