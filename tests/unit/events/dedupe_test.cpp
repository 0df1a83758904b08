#include "runtime/events/dedupe.h"

#include <numeric>
#include <optional>

#include "gmock/gmock.h"

namespace tagc {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Column ints(const std::vector<std::optional<std::int64_t>>& values) {
  Column column =
      Column::allocate({Kind::Int, nullptr}, static_cast<std::int64_t>(values.size()), true);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    column.values.as<std::int64_t>()[i] = *values[i];
    set_bit(column.known.as<std::uint64_t>(), static_cast<std::int64_t>(i));
  }
  return column;
}

EventOrder in_order(std::vector<std::int64_t> offsets) { return {{}, std::move(offsets)}; }

// The rows that were dropped.
std::vector<SourceRow> drop(EventOrder& order, const std::vector<const Column*>& fields,
                            int threads = 1) {
  const auto dropped = drop_duplicates(order, fields, Parallel(threads));
  EXPECT_TRUE(dropped.ok());
  return dropped.ok() ? *dropped : std::vector<SourceRow>();
}

TEST(DropDuplicates, KeepsTheFirstOfAUser) {
  const Column id = ints({7, 8, 7, 7, 8});
  EventOrder order = in_order({0, 3, 5});
  EXPECT_THAT(drop(order, {&id}), ElementsAre(2));
  EXPECT_THAT(order.rows, ElementsAre(0, 1, 3, 4));
  EXPECT_THAT(order.offsets, ElementsAre(0, 2, 4));
}

TEST(DropDuplicates, GoesByOrderOfTimeNotOfTheSource) {
  const Column id = ints({7, 7});
  EventOrder order{{1, 0}, {0, 2}};
  EXPECT_THAT(drop(order, {&id}), ElementsAre(0));
  EXPECT_THAT(order.rows, ElementsAre(1));
}

TEST(DropDuplicates, ComparesAllFields) {
  const Column a = ints({1, 1, 1});
  const Column b = ints({1, 2, 1});
  EventOrder order = in_order({0, 3});
  EXPECT_THAT(drop(order, {&a, &b}), SizeIs(1));
  EXPECT_THAT(order.rows, ElementsAre(0, 1));
}

TEST(DropDuplicates, MissingAgreesWithMissingAndWithNothingElse) {
  const Column id = ints({std::nullopt, 0, std::nullopt, 0});
  EventOrder order = in_order({0, 4});
  EXPECT_THAT(drop(order, {&id}), SizeIs(2));
  EXPECT_THAT(order.rows, ElementsAre(0, 1));
}

TEST(DropDuplicates, LeavesTheOrderAloneWhenThereAreNone) {
  const Column id = ints({1, 2});
  EventOrder order = in_order({0, 2});
  EXPECT_THAT(drop(order, {&id}), IsEmpty());
  EXPECT_TRUE(order.rows.empty());
}

TEST(DropDuplicates, IsTheSameForAnyNumberOfThreads) {
  std::vector<std::optional<std::int64_t>> values;
  std::vector<std::int64_t> offsets{0};
  for (std::int64_t user = 0; user < 50'000; ++user) {
    for (std::int64_t i = 0; i < user % 5; ++i) values.push_back(i % 3);
    offsets.push_back(static_cast<std::int64_t>(values.size()));
  }
  const Column id = ints(values);
  EventOrder one = in_order(offsets);
  EventOrder four = in_order(offsets);
  const std::vector<SourceRow> dropped = drop(one, {&id});
  EXPECT_THAT(dropped, SizeIs(10'000));  // a user in five has four events, the last like the first
  EXPECT_EQ(drop(four, {&id}, 4), dropped);
  EXPECT_EQ(one.rows, four.rows);
  EXPECT_EQ(one.offsets, four.offsets);
}

}  // namespace
}  // namespace tagc
