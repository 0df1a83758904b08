#include "runtime/types/checked.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <random>

namespace tagc {
namespace {

constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();

std::optional<std::int64_t> narrow(Int128 value) {
  if (value < kMin || value > kMax) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

Int128 floor_quotient(Int128 a, Int128 b) {
  const Int128 quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

// Integers of all sizes, the ends of the range and zero among them.
std::int64_t any_size(std::mt19937_64& random) {
  switch (random() % 16) {
    case 0: return kMin + static_cast<std::int64_t>(random() % 3);
    case 1: return kMax - static_cast<std::int64_t>(random() % 3);
    case 2: return static_cast<std::int64_t>(random() % 5) - 2;
    default: return static_cast<std::int64_t>(random()) >> (random() % 64);
  }
}

TEST(Promise06, NoIntegerWrapsAMillionPairsAgainst128Bits) {
  std::mt19937_64 random(6);
  for (int i = 0; i < 1'000'000; ++i) {
    const std::int64_t a = any_size(random);
    const std::int64_t b = any_size(random);
    const Int128 wide_a = a, wide_b = b;
    ASSERT_EQ(checked_add(a, b), narrow(wide_a + wide_b)) << a << " " << b;
    ASSERT_EQ(checked_subtract(a, b), narrow(wide_a - wide_b)) << a << " " << b;
    ASSERT_EQ(checked_multiply(a, b), narrow(wide_a * wide_b)) << a << " " << b;
    if (b == 0) {
      ASSERT_FALSE(checked_div(a, b) || checked_mod(a, b));
      continue;
    }
    const Int128 quotient = floor_quotient(wide_a, wide_b);
    ASSERT_EQ(checked_div(a, b), narrow(quotient)) << a << " " << b;
    ASSERT_EQ(checked_mod(a, b), narrow(wide_a - quotient * wide_b)) << a << " " << b;
  }
}

TEST(Promise06, TheSmallestIntegerHasNoNegative) {
  EXPECT_EQ(checked_negate(kMin), std::nullopt);
  EXPECT_EQ(checked_div(kMin, -1), std::nullopt);
  EXPECT_EQ(checked_mod(kMin, -1), 0);
  EXPECT_EQ(checked_negate(kMax), -kMax);
}

TEST(Promise06, SumsNarrowOrAreMissing) {
  EXPECT_EQ(checked_narrow(Int128{kMax}), kMax);
  EXPECT_EQ(checked_narrow(Int128{kMax} + 1), std::nullopt);
  EXPECT_EQ(checked_narrow(Int128{kMin}), kMin);
  EXPECT_EQ(checked_narrow(Int128{kMin} - 1), std::nullopt);
}

TEST(Promise09, DivisionByZeroIsMissing) {
  EXPECT_EQ(checked_div(1, 0), std::nullopt);
  EXPECT_EQ(checked_mod(1, 0), std::nullopt);
  EXPECT_EQ(checked_div(0, 0), std::nullopt);
}

TEST(Checked, DivisionRoundsDown) {
  EXPECT_EQ(checked_div(-7, 2), -4);
  EXPECT_EQ(checked_mod(-7, 2), 1);
  EXPECT_EQ(checked_div(7, -2), -4);
  EXPECT_EQ(checked_mod(7, -2), -1);
}

TEST(Checked, DoublesRoundHalvesAwayFromZero) {
  EXPECT_EQ(checked_round(2.5), 3);
  EXPECT_EQ(checked_round(-2.5), -3);
  EXPECT_EQ(checked_round(0.49999999999999994), 0);
  EXPECT_EQ(checked_round(-9223372036854775808.0), kMin);
  EXPECT_EQ(checked_round(9223372036854775808.0), std::nullopt);
  EXPECT_EQ(checked_round(std::numeric_limits<double>::infinity()), std::nullopt);
  EXPECT_EQ(checked_round(std::numeric_limits<double>::quiet_NaN()), std::nullopt);
}

TEST(Checked, ScaledIntegers) {
  EXPECT_EQ(checked_scale(30, 0.5), 15);
  EXPECT_EQ(checked_scale(3, 0.5), 2);
  EXPECT_EQ(checked_scale(-3, 0.5), -2);
  EXPECT_EQ(checked_scale(86'400'000'000 * 30, 1e12), std::nullopt);  // 30d * 10^12
  EXPECT_EQ(checked_scale(1, std::numeric_limits<double>::quiet_NaN()), std::nullopt);
}

TEST(Checked, CentsOfDoubles) {
  EXPECT_EQ(cents_from_number(0.1 + 0.2), 30);
  EXPECT_EQ(cents_from_number(-12.34), -1234);
  EXPECT_EQ(cents_from_number(1e17), std::nullopt);
}

}  // namespace
}  // namespace tagc
