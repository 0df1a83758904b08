#include "runtime/execute/vector/masks.h"

#include <gtest/gtest.h>

#include <bit>
#include <random>

namespace tagc::vec {
namespace {

class MaskCounters : public testing::TestWithParam<std::int64_t> {
 protected:
  MaskCounters() {
    std::mt19937_64 random(5);
    for (std::int64_t w = 0; w < words(); ++w) {
      mask_.push_back(random());
      trues_.push_back(random() & random());
      falses_.push_back(random() & ~trues_.back());
      missing_.push_back(~(trues_.back() | falses_.back()));
    }
  }
  std::int64_t words() const { return GetParam(); }
  KnownRows known() const { return {trues_.data(), falses_.data()}; }

  std::vector<std::uint64_t> mask_, trues_, falses_, missing_;
};

TEST_P(MaskCounters, EachFindsWhatIsMissing) {
  for (const MaskCounter& counter : all_mask_counters()) {
    constexpr std::uint64_t kUntouched = 77;
    std::vector<std::uint64_t> missing(missing_.size() + 1, kUntouched), expected = missing_;
    counter.find_missing(known(), words(), missing.data());
    expected.push_back(kUntouched);
    EXPECT_EQ(missing, expected) << counter.name;
  }
}

TEST_P(MaskCounters, EachCountsTheSame) {
  std::int64_t bits = 0, common = 0;
  for (std::size_t w = 0; w < mask_.size(); ++w) {
    bits += std::popcount(mask_[w]);
    common += std::popcount(mask_[w] & missing_[w]);
  }
  for (const MaskCounter& counter : all_mask_counters()) {
    EXPECT_EQ(counter.count(mask_.data(), words()), bits) << counter.name;
    EXPECT_EQ(counter.count_missing(mask_.data(), known(), words()), common) << counter.name;
  }
}

INSTANTIATE_TEST_SUITE_P(Words, MaskCounters, testing::Values(0, 1, 7, 8, 9, 63, 64, 261, 1'024));

}  // namespace
}  // namespace tagc::vec
