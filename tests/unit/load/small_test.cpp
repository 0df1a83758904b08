// The parts that have no test of their own file: hash, sets, indexes, memory.
#include <random>
#include <unordered_map>

#include "runtime/load/assemble/key_index.h"
#include "runtime/load/convert/text_set.h"
#include "runtime/load/read/memory.h"
#include "runtime/types/xxh64.h"
#include "tests/unit/load/support.h"

namespace tagc::test {
namespace {

TEST(Xxh64, GivesTheAnswersOfItsReference) {
  EXPECT_EQ(xxh64(""), 0xEF46DB3751D8E999u);
  EXPECT_EQ(xxh64("a"), 0xD24EC4F1A98C6E5Bu);
  EXPECT_EQ(xxh64("abc"), 0x44BC2CF5AD770999u);
  EXPECT_EQ(xxh64("Nobody inspects the spammish repetition"), 0xFBCEA83C8A378BF1u);
  EXPECT_NE(xxh64("abc", 1), xxh64("abc"));
}

TEST(TextSet, NumbersTextsInTheOrderTheyCome) {
  TextSet set;
  for (int round = 0; round < 2; ++round) {
    for (std::int32_t i = 0; i < 10'000; ++i) {
      ASSERT_EQ(set.add(i == 0 ? "" : std::to_string(i)), i);
    }
  }
  EXPECT_EQ(set.size(), 10'000);
  EXPECT_EQ(set[0], "");
  EXPECT_EQ(set[9'999], "9999");
  EXPECT_EQ(set.add(std::string_view("\0", 1)), 10'000);
}

void expect_as_map(const std::vector<std::int64_t>& keys) {
  const auto [lowest, highest] = std::minmax_element(keys.begin(), keys.end());
  IntIndex index(keys.size(), *lowest, *highest);
  std::unordered_map<std::int64_t, std::int32_t> expected;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto [found, is_new] = expected.emplace(keys[i], static_cast<std::int32_t>(i));
    ASSERT_EQ(index.add(keys[i], static_cast<std::int32_t>(i)), is_new ? kNotThere : found->second);
  }
  for (const std::int64_t key : keys) {
    for (const std::int64_t near : {key, key ^ 1, key ^ (std::int64_t{1} << 40)}) {
      const auto found = expected.find(near);
      ASSERT_EQ(index.find(near), found == expected.end() ? kNotThere : found->second);
    }
  }
}

TEST(IntIndex, IsAMap) {
  constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
  constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
  expect_as_map({5});
  expect_as_map({kMin, kMax, 0, -1, kMin, 1});
  expect_as_map({kMax - 3, kMax, kMax - 1});
  std::mt19937_64 random(3);
  std::vector<std::int64_t> close, apart;
  for (int i = 0; i < 20'000; ++i) {
    close.push_back(static_cast<std::int64_t>(random() % 50'000));
    apart.push_back(static_cast<std::int64_t>(random()));
  }
  expect_as_map(close);
  expect_as_map(apart);
}

TEST(TextIndex, IsAMap) {
  std::vector<std::string> keys;
  for (int i = 0; i < 5'000; ++i) keys.push_back("key " + std::to_string(i));
  TextIndex index(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    ASSERT_EQ(index.add(keys[i], static_cast<std::int32_t>(i)), kNotThere);
  }
  EXPECT_EQ(index.add("key 17", 5'000), 17);
  EXPECT_EQ(index.find("key 4999"), 4'999);
  EXPECT_EQ(index.find("key 5000"), kNotThere);
  EXPECT_EQ(TextIndex(0).find(""), kNotThere);
}

TEST(MemoryBudget, GivesNothingBeyondItsLimit) {
  MemoryBudget budget(100);
  EXPECT_FALSE(budget.take(101));
  EXPECT_FALSE(budget.take(std::numeric_limits<std::int64_t>::max()));
  {
    Charge charge(budget);
    EXPECT_TRUE(charge.grow(60));
    EXPECT_FALSE(charge.grow(41));
    EXPECT_TRUE(charge.grow(40));
    EXPECT_FALSE(budget.take(1));
    const Charge moved = std::move(charge);
    EXPECT_FALSE(budget.take(1));
  }
  EXPECT_TRUE(budget.take(100));
}

}  // namespace
}  // namespace tagc::test
