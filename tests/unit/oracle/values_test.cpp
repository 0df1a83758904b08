#include "tests/oracle/values.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tagc::oracle {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

Operand whole(std::int64_t value) { return {value, Kind::Int}; }
Operand real(double value) { return {value, Kind::Number}; }
Operand of(Kind kind, std::int64_t value) { return {value, kind}; }

TEST(OracleValues, KleeneLogicHasNineCasesEach) {
  using enum Truth;
  const Truth all[] = {False, Unknown, True};
  // `and` is the lesser of the two, `or` the greater, when false < unknown < true.
  for (const Truth a : all) {
    for (const Truth b : all) {
      EXPECT_EQ(conjunction(a, b), std::min(a, b));
      EXPECT_EQ(disjunction(a, b), std::max(a, b));
    }
    EXPECT_EQ(negation(negation(a)), a);
  }
  EXPECT_EQ(negation(Unknown), Unknown);
}

TEST(OracleValues, TextOrdersByCodePoints) {
  EXPECT_LT(compare(std::string("\uFFFD"), std::string("\U0001F600")), 0);
  EXPECT_LT(compare(std::string("a"), std::string("ab")), 0);
  EXPECT_LT(compare(std::string("z"), std::string("é")), 0);
}

TEST(OracleValues, AComparisonWithNothingIsUnknown) {
  EXPECT_EQ(compare(ast::CompareOp::NotEqual, Scalar{}, std::int64_t{1}), Truth::Unknown);
  EXPECT_EQ(compare(ast::CompareOp::Equal, 0.0, -0.0), Truth::True);
}

TEST(OracleValues, WholeNumbersNeverWrap) {
  using enum ast::ArithmeticOp;
  EXPECT_TRUE(is_missing(apply(Add, whole(kMost), whole(1)).value));
  EXPECT_TRUE(is_missing(apply(Subtract, whole(kLeast), whole(1)).value));
  EXPECT_TRUE(is_missing(apply(Multiply, whole(kLeast), whole(-1)).value));
  EXPECT_TRUE(is_missing(apply(Div, whole(kLeast), whole(-1)).value));
  EXPECT_EQ(apply(Mod, whole(kLeast), whole(-1)).value, Scalar{std::int64_t{0}});
  EXPECT_TRUE(is_missing(negate(kLeast)));
}

TEST(OracleValues, DivisionRoundsDown) {
  using enum ast::ArithmeticOp;
  EXPECT_EQ(apply(Div, whole(-7), whole(2)).value, Scalar{std::int64_t{-4}});
  EXPECT_EQ(apply(Mod, whole(-7), whole(2)).value, Scalar{std::int64_t{1}});
  EXPECT_EQ(apply(Mod, whole(7), whole(-2)).value, Scalar{std::int64_t{-1}});
}

TEST(OracleValues, ByZeroIsMissing) {
  using enum ast::ArithmeticOp;
  EXPECT_TRUE(is_missing(apply(Div, whole(1), whole(0)).value));
  EXPECT_TRUE(is_missing(apply(Mod, whole(1), whole(0)).value));
  EXPECT_TRUE(is_missing(apply(Divide, real(1), real(-0.0)).value));
  EXPECT_TRUE(is_missing(apply(Divide, of(Kind::Duration, 5), of(Kind::Duration, 0)).value));
}

TEST(OracleValues, KindsOfArithmetic) {
  using enum ast::ArithmeticOp;
  EXPECT_EQ(apply(Subtract, of(Kind::Time, 9), of(Kind::Time, 4)).kind, Kind::Duration);
  EXPECT_EQ(apply(Add, of(Kind::Duration, 9), of(Kind::Time, 4)).kind, Kind::Time);
  EXPECT_EQ(apply(Multiply, whole(2), of(Kind::Money, 150)).value, Scalar{std::int64_t{300}});
  EXPECT_EQ(apply(Multiply, of(Kind::Duration, 3), real(0.5)).value, Scalar{std::int64_t{2}});
  EXPECT_EQ(apply(Multiply, of(Kind::Duration, -3), real(0.5)).value, Scalar{std::int64_t{-2}});
  EXPECT_EQ(apply(Divide, of(Kind::Duration, 3), of(Kind::Duration, 2)).value, Scalar{1.5});
}

TEST(OracleValues, NearestWhole) {
  EXPECT_EQ(nearest_whole(0.49999999999999994), Scalar{std::int64_t{0}});
  EXPECT_EQ(nearest_whole(-0.5), Scalar{std::int64_t{-1}});
  EXPECT_TRUE(is_missing(nearest_whole(9223372036854775808.0)));
  EXPECT_TRUE(is_missing(nearest_whole(std::nan(""))));
}

}  // namespace
}  // namespace tagc::oracle
