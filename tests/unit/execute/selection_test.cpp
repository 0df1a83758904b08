#include "runtime/execute/population/selection.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <random>
#include <vector>

#include "runtime/execute/population/keys.h"

namespace tagc {
namespace {

Selection selection_of(const std::vector<std::int64_t>& values) {
  Buffer keys(values.size() * sizeof(std::uint64_t));
  std::ranges::transform(values, keys.as<std::uint64_t>(),
                         [](std::int64_t value) { return key_of(value); });
  return {std::move(keys), values.size(), Kind::Int};
}

std::vector<std::int64_t> sorted(std::vector<std::int64_t> values) {
  std::ranges::sort(values);
  return values;
}

// Of several shapes: few values, many, all in one leading digit, the ends of what there is.
std::vector<std::vector<std::int64_t>> populations() {
  std::mt19937_64 random(7);
  std::vector<std::vector<std::int64_t>> all = {{5}, {3, 3, 3}, {-1, 0, 1}};
  all.push_back(
      {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min(), 0});
  for (const std::int64_t width : {10, 5'000, 1'000'000'000}) {
    std::vector<std::int64_t>& values = all.emplace_back(50'000);
    for (std::int64_t& value : values)
      value = static_cast<std::int64_t>(random() % width) - width / 2;
  }
  std::vector<std::int64_t>& crowded = all.emplace_back(50'000);
  for (std::int64_t& value : crowded) value = static_cast<std::int64_t>(random() % 50'000);
  crowded.front() = std::numeric_limits<std::int64_t>::max();
  return all;
}

TEST(Selection, FindsAFewPlacesOfAnyPopulation) {
  for (const std::vector<std::int64_t>& values : populations()) {
    Selection selection = selection_of(values);
    const std::vector<std::int64_t> ascending = sorted(values);
    const std::size_t last = values.size() - 1;
    for (const std::size_t place : {last, std::size_t{0}, last / 2, last / 10 * 9, last / 2}) {
      EXPECT_EQ(selection.at(static_cast<std::int64_t>(place)), ascending[place])
          << place << " of " << values.size();
    }
  }
}

TEST(Selection, FindsManyPlacesAndAllInOrder) {
  for (const std::vector<std::int64_t>& values : populations()) {
    Selection selection = selection_of(values);
    const std::vector<std::int64_t> ascending = sorted(values);
    const std::size_t step = std::max<std::size_t>(1, values.size() / 100);
    for (std::size_t place = 0; place < values.size(); place += step) {
      ASSERT_EQ(selection.at(static_cast<std::int64_t>(place)), ascending[place]) << place;
    }
    EXPECT_TRUE(std::ranges::equal(selection.ascending(), ascending));
  }
}

TEST(Selection, SumsExactlyBeforeAndAfterSorting) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  Selection selection = selection_of({kMost, kMost, -1});
  EXPECT_TRUE(selection.sum() == 2 * Int128{kMost} - 1);
  selection.ascending();
  EXPECT_TRUE(selection.sum() == 2 * Int128{kMost} - 1);
}

TEST(Selection, OrdersNumbersAsTheirValues) {
  const std::vector<double> values = {2.5, -0.0, -3, 1e300, -1e-300};
  Buffer keys(values.size() * sizeof(std::uint64_t));
  std::ranges::transform(values, keys.as<std::uint64_t>(),
                         [](double value) { return key_of(value); });
  Selection selection(std::move(keys), values.size(), Kind::Number);
  std::vector<double> found;
  for (std::int64_t i = 0; i < selection.size(); ++i) {
    found.push_back(std::bit_cast<double>(selection.at(i)));
  }
  EXPECT_EQ(found, (std::vector<double>{-3, -1e-300, 0, 2.5, 1e300}));
}

}  // namespace
}  // namespace tagc
