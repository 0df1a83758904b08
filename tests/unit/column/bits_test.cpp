#include "runtime/column/bits.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace tagc {
namespace {

constexpr std::int64_t kBits = 256;

struct Mask {
  std::vector<std::uint64_t> words = std::vector<std::uint64_t>(kBits / 64);
  bool has(std::int64_t i) const { return words[static_cast<std::size_t>(i >> 6)] >> (i & 63) & 1; }
};

// Every range over masks from empty to full, against bit by bit.
TEST(Bits, EveryRange) {
  std::mt19937_64 random(1);
  for (const int density : {0, 1, 4, 8}) {
    Mask mask;
    for (std::uint64_t& word : mask.words) {
      for (int i = 0; i < 64; ++i) word = word << 1 | (static_cast<int>(random() % 8) < density);
    }
    for (std::int64_t begin = 0; begin <= kBits; ++begin) {
      for (std::int64_t end = begin; end <= kBits; ++end) {
        std::vector<std::int64_t> expected, seen;
        for (std::int64_t i = begin; i < end; ++i) {
          if (mask.has(i)) expected.push_back(i);
        }
        const std::uint64_t* bits = mask.words.data();
        for_each_set(bits, begin, end, [&](std::int64_t i) { seen.push_back(i); });
        ASSERT_EQ(seen, expected) << begin << " " << end;
        ASSERT_EQ(count_set(bits, begin, end), static_cast<std::int64_t>(expected.size()));
        ASSERT_EQ(any_set(bits, begin, end), !expected.empty());
        ASSERT_EQ(first_set(bits, begin, end), expected.empty() ? -1 : expected.front());
        ASSERT_EQ(last_set(bits, begin, end), expected.empty() ? -1 : expected.back());
      }
    }
  }
}

TEST(Bits, LowBits) {
  EXPECT_EQ(low_bits(0), 0u);
  EXPECT_EQ(low_bits(1), 1u);
  EXPECT_EQ(low_bits(63), ~std::uint64_t{0} >> 1);
  EXPECT_EQ(low_bits(64), ~std::uint64_t{0});
  EXPECT_EQ(low_bits(1000), ~std::uint64_t{0});
}

}  // namespace
}  // namespace tagc
