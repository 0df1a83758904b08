#include "runtime/function/totals_by_user.h"

#include <gtest/gtest.h>

#include <limits>
#include <optional>
#include <random>
#include <vector>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"

namespace tagc {
namespace {

// Users with these numbers of events, behind `first` events of nobody.
struct Events {
  Events(std::int64_t first, const std::vector<std::int64_t>& events, std::int64_t largest) {
    offsets = {first};
    for (const std::int64_t count : events) offsets.push_back(offsets.back() + count);
    std::mt19937_64 random(3);
    std::uniform_int_distribution<std::int64_t> value(-largest, largest);
    for (std::int64_t i = 0; i < offsets.back(); ++i) values.push_back(value(random));
    for (std::int64_t i = 0; i < words_for(offsets.back()); ++i) selected.push_back(random());
  }

  std::vector<std::int64_t> expected_sums() const {
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
  std::optional<std::vector<std::int64_t>> sums() const {
    std::vector<std::int64_t> sums(offsets.size() - 1, 77);
    const auto users = static_cast<std::int64_t>(sums.size());
    if (!sum_by_user(values.data(), selected.data(), offsets.data(), users, sums.data())) {
      return std::nullopt;
    }
    return sums;
  }

  std::vector<std::int64_t> expected_counts() const {
    std::vector<std::int64_t> counts;
    for (std::size_t user = 0; user + 1 < offsets.size(); ++user) {
      counts.push_back(count_set(selected.data(), offsets[user], offsets[user + 1]));
    }
    return counts;
  }
  std::optional<std::vector<std::int64_t>> counts() const {
    std::vector<std::int64_t> counts(offsets.size() - 1, 77);
    const auto users = static_cast<std::int64_t>(counts.size());
    if (!count_by_user(selected.data(), offsets.data(), users, counts.data())) return std::nullopt;
    return counts;
  }

  std::vector<std::int64_t> offsets, values;
  std::vector<std::uint64_t> selected;
};

bool is_there() { return Events(0, {1}, 1).sums().has_value(); }

// Few events and many, none at the very end, and numbers of users that are no multiple of eight.
std::vector<Events> different_events() {
  const std::vector<std::int64_t> numbers = {0,  1,  7,  8,  9,  31, 32, 33, 0, 56, 57, 58, 63, 64,
                                             65, 2,  15, 15, 3,  14, 15, 1,  0, 12, 9,  0,  40, 5,
                                             6,  57, 57, 57, 57, 0,  0,  0,  0, 0,  0,  0,  0,  0};
  std::vector<Events> all;
  for (const std::int64_t first : {0, 1, 31, 63, 64, 100}) {
    for (std::size_t users = 0; users <= numbers.size(); ++users) {
      all.emplace_back(first, std::vector(numbers.begin(), numbers.begin() + users), 1'000'000);
    }
    all.emplace_back(first, std::vector<std::int64_t>{200, 1, 1, 1, 1, 1, 1, 1, 300}, 1'000'000);
  }
  return all;
}

// As a user's events in a window are: a stretch up to her last, few of it, or none.
void keep_every(std::vector<std::uint64_t>& selected, int nth) {
  for (std::size_t i = 0; i < selected.size() * 64; ++i) {
    if (i % nth != 0) selected[i / 64] &= ~(std::uint64_t{1} << i % 64);
  }
}

TEST(TotalsByUser, UsersBeginAnywhereAndHaveAnyNumberOfEvents) {
  if (!is_there()) GTEST_SKIP() << "this CPU goes another way";
  for (Events& events : different_events()) {
    for (const int nth : {1, 5, 40, 5'000}) {
      keep_every(events.selected, nth);
      EXPECT_EQ(events.sums(), events.expected_sums()) << events.offsets.front() << " " << nth;
      if (const auto counts = events.counts()) {
        EXPECT_EQ(counts, events.expected_counts()) << events.offsets.front() << " " << nth;
      }
    }
  }
}

TEST(TotalsByUser, RefusesWhatMightNotFit) {
  if (!is_there()) GTEST_SKIP() << "this CPU goes another way";
  constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
  const auto is_refused = [](std::vector<std::int64_t> values) {
    Events events(0, {static_cast<std::int64_t>(values.size())}, 1);
    events.values = std::move(values);
    events.selected.assign(1, ~std::uint64_t{0});
    return !events.sums();
  };
  EXPECT_TRUE(is_refused({kMax, 1}));
  EXPECT_TRUE(is_refused({-kMax - 1, -1}));
  EXPECT_TRUE(is_refused({kMax / 2 + 1, kMax / 2 + 1}));
  EXPECT_FALSE(is_refused({kMax / 4, kMax / 4}));
  EXPECT_FALSE(is_refused({-kMax / 4, kMax / 8}));
}

}  // namespace
}  // namespace tagc
