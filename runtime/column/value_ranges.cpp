#include "runtime/column/value_ranges.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>

namespace tagc {
namespace {

std::int64_t stored(double value) { return std::bit_cast<std::int64_t>(value); }
std::int64_t stored(std::int32_t value) { return value; }
std::int64_t stored(std::int64_t value) { return value; }

template <class T>
ValueRange range_of(const Column& column, std::int64_t begin, std::int64_t end) {
  const T* values = column.values.as<T>();
  T least = std::numeric_limits<T>::max(), greatest = std::numeric_limits<T>::lowest();
  for (std::int64_t row = begin; row < end; ++row) {
    if (!column.is_known(row)) continue;
    least = std::min(least, values[row]);
    greatest = std::max(greatest, values[row]);
  }
  return {stored(least), stored(greatest)};
}

template <class T>
std::vector<ValueRange> ranges_of(const Column& column) {
  std::vector<ValueRange> ranges;
  for (std::int64_t begin = 0; begin < column.rows; begin += kRangeRows) {
    ranges.push_back(range_of<T>(column, begin, std::min(column.rows, begin + kRangeRows)));
  }
  return ranges;
}

}  // namespace

std::vector<ValueRange> value_ranges(const Column& column) {
  assert(has_range(column.type));
  switch (storage_of(column.type)) {
    case Storage::I32: return ranges_of<std::int32_t>(column);
    case Storage::I64: return ranges_of<std::int64_t>(column);
    case Storage::F64: return ranges_of<double>(column);
    case Storage::Bits: break;
  }
  return {};
}

}  // namespace tagc
