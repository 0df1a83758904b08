#include "runtime/events/gather.h"

#include <optional>

#include "gmock/gmock.h"
#include "runtime/column/text_pool.h"

namespace tagc {
namespace {

using testing::ElementsAre;

const Type kInt{Kind::Int, nullptr};
const Type kBool{Kind::Bool, nullptr};
const Type kDate{Kind::Date, nullptr};

Column ints(const std::vector<std::int64_t>& values,
            const std::vector<std::int64_t>& missing = {}) {
  Column column = Column::allocate(kInt, static_cast<std::int64_t>(values.size()), true);
  for (std::size_t i = 0; i < values.size(); ++i) {
    column.values.as<std::int64_t>()[i] = values[i];
    set_bit(column.known.as<std::uint64_t>(), static_cast<std::int64_t>(i));
  }
  for (const std::int64_t row : missing) {
    column.values.as<std::int64_t>()[row] = 0;
    clear_bit(column.known.as<std::uint64_t>(), row);
  }
  column.missing = static_cast<std::int64_t>(missing.size());
  return column;
}

Column take(const Type& type, const Gather& from, int threads = 1) {
  auto column = gather(type, from, Parallel(threads));
  EXPECT_TRUE(column.ok());
  return std::move(column).value();
}

std::vector<Scalar> values(const Column& column) {
  std::vector<Scalar> result;
  for (std::int64_t i = 0; i < column.rows; ++i) result.push_back(column.at(i, TextPool()));
  return result;
}

Scalar n(std::int64_t value) { return value; }
const Scalar kMissing;

TEST(Gather, TakesRowsInTheOrderGiven) {
  const Column source = ints({10, 11, 12}, {1});
  const Column* columns[] = {&source};
  const SourceRow rows[] = {2, 1, 0, 2};
  const Column column = take(kInt, {4, rows, {}, columns});
  EXPECT_THAT(values(column), ElementsAre(n(12), kMissing, n(10), n(12)));
  EXPECT_EQ(column.missing, 1);
  EXPECT_EQ(column.values.as<std::int64_t>()[1], 0);
}

TEST(Gather, TakesARowThatIsNotThereAsMissing) {
  const Column source = ints({10});
  const Column* columns[] = {&source};
  const SourceRow rows[] = {kNoSourceRow, 0};
  EXPECT_THAT(values(take(kInt, {2, rows, {}, columns, true})), ElementsAre(kMissing, n(10)));
  EXPECT_TRUE(take(kInt, {1, std::span(rows).subspan(1), {}, columns, true}).known.empty());
}

TEST(Gather, TakesFromSeveralParts) {
  const Column first = ints({10, 11});
  const Column third = ints({30, 31});
  const Column* columns[] = {&first, nullptr, &third};
  const std::uint16_t parts[] = {2, 0, 1, 2};
  const SourceRow rows[] = {0, 1, 0, 1};
  EXPECT_THAT(values(take(kInt, {4, rows, parts, columns})),
              ElementsAre(n(30), n(11), kMissing, n(31)));
}

TEST(Gather, DropsTheMaskWhenNothingIsMissing) {
  const Column source = ints({10, 11}, {1});
  const Column* columns[] = {&source};
  const SourceRow rows[] = {0, 0};
  EXPECT_TRUE(take(kInt, {2, rows, {}, columns}).known.empty());
}

TEST(Gather, TakesBitsAndSmallValues) {
  Column bits = Column::allocate(kBool, 3, false);
  set_bit(bits.values.as<std::uint64_t>(), 1);
  Column days = Column::allocate(kDate, 3, false);
  days.values.as<std::int32_t>()[2] = -5;
  const Column* bit_columns[] = {&bits};
  const Column* day_columns[] = {&days};
  const SourceRow rows[] = {1, 2};
  EXPECT_THAT(values(take(kBool, {2, rows, {}, bit_columns})),
              ElementsAre(Scalar(true), Scalar(false)));
  EXPECT_THAT(values(take(kDate, {2, rows, {}, day_columns})), ElementsAre(n(0), n(-5)));
}

TEST(Gather, IsTheSameForAnyNumberOfThreads) {
  std::vector<std::int64_t> numbers(200'001);
  std::vector<SourceRow> rows(numbers.size());
  std::vector<std::int64_t> missing;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    numbers[i] = static_cast<std::int64_t>(i * 3);
    rows[i] = static_cast<SourceRow>(numbers.size() - 1 - i);
    if (i % 3 == 0) missing.push_back(static_cast<std::int64_t>(i));
  }
  const Column source = ints(numbers, missing);
  const Column* columns[] = {&source};
  const Gather from{source.rows, rows, {}, columns};
  const Column one = take(kInt, from);
  const Column four = take(kInt, from, 4);
  EXPECT_EQ(one.missing, source.missing);
  EXPECT_EQ(values(one), values(four));
}

}  // namespace
}  // namespace tagc
