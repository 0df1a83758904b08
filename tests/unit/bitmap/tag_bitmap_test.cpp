#include <gtest/gtest.h>

#include "tests/unit/bitmap/masks.h"

namespace tagc {
namespace {

using namespace test;
using Kind = BitmapContainer::Kind;

Kind kind_of(const Mask& mask) {
  ContainerPool pool;
  return make_container(mask.data(), pool).kind;
}

// Rows, size, membership and bytes are those of CRoaring, and the bytes come back as they went.
void expect_as_croaring(const Mask& mask) {
  const TagBitmap bitmap = bitmap_of(mask);
  const std::vector<std::int64_t> rows = rows_of(mask);
  ASSERT_EQ(bitmap.members(), static_cast<std::int64_t>(rows.size()));
  ASSERT_EQ(bitmap.rows(), rows);
  for (std::int64_t row = 0; row < static_cast<std::int64_t>(mask.size()) * 64; row += 7) {
    ASSERT_EQ(bitmap.contains(row),
              ((mask[static_cast<std::size_t>(row / 64)] >> (row % 64)) & 1) != 0);
  }
  Mask words(kMorselWords, ~std::uint64_t{0});
  for (std::size_t i = 0; i < bitmap.containers().size(); ++i) {
    write_mask(bitmap.containers()[i], words.data());
    ASSERT_TRUE(std::equal(words.begin(), words.end(),
                           mask.begin() + static_cast<std::ptrdiff_t>(i * kMorselWords)));
  }
  const std::string bytes = bitmap.serialize();
  ASSERT_EQ(bytes, serialized_by_croaring(rows));
  const auto parsed = TagBitmap::parse(bytes);
  ASSERT_TRUE(parsed.ok()) << parsed.error().message;
  ASSERT_EQ(parsed->rows(), rows);
  ASSERT_EQ(parsed->serialize(), bytes);
}

TEST(Container, NoMembersIsEmpty) {
  EXPECT_EQ(kind_of(empty_mask()), Kind::Empty);
  EXPECT_EQ(bitmap_of(empty_mask()).members(), 0);
}

TEST(Container, KindIsTheSmallest) {
  EXPECT_EQ(kind_of(mask_of({{7, 8}})), Kind::Array);   // 2 bytes against 6
  EXPECT_EQ(kind_of(mask_of({{7, 10}})), Kind::Array);  // 6 against 6: no runs
  EXPECT_EQ(kind_of(mask_of({{7, 11}})), Kind::Run);    // 8 against 6
  EXPECT_EQ(kind_of(mask_of({{0, kMorselRows}})), Kind::Run);
  EXPECT_EQ(kind_of(comb(16, 1)), Kind::Array);    // 4,096 members
  EXPECT_EQ(kind_of(comb(15, 1)), Kind::Bitset);   // 4,370 members
  EXPECT_EQ(kind_of(comb(32, 16)), Kind::Bitset);  // 2,048 runs: 8,194 bytes
  EXPECT_EQ(kind_of(comb(33, 16)), Kind::Run);     // 1,985 runs
}

TEST(Container, RunsCrossWordsAndReachTheLastRow) {
  expect_as_croaring(mask_of({{63, 65}, {127, 193}, {kMorselRows - 1, kMorselRows}}));
  expect_as_croaring(mask_of({{0, 1}, {60, 1000}, {65'000, kMorselRows}}));
}

TEST(TagBitmap, IsWhatCRoaringMakesOfAdversarialMasks) {
  for (std::int64_t step : {2, 3, 4, 15, 16, 17, 32, 33, 64, 65, 4096}) {
    for (std::int64_t length : {1, 2, 3, 15, 16, 31, 32, 63, 64}) {
      if (length < step) expect_as_croaring(comb(step, length));
    }
  }
  expect_as_croaring(mask_of({{0, kMorselRows}}));
  expect_as_croaring(mask_of({{0, 4096}}));
  expect_as_croaring(mask_of({{1, kMorselRows}}));
}

TEST(TagBitmap, IsWhatCRoaringMakesOfRandomMasks) {
  std::mt19937_64 random(1);
  for (double density : {0.00001, 0.001, 0.06, 0.0625, 0.07, 0.5, 0.93, 0.999, 0.99999}) {
    for (int morsels = 1; morsels <= 5; ++morsels) {
      expect_as_croaring(random_mask(random, density, morsels));
    }
  }
}

// Fewer than four containers with runs have no offsets; four have them.
TEST(TagBitmap, OffsetsFollowTheRulesOfTheFormat) {
  for (int morsels = 1; morsels <= 20; ++morsels) {
    Mask mask = empty_mask(morsels);
    for (int i = 0; i < morsels; ++i) {
      set_rows(mask, i * kMorselRows + 5, i * kMorselRows + (i % 3 == 0 ? 6 : 900));
    }
    expect_as_croaring(mask);
  }
}

TEST(TagBitmap, EmptyMorselsHaveNoContainer) {
  Mask mask = empty_mask(9);
  set_rows(mask, 3 * kMorselRows, 3 * kMorselRows + 10);
  set_rows(mask, 9 * kMorselRows - 1, 9 * kMorselRows);
  expect_as_croaring(mask);
  expect_as_croaring(empty_mask(3));
}

TEST(TagBitmap, RowsOutsideAreNotMembers) {
  const TagBitmap bitmap = bitmap_of(mask_of({{0, kMorselRows}}));
  EXPECT_FALSE(bitmap.contains(-1));
  EXPECT_FALSE(bitmap.contains(kMorselRows));
  EXPECT_FALSE(TagBitmap().contains(0));
}

TEST(TagBitmap, ForEachVisitsMembersInOrder) {
  const Mask mask = comb(100, 3);
  std::vector<std::int64_t> seen;
  bitmap_of(mask).for_each([&](std::int64_t row) { seen.push_back(row); });
  EXPECT_EQ(seen, rows_of(mask));
}

}  // namespace
}  // namespace tagc
