#include "runtime/column/value_ranges.h"

#include <gtest/gtest.h>

#include <bit>

namespace tagc {
namespace {

template <class T>
Column column_of(Kind kind, std::int64_t rows, T (*value)(std::int64_t row)) {
  Column column = Column::allocate({kind, {}}, rows, true);
  for (std::int64_t row = 0; row < rows; ++row) {
    column.values.as<T>()[row] = value(row);
    if (row % 3 != 0) {
      set_bit(column.known.as<std::uint64_t>(), row);
    } else {
      column.values.as<T>()[row] = 0;
      ++column.missing;
    }
  }
  return column;
}

double number(std::int64_t stored) { return std::bit_cast<double>(stored); }

TEST(ValueRanges, AreOfKnownRowsOfEachStretch) {
  const Column ints =
      column_of<std::int64_t>(Kind::Int, kRangeRows + 2, [](std::int64_t row) { return -5 - row; });
  const auto ranges = value_ranges(ints);
  ASSERT_EQ(ranges.size(), 2u);
  EXPECT_EQ(ranges[0].greatest, -6);                  // row 0 has no value
  EXPECT_EQ(ranges[0].least, -5 - (kRangeRows - 2));  // and neither has the last one;
  EXPECT_EQ(ranges[1].greatest, -5 - kRangeRows);
  EXPECT_EQ(ranges[1].least, -6 - kRangeRows);
}

TEST(ValueRanges, FollowTheOrderOfNumbersAndDates) {
  const Column numbers = column_of<double>(
      Kind::Number, 100, [](std::int64_t row) { return static_cast<double>(row) / 4 - 10; });
  const auto of_numbers = value_ranges(numbers);
  ASSERT_EQ(of_numbers.size(), 1u);
  EXPECT_EQ(number(of_numbers[0].least), -9.75);
  EXPECT_EQ(number(of_numbers[0].greatest), 14.5);
  const Column dates = column_of<std::int32_t>(
      Kind::Date, 100, [](std::int64_t row) { return static_cast<std::int32_t>(50 - row); });
  EXPECT_EQ(value_ranges(dates)[0].least, -48);
  EXPECT_EQ(value_ranges(dates)[0].greatest, 49);
}

TEST(ValueRanges, WhereNothingHasAValueTheLeastIsAboveTheGreatest) {
  Column column = Column::allocate({Kind::Int, {}}, 10, true);
  column.missing = 10;
  const auto ranges = value_ranges(column);
  ASSERT_EQ(ranges.size(), 1u);
  EXPECT_GT(ranges[0].least, ranges[0].greatest);
  EXPECT_TRUE(value_ranges(Column::allocate({Kind::Int, {}}, 0, true)).empty());
}

TEST(ValueRanges, GoWithTheRowsOfAColumn) {
  Column column = Column::allocate({Kind::Int, {}}, 3 * kRangeRows, false);
  column.ranges = {{1, 1}, {2, 2}, {3, 3}};
  EXPECT_EQ(column.share().ranges.size(), 3u);
  const Column end = column.slice(kRangeRows, 3 * kRangeRows);
  ASSERT_EQ(end.ranges.size(), 2u);
  EXPECT_EQ(end.ranges[0].least, 2);
  EXPECT_TRUE(column.slice(Buffer::kPaddingRows, kRangeRows).ranges.empty());
}

}  // namespace
}  // namespace tagc
