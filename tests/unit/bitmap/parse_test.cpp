// Promise 25: foreign bitmaps are validated before use.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <functional>

#include "tests/unit/bitmap/masks.h"

namespace tagc {
namespace {

using namespace test;

// An array, a bitset, runs and a full container, with offsets or (few) without.
std::string sample(bool few) {
  std::mt19937_64 random(2);
  Mask mask = random_mask(random, 0.01, few ? 3 : 6);
  set_rows(mask, kMorselRows, kMorselRows + 20'000);
  if (!few) {
    set_rows(mask, 4 * kMorselRows, 5 * kMorselRows);
    const Mask bits = random_mask(random, 0.4);
    std::copy(bits.begin(), bits.end(), mask.begin() + 5 * kMorselWords);
  }
  return bitmap_of(mask).serialize();
}

// Whatever parse accepts must be fit for every use.
void use(const std::string& bytes) {
  const auto bitmap = TagBitmap::parse(bytes);
  if (!bitmap.ok()) {
    EXPECT_EQ(bitmap.error().slug, "bad-bitmap");
    return;
  }
  const auto again = TagBitmap::parse(bitmap->serialize());
  ASSERT_TRUE(again.ok());
  ASSERT_EQ(again->members(), bitmap->members());
  if (bitmap->members() > 2'000'000) return;
  const std::vector<std::int64_t> rows = bitmap->rows();
  ASSERT_EQ(static_cast<std::int64_t>(rows.size()), bitmap->members());
  ASSERT_EQ(std::ranges::adjacent_find(rows, std::greater_equal()), rows.end());
}

void expect_bad(std::string bytes) {
  const auto bitmap = TagBitmap::parse(bytes);
  ASSERT_FALSE(bitmap.ok());
  EXPECT_EQ(bitmap.error().slug, "bad-bitmap");
}

std::string words(std::initializer_list<std::uint16_t> values) {
  std::string bytes(2 * values.size(), '\0');
  std::memcpy(bytes.data(), std::data(values), bytes.size());
  return bytes;
}

TEST(ParseBitmap, CutAnywhereIsAnError) {
  for (bool few : {true, false}) {
    const std::string bytes = sample(few);
    ASSERT_TRUE(TagBitmap::parse(bytes).ok());
    for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 50) {
      expect_bad(bytes.substr(0, size));
    }
    expect_bad(bytes + '\0');
  }
}

TEST(ParseBitmap, ShapesThatCrashUnwaryReadersAreErrors) {
  expect_bad("");
  expect_bad(words({12'346, 0, 0xffff, 0xffff}));                        // 2^32 containers
  expect_bad(words({12'346, 0, 1, 1, 0, 0, 16, 0, 5}));                  // 65,537 containers
  expect_bad(words({12'345, 0, 0, 0}));                                  // no such cookie
  expect_bad(words({12'346, 0, 1, 0, 0, 1, 16, 0, 5, 5}));               // a member twice
  expect_bad(words({12'346, 0, 1, 0, 0, 1, 16, 0, 6, 5}));               // descending
  expect_bad(words({12'346, 0, 2, 0, 1, 0, 0, 0, 24, 0, 26, 0, 5, 5}));  // keys descending
  expect_bad(words({12'346, 0, 2, 0, 1, 0, 1, 0, 24, 0, 26, 0, 5, 5}));  // a key twice
  const std::string one_run = words({12'347, 0}) + '\1';                 // one container, runs
  expect_bad(one_run + words({0, 0, 0}));                                // no run at all
  expect_bad(one_run + words({0, 9, 1, 0xffff, 1}));                     // past the last row
  expect_bad(one_run + words({0, 9, 2, 5, 9, 7, 1}));                    // overlapping
  expect_bad(one_run + words({0, 9, 2, 50, 9, 7, 1}));                   // descending
  expect_bad(one_run + words({0, 9, 0x7fff, 5, 9}));                     // fewer than promised
}

TEST(ParseBitmap, TheHeadersCountOfRunsIsNotTrusted) {
  const auto bitmap = TagBitmap::parse(words({12'347, 0}) + '\1' + words({0, 999, 1, 10, 4}));
  ASSERT_TRUE(bitmap.ok());
  EXPECT_EQ(bitmap->members(), 5);
  EXPECT_EQ(bitmap->rows(), (std::vector<std::int64_t>{10, 11, 12, 13, 14}));
}

TEST(Promise25, MutatedBitmapsAreErrorsOrFitForUse) {
  std::mt19937_64 random(3);
  const std::string samples[] = {sample(true), sample(false), bitmap_of(comb(100, 1)).serialize(),
                                 bitmap_of(mask_of({{3, 9}, {70, 700}})).serialize()};
  for (int i = 0; i < 100'000; ++i) {
    std::string bytes = samples[random() % std::size(samples)];
    for (std::uint64_t flips = 1 + random() % 4; flips > 0; --flips) {
      const std::size_t reach =
          random() % 2 == 0 ? std::min<std::size_t>(64, bytes.size()) : bytes.size();
      bytes[random() % reach] = static_cast<char>(random());
    }
    if (random() % 8 == 0) bytes.resize(random() % (bytes.size() + 1));
    use(bytes);
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace tagc
