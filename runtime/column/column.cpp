#include "runtime/column/column.h"

#include <cassert>

#include "runtime/column/text_pool.h"

namespace tagc {
namespace {

std::size_t padded_rows(std::int64_t rows) {
  constexpr std::int64_t kStep = Buffer::kPaddingRows;
  return static_cast<std::size_t>((rows + kStep - 1) / kStep * kStep);
}

}  // namespace

Column Column::allocate(Type type, std::int64_t rows, bool nullable) {
  assert(rows >= 0);
  const std::size_t padded = padded_rows(rows);
  const auto width = static_cast<std::size_t>(bytes_of(storage_of(type)));
  Column column;
  column.type = std::move(type);
  column.rows = rows;
  column.values = Buffer(width == 0 ? padded / 8 : padded * width);
  if (nullable) column.known = Buffer(padded / 8);
  return column;
}

bool Column::is_known(std::int64_t row) const {
  assert(row >= 0 && row < rows);
  return known.empty() || test_bit(known.as<std::uint64_t>(), row);
}

Scalar Column::at(std::int64_t row, const TextPool& texts) const {
  if (!is_known(row)) return {};
  switch (storage_of(type)) {
    case Storage::Bits: return test_bit(values.as<std::uint64_t>(), row);
    case Storage::I64: return values.as<std::int64_t>()[row];
    case Storage::F64: return values.as<double>()[row];
    case Storage::I32: break;
  }
  const std::int32_t value = values.as<std::int32_t>()[row];
  if (type.is(Kind::Text)) return std::string(texts[value]);
  return std::int64_t{value};
}

}  // namespace tagc
