#include "runtime/column/column.h"

#include <bit>
#include <cassert>

#include "runtime/column/bits.h"
#include "runtime/column/text_pool.h"

namespace tagc {

Column Column::allocate(Type type, std::int64_t rows, bool nullable) {
  assert(rows >= 0);
  const auto padded = static_cast<std::size_t>(Buffer::padded(rows));
  const auto width = static_cast<std::size_t>(bytes_of(storage_of(type)));
  Column column;
  column.type = std::move(type);
  column.rows = rows;
  column.values = Buffer(width == 0 ? padded / 8 : padded * width);
  if (nullable) column.known = Buffer(padded / 8);
  return column;
}

Column Column::share() const {
  return {type, rows, values.share(), known.share(), missing, ranges};
}

Column Column::slice(std::int64_t begin, std::int64_t end) const {
  assert(begin % Buffer::kPaddingRows == 0 && begin <= end && end <= rows);
  const auto first = static_cast<std::size_t>(begin);
  const auto count = static_cast<std::size_t>(Buffer::padded(end - begin));
  const auto width = static_cast<std::size_t>(bytes_of(storage_of(type)));
  Column part;
  part.type = type;
  part.rows = end - begin;
  if (begin % kRangeRows == 0 && !ranges.empty()) {
    const auto at = [&](std::int64_t row) { return ranges.begin() + row / kRangeRows; };
    part.ranges.assign(at(begin), at(end + kRangeRows - 1));
  }
  part.values =
      width == 0 ? values.slice(first / 8, count / 8) : values.slice(first * width, count * width);
  if (known.empty()) return part;
  part.missing = part.rows - count_set(known.as<std::uint64_t>(), begin, end);
  if (part.missing > 0) part.known = known.slice(first / 8, count / 8);
  return part;
}

bool Column::is_known(std::int64_t row) const {
  assert(row >= 0 && row < rows);
  return known.empty() || test_bit(known.as<std::uint64_t>(), row);
}

Scalar Column::at(std::int64_t row, const TextPool& texts) const {
  return is_known(row) ? scalar_from_bits(bits_at(*this, row), type, texts) : Scalar();
}

void set_bits(Column& column, std::int64_t row, std::int64_t bits) {
  switch (storage_of(column.type)) {
    case Storage::Bits:
      if (bits != 0) set_bit(column.values.as<std::uint64_t>(), row);
      break;
    case Storage::I32:
      column.values.as<std::int32_t>()[row] = static_cast<std::int32_t>(bits);
      break;
    case Storage::I64:
    case Storage::F64: column.values.as<std::int64_t>()[row] = bits; break;
  }
}

Scalar scalar_from_bits(std::int64_t bits, const Type& type, const TextPool& texts) {
  switch (type.kind) {
    case Kind::Bool: return bits != 0;
    case Kind::Number: return std::bit_cast<double>(bits);
    case Kind::Text: return std::string(texts[static_cast<std::int32_t>(bits)]);
    case Kind::List: {
      ListValue list;
      for (const std::int64_t each : texts.lists()[static_cast<std::int32_t>(bits)]) {
        list.elements.push_back(element_of(scalar_from_bits(each, type.element_type(), texts)));
      }
      return list;
    }
    case Kind::Int:
    case Kind::Money:
    case Kind::Date:
    case Kind::Time:
    case Kind::Duration:
    case Kind::Enum: return bits;
  }
  return {};
}

std::int64_t bits_of(const Scalar& value, const Type& type, TextPool& texts) {
  switch (type.kind) {
    case Kind::Bool: return as_bool(value) ? 1 : 0;
    case Kind::Number: return std::bit_cast<std::int64_t>(as_number(value));
    case Kind::Text: return texts.add(as_text(value));
    case Kind::List: {
      std::vector<std::int64_t> elements;
      for (const ListValue::Element& each : as_list(value).elements) {
        const std::int64_t bits = bits_of(scalar_of(each), type.element_type(), texts);
        const auto* real = std::get_if<double>(&each);
        elements.push_back(real == nullptr ? bits : element_bits(*real));
      }
      return texts.lists().add(elements);
    }
    case Kind::Int:
    case Kind::Money:
    case Kind::Date:
    case Kind::Time:
    case Kind::Duration:
    case Kind::Enum: return as_int(value);
  }
  return 0;
}

}  // namespace tagc
