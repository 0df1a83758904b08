// The tables say what the conditions say, one by one.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

#include "runtime/evaluate/rank_finder.h"
#include "tests/unit/evaluate/service.h"

namespace tagc {
namespace {

using evaluate::RankFinder;

TEST(RankFinder, CountsWhatIsNotAbove) {
  constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  std::mt19937_64 random(7);
  for (int round = 0; round < 2'000; ++round) {
    const auto width = std::uint64_t{1} << (random() % 64);
    std::vector<std::int64_t> boundaries;
    const std::size_t count = random() % 40;
    for (std::size_t i = 0; i < count; ++i) {
      boundaries.push_back(static_cast<std::int64_t>(random() % width + (round % 2 ? 0 : kLeast)));
    }
    if (round % 10 == 0) boundaries.insert(boundaries.end(), {kLeast, -1, 0, 1, kMost});
    std::ranges::sort(boundaries);
    boundaries.erase(std::unique(boundaries.begin(), boundaries.end()), boundaries.end());
    const RankFinder finder(boundaries);
    std::vector<std::int64_t> keys{kLeast, kMost, 0, static_cast<std::int64_t>(random())};
    for (const std::int64_t boundary : boundaries) {
      keys.push_back(boundary);
      if (boundary != kLeast) keys.push_back(boundary - 1);
      if (boundary != kMost) keys.push_back(boundary + 1);
    }
    for (const std::int64_t key : keys) {
      const auto rank = std::ranges::upper_bound(boundaries, key) - boundaries.begin();
      ASSERT_EQ(finder.find(key), static_cast<std::size_t>(rank)) << key << " round " << round;
    }
  }
}

// Constants at the ends of what a type holds, where a boundary has no neighbour.
TEST(RankTables, EndsOfTheNumbers) {
  test::Service service(R"(
users u from "u.csv" by id { id : int  x : int?  n : number? }
tag le when x <= 9223372036854775807
tag ge when x >= -9223372036854775808
tag lt when x < -9223372036854775808
tag eq when x = 9223372036854775807
tag zero when n = 0.0
tag below when n < 0.0
tag not_below when not (n < 0.0)
)");
  Record record(*service.evaluator);
  const auto verdicts = [&](std::optional<std::int64_t> x, std::optional<double> n) {
    record.clear();
    record.set_user(1);
    if (x) record.set_int(service.field("x"), *x);
    if (n) record.set_number(service.field("n"), *n);
    EXPECT_TRUE(record.evaluate(test::kNow).ok());
    std::string text;
    for (const char* tag : {"le", "ge", "lt", "eq", "zero", "below", "not_below"}) {
      text += "FT?"[static_cast<int>(record.verdict(service.tag(tag)))];
    }
    return text;
  };
  EXPECT_EQ(verdicts(std::numeric_limits<std::int64_t>::max(), 0.0), "TTFTTFT");
  EXPECT_EQ(verdicts(std::numeric_limits<std::int64_t>::min(), -0.0), "TTFFTFT");
  EXPECT_EQ(verdicts(0, -5e-324), "TTFFFTF");
  EXPECT_EQ(verdicts(std::nullopt, std::nullopt), "???????");
}

// Too many constants for a table: the same answers another way.
TEST(RankTables, LongListsAreComputed) {
  std::string list;
  for (int i = 0; i < 6'000; ++i) list += (i == 0 ? "" : ", ") + std::to_string(i * 3);
  test::Service service(
      "users u from \"u.csv\" by id { id : int  x : int?  y : int? }\n"
      "tag listed when x in (" +
      list +
      ")\n"
      "tag both when x in (" +
      list + ") and y > 3 and y < 9\n");
  Record record(*service.evaluator);
  for (const std::int64_t x : {-3, 0, 1, 2, 3, 17'997, 17'998, 18'000}) {
    record.clear();
    record.set_user(1);
    record.set_int(service.field("x"), x);
    record.set_int(service.field("y"), 5);
    ASSERT_TRUE(record.evaluate(test::kNow).ok());
    const bool listed = x >= 0 && x % 3 == 0 && x < 18'000;
    EXPECT_EQ(record.verdict(service.tag("listed")) == Verdict::True, listed) << x;
    EXPECT_EQ(record.verdict(service.tag("both")) == Verdict::True, listed) << x;
  }
}

}  // namespace
}  // namespace tagc
