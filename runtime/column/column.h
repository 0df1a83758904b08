// One field of all rows of a table.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "runtime/column/buffer.h"
#include "runtime/types/scalar.h"
#include "runtime/types/type.h"
#include "runtime/types/value_range.h"

namespace tagc {

class TextPool;

// Rows whose ValueRange is kept together.
inline constexpr std::int64_t kRangeRows = 65'536;

// Values in the layout of their Storage (runtime/types/type.h), padded by Buffer::kPaddingRows.
// `known`: bit set where there is a value; empty when no row is missing. A missing row's value
// bits are 0.
struct Column {
  Type type;
  std::int64_t rows = 0;
  Buffer values;
  Buffer known;
  std::int64_t missing = 0;
  std::vector<ValueRange> ranges = {};  // of each kRangeRows rows; empty: not known

  static Column allocate(Type type, std::int64_t rows, bool nullable);
  // The same column once more, without a copy of its values; from now on nobody writes to them.
  Column share() const;
  // Some of its rows, without a copy; both ends are multiples of Buffer::kPaddingRows, but for the end
  // of the column. Ranges stay where it begins with one.
  Column slice(std::int64_t begin, std::int64_t end) const;

  bool is_known(std::int64_t row) const;
  // The value of one row, for printing and tests. Text needs the pool.
  Scalar at(std::int64_t row, const TextPool& texts) const;
};

// A value from what its storage holds, in 64 bits: the code of a text or a list, a number's bits.
Scalar scalar_from_bits(std::int64_t bits, const Type& type, const TextPool& texts);
// The other way; the value is known. New texts and lists are added.
std::int64_t bits_of(const Scalar& value, const Type& type, TextPool& texts);

// Puts a value into a row that has none yet, as its storage holds it; says nothing of `known`.
void set_bits(Column& column, std::int64_t row, std::int64_t bits);

inline bool test_bit(const std::uint64_t* bits, std::int64_t i) {
  return (bits[i >> 6] >> (i & 63)) & 1u;
}
inline void set_bit(std::uint64_t* bits, std::int64_t i) {
  bits[i >> 6] |= std::uint64_t{1} << (i & 63);
}
inline void clear_bit(std::uint64_t* bits, std::int64_t i) {
  bits[i >> 6] &= ~(std::uint64_t{1} << (i & 63));
}
inline std::int64_t words_for(std::int64_t rows) { return (rows + 63) / 64; }

// What the column's storage holds of one row, in 64 bits; of a missing value 0.
inline std::int64_t bits_at(const Column& column, std::int64_t row) {
  switch (storage_of(column.type)) {
    case Storage::Bits: return test_bit(column.values.as<std::uint64_t>(), row);
    case Storage::I32: return column.values.as<std::int32_t>()[row];
    case Storage::I64:
    case Storage::F64: break;
  }
  return column.values.as<std::int64_t>()[row];
}

}  // namespace tagc
