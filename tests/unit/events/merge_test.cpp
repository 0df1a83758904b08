#include "runtime/events/merge.h"

#include <algorithm>
#include <random>
#include <tuple>

#include "gmock/gmock.h"

namespace tagc {
namespace {

using testing::ElementsAre;

struct Source {
  std::vector<std::int64_t> times;
  EventOrder order;
};

Source source(const std::vector<std::int32_t>& user_of, std::vector<std::int64_t> times,
              std::int64_t users) {
  auto order = order_events(user_of, times, users, Parallel(1));
  EXPECT_TRUE(order.ok());
  return {std::move(times), std::move(order).value()};
}

MergedOrder merge(const std::vector<Source>& sources, int threads = 1) {
  std::vector<MergePart> parts;
  for (const Source& s : sources) parts.push_back({s.order.rows, s.order.offsets, s.times});
  const auto users = static_cast<std::int64_t>(sources.front().order.offsets.size()) - 1;
  auto merged = merge_orders(parts, users, Parallel(threads));
  EXPECT_TRUE(merged.ok());
  return std::move(merged).value();
}

TEST(MergeOrders, OrdersByTimeThenPartThenPlace) {
  const MergedOrder merged = merge({source({0, 0, 1}, {5, 7, 1}, 2),  //
                                    source({1, 0, 0, 0}, {0, 7, 5, 7}, 2)});
  EXPECT_THAT(merged.parts, ElementsAre(0, 1, 0, 1, 1, 1, 0));
  EXPECT_THAT(merged.rows, ElementsAre(0, 2, 1, 1, 3, 0, 2));
  EXPECT_THAT(merged.offsets, ElementsAre(0, 5, 7));
}

TEST(MergeOrders, TakesEmptyPartsAndUsers) {
  const MergedOrder merged = merge({source({}, {}, 3), source({1}, {4}, 3), source({}, {}, 3)});
  EXPECT_THAT(merged.parts, ElementsAre(1));
  EXPECT_THAT(merged.offsets, ElementsAre(0, 0, 1, 1));
  EXPECT_THAT(merge({source({}, {}, 0)}).offsets, ElementsAre(0));
}

TEST(MergeOrders, IsTheSameForAnyNumberOfThreads) {
  constexpr std::int32_t kUsers = 40'000;
  std::mt19937 random(7);
  std::vector<Source> sources;
  for (int part = 0; part < 3; ++part) {
    std::vector<std::int32_t> user_of(100'000);
    std::vector<std::int64_t> times(user_of.size());
    for (auto& user : user_of) user = static_cast<std::int32_t>(random() % kUsers);
    for (auto& time : times) time = random() % 5;
    sources.push_back(source(user_of, times, kUsers));
  }
  const MergedOrder one = merge(sources);
  const MergedOrder four = merge(sources, 4);
  EXPECT_EQ(one.parts, four.parts);
  EXPECT_EQ(one.rows, four.rows);
  for (std::size_t user = 0; user < kUsers; ++user) {
    for (auto i = one.offsets[user] + 1; i < one.offsets[user + 1]; ++i) {
      const auto key = [&](std::int64_t place) {
        const auto at = static_cast<std::size_t>(place);
        return std::tuple(sources[one.parts[at]].times[one.rows[at]], one.parts[at], one.rows[at]);
      };
      ASSERT_LT(key(i - 1), key(i));
    }
  }
}

}  // namespace
}  // namespace tagc
