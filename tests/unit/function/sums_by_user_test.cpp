#include "runtime/function/sums_by_user.h"

#include <gtest/gtest.h>

#include <limits>
#include <optional>
#include <random>
#include <vector>

#include "runtime/column/bits.h"

namespace tagc {
namespace {

// Users with these numbers of events, behind `first` events of nobody.
struct Sums {
  Sums(std::int64_t first, const std::vector<std::int64_t>& events, std::int64_t largest) {
    offsets = {first};
    for (const std::int64_t count : events) offsets.push_back(offsets.back() + count);
    std::mt19937_64 random(3);
    std::uniform_int_distribution<std::int64_t> value(-largest, largest);
    for (std::int64_t i = 0; i < offsets.back(); ++i) values.push_back(value(random));
    for (std::int64_t i = 0; i <= offsets.back() / 64; ++i) selected.push_back(random());
  }

  std::vector<std::int64_t> expected() const {
    std::vector<std::int64_t> sums;
    for (std::size_t user = 0; user + 1 < offsets.size(); ++user) {
      std::int64_t sum = 0;
      for_each_set(selected.data(), offsets[user], offsets[user + 1],
                   [&](std::int64_t i) { sum += values[static_cast<std::size_t>(i)]; });
      sums.push_back(sum);
    }
    return sums;
  }

  // Nothing where this CPU has no instructions for it.
  std::optional<std::vector<std::int64_t>> computed() const {
    std::vector<std::int64_t> sums(offsets.size() - 1, 77);
    const auto users = static_cast<std::int64_t>(sums.size());
    if (!sum_by_user(values.data(), selected.data(), offsets.data(), users, sums.data())) {
      return std::nullopt;
    }
    return sums;
  }

  std::vector<std::int64_t> offsets, values;
  std::vector<std::uint64_t> selected;
};

bool is_there() { return Sums(0, {1}, 1).computed().has_value(); }

TEST(SumsByUser, UsersBeginAnywhereAndHaveAnyNumberOfEvents) {
  if (!is_there()) GTEST_SKIP() << "this CPU goes another way";
  for (const std::int64_t first : {0, 1, 31, 63, 64, 100}) {
    const Sums sums(first, {0, 1, 7, 8, 9, 31, 32, 33, 0, 63, 64, 65, 200, 1}, 1'000'000);
    EXPECT_EQ(sums.computed(), sums.expected()) << first;
  }
}

TEST(SumsByUser, RefusesWhatMightNotFit) {
  if (!is_there()) GTEST_SKIP() << "this CPU goes another way";
  constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
  const auto is_refused = [](std::vector<std::int64_t> values) {
    Sums sums(0, {static_cast<std::int64_t>(values.size())}, 1);
    sums.values = std::move(values);
    sums.selected.assign(1, ~std::uint64_t{0});
    return !sums.computed();
  };
  EXPECT_TRUE(is_refused({kMax, 1}));
  EXPECT_TRUE(is_refused({-kMax - 1, -1}));
  EXPECT_TRUE(is_refused({kMax / 2 + 1, kMax / 2 + 1}));
  EXPECT_FALSE(is_refused({kMax / 4, kMax / 4}));
  EXPECT_FALSE(is_refused({-kMax / 4, kMax / 8}));
}

}  // namespace
}  // namespace tagc
