#include "runtime/events/order.h"

#include <algorithm>
#include <numeric>
#include <random>

#include "gmock/gmock.h"

namespace tagc {
namespace {

using testing::ElementsAre;

struct Rows {
  std::vector<std::int32_t> user_of;
  std::vector<std::int64_t> times;
};

EventOrder order(const Rows& rows, std::int64_t users, int threads = 1) {
  auto result = order_events(rows.user_of, rows.times, users, Parallel(threads));
  EXPECT_TRUE(result.ok());
  return std::move(result).value();
}

std::vector<SourceRow> places(const EventOrder& order) {
  std::vector<SourceRow> rows;
  for (std::int64_t place = 0; place < order.size(); ++place) rows.push_back(order.row(place));
  return rows;
}

// The definition, word for word.
std::vector<SourceRow> expected(const Rows& rows) {
  std::vector<SourceRow> result;
  for (SourceRow row = 0; row < rows.user_of.size(); ++row) {
    if (rows.user_of[row] != kNoUser) result.push_back(row);
  }
  std::stable_sort(result.begin(), result.end(), [&](SourceRow a, SourceRow b) {
    return std::pair(rows.user_of[a], rows.times[a]) < std::pair(rows.user_of[b], rows.times[b]);
  });
  return result;
}

Rows random_rows(std::size_t count, std::int32_t users, std::int64_t times, unsigned seed) {
  std::mt19937 random(seed);
  Rows rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.user_of.push_back(std::uniform_int_distribution(kNoUser, users - 1)(random));
    rows.times.push_back(std::uniform_int_distribution(-times, times)(random));
  }
  return rows;
}

TEST(OrderEvents, SortsByUserTimeAndPlaceInTheSource) {
  const EventOrder result = order({{1, 0, 1, 1, 0}, {5, 9, 3, 5, 9}}, 3);
  EXPECT_THAT(places(result), ElementsAre(1, 4, 2, 0, 3));
  EXPECT_THAT(result.offsets, ElementsAre(0, 2, 5, 5));
}

TEST(OrderEvents, LeavesOutRowsOfNobody) {
  const EventOrder result = order({{kNoUser, 0, kNoUser}, {1, 2, 3}}, 1);
  EXPECT_THAT(places(result), ElementsAre(1));
  EXPECT_THAT(result.offsets, ElementsAre(0, 1));
}

TEST(OrderEvents, KnowsWhatIsInOrderAlready) {
  const EventOrder result = order({{0, 0, 2}, {1, 1, 0}}, 4);
  EXPECT_TRUE(result.rows.empty());
  EXPECT_THAT(result.offsets, ElementsAre(0, 2, 2, 3, 3));
  EXPECT_EQ(result.size(), 3);
}

TEST(OrderEvents, TakesNothingAtAll) {
  EXPECT_THAT(order({}, 0).offsets, ElementsAre(0));
  EXPECT_THAT(order({}, 2).offsets, ElementsAre(0, 0, 0));
  EXPECT_THAT(order({{kNoUser}, {0}}, 2).offsets, ElementsAre(0, 0, 0));
}

TEST(OrderEvents, SortsTimesAtTheEndsOfTheirRange) {
  constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
  constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
  EXPECT_THAT(places(order({{0, 0, 0}, {kMax, kMin, 0}}, 1)), ElementsAre(1, 2, 0));
}

TEST(OrderEvents, AgreesWithAStableSortForAnyNumberOfThreads) {
  // Slices of the source, groups of users, and users of one event or of all of them.
  for (const std::int32_t users : {1, 7, 1000, 200'000}) {
    for (const std::size_t count : {1u, 300u, 300'000u, 600'000u}) {
      const Rows rows = random_rows(count, users, 50, static_cast<unsigned>(count));
      const EventOrder one = order(rows, users, 1);
      ASSERT_EQ(places(one), expected(rows)) << users << " users, " << count << " rows";
      for (const int threads : {2, 8}) {
        const EventOrder many = order(rows, users, threads);
        ASSERT_EQ(many.rows, one.rows);
        ASSERT_EQ(many.offsets, one.offsets);
      }
    }
  }
}

TEST(OrderEvents, StopsWhenTold) {
  const Rows rows = random_rows(1000, 10, 10, 1);
  const auto result = order_events(rows.user_of, rows.times, 10, Parallel(2, [] { return false; }));
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().slug, "stopped");
}

}  // namespace
}  // namespace tagc
