#include "runtime/bitmap/mask_scan.h"

#include <gtest/gtest.h>

#include "tests/unit/bitmap/masks.h"

namespace tagc {
namespace {

using namespace test;

std::int32_t runs_of(const Mask& mask) {
  std::int32_t runs = 0;
  std::int64_t before = -2;
  for (const std::int64_t row : rows_of(mask)) {
    runs += row != before + 1;
    before = row;
  }
  return runs;
}

// Every variant that this CPU has, held against counting row by row.
void expect_right(const Mask& mask) {
  const std::vector<std::int64_t> rows = rows_of(mask);
  for (const MaskScan& scan : all_mask_scans()) {
    const Extent extent = scan.measure(mask.data());
    EXPECT_EQ(extent.members, static_cast<std::int32_t>(rows.size())) << scan.name;
    EXPECT_EQ(extent.runs, runs_of(mask)) << scan.name;
    std::vector<std::uint16_t> places(rows.size() + kListSlack, 0xBEEF);
    scan.list(mask.data(), places.data());
    places.resize(rows.size());
    EXPECT_EQ(std::vector<std::int64_t>(places.begin(), places.end()), rows) << scan.name;
  }
}

TEST(MaskScan, VariantsAgreeOnEdges) {
  expect_right(empty_mask());
  expect_right(mask_of({{0, 1}, {63, 65}, {511, 513}, {kMorselRows - 1, kMorselRows}}));
  expect_right(mask_of({{0, kMorselRows}}));
  expect_right(comb(64, 32));
  expect_right(comb(64, 33));
}

TEST(MaskScan, VariantsAgreeOnRandomMasks) {
  std::mt19937_64 random(7);
  for (const double density : {0.0005, 0.03, 0.5, 0.97}) expect_right(random_mask(random, density));
}

}  // namespace
}  // namespace tagc
