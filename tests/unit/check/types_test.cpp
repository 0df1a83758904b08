// Types of expressions, and whether they may be missing.
#include <gtest/gtest.h>

#include "tests/unit/check/checked.h"

namespace tagc::test {
namespace {

// "int", "money?" ...; what was found, where something is wrong.
std::string type_of(const std::string& expression) {
  const Checked checked = check_text(with_schema("let it = " + expression));
  if (checked.sink.has_errors()) return checked.findings();
  const typed::Expr& value = checked.value_of_let("it");
  return to_string(value.type) + (value.nullable ? "?" : "");
}

TEST(TypeOf, Fields) {
  EXPECT_EQ(type_of("points"), "int");
  EXPECT_EQ(type_of("points_q"), "int?");
  EXPECT_EQ(type_of("members.city_q"), "text?");
  EXPECT_EQ(type_of("last(orders.product.price)"), "money?");
}

TEST(TypeOf, Literals) {
  EXPECT_EQ(type_of("3"), "int");
  EXPECT_EQ(type_of("3.5"), "number");
  EXPECT_EQ(type_of("20%"), "number");
  EXPECT_EQ(type_of("\"a\""), "text");
  EXPECT_EQ(type_of("true"), "bool");
  EXPECT_EQ(type_of("30d"), "duration");
  EXPECT_EQ(type_of("2026-11-21"), "date");
  EXPECT_EQ(type_of("2026-11-21T08:00"), "time");
  EXPECT_EQ(type_of("now"), "time");
  EXPECT_EQ(type_of("-9223372036854775808"), "int");
  EXPECT_EQ(type_of("9223372036854775808"), "number-too-large 9223372036854775808");
}

TEST(TypeOf, ArithmeticMayOverflow) {
  EXPECT_EQ(type_of("points + 1"), "int?");
  EXPECT_EQ(type_of("points * 2"), "int?");
  EXPECT_EQ(type_of("points / 2"), "number?");
  EXPECT_EQ(type_of("points div 2"), "int?");
  EXPECT_EQ(type_of("weight + points"), "number?");
  EXPECT_EQ(type_of("-points"), "int?");
  EXPECT_EQ(type_of("-weight"), "number");
}

TEST(TypeOf, MoneyBesideLiterals) {
  EXPECT_EQ(type_of("balance + 0.5"), "money?");
  EXPECT_EQ(type_of("0.5 + balance"), "money?");
  EXPECT_EQ(type_of("balance - 1"), "money?");
  EXPECT_EQ(type_of("balance * 2"), "money?");
  EXPECT_EQ(type_of("2 * balance"), "money?");
  EXPECT_EQ(type_of("balance * 0.5"), "number?");
  EXPECT_EQ(type_of("balance / 2"), "number?");
  EXPECT_EQ(type_of("balance + weight"), "number?");
  EXPECT_EQ(type_of("balance_q ?? 0.5"), "money");
  EXPECT_EQ(type_of("balance + 0.005"), "money-decimals 0.005");
  EXPECT_EQ(type_of("balance > 0.005"), "money-decimals 0.005");
  EXPECT_EQ(type_of("balance > 0.500"), "bool");
  EXPECT_EQ(type_of("balance > 92233720368547758.08"), "number-too-large 92233720368547758.08");
}

TEST(TypeOf, TimesAndDurations) {
  EXPECT_EQ(type_of("registered + 30d"), "time?");
  EXPECT_EQ(type_of("30d + registered"), "time?");
  EXPECT_EQ(type_of("registered - birthday"), "duration?");
  EXPECT_EQ(type_of("birthday - birthday"), "duration?");
  EXPECT_EQ(type_of("birthday + 1d"), "time?");
  EXPECT_EQ(type_of("stay / 1h"), "number?");
  EXPECT_EQ(type_of("stay / 2"), "duration?");
  EXPECT_EQ(type_of("points * stay"), "duration?");
}

TEST(TypeOf, NowIsAlwaysThere) {
  EXPECT_EQ(type_of("now - 30d"), "time");
  EXPECT_EQ(type_of("30d ago"), "time");
  EXPECT_EQ(type_of("3 months ago"), "time");
  EXPECT_EQ(type_of("now - stay"), "time?");
  EXPECT_EQ(type_of("any(orders within 30d)"), "bool");
  EXPECT_EQ(type_of("any(orders within 2 months)"), "bool");
  EXPECT_EQ(type_of("any(orders within 2 * 30d)"), "bool");
}

TEST(TypeOf, Conditions) {
  EXPECT_EQ(type_of("points > 3"), "bool");
  EXPECT_EQ(type_of("points_q > 3"), "bool?");
  EXPECT_EQ(type_of("points_q is missing"), "bool");
  EXPECT_EQ(type_of("active and active_q"), "bool?");
  EXPECT_EQ(type_of("not active"), "bool");
  EXPECT_EQ(type_of("city_q in (\"a\", \"b\")"), "bool?");
  EXPECT_EQ(type_of("left_q within 30d"), "bool?");
  EXPECT_EQ(type_of("registered within 30d"), "bool");
}

TEST(TypeOf, EnumsMayHoldUnknownValuesInData) {
  EXPECT_EQ(type_of("gender"), "enum(\"female\", \"male\")?");
  EXPECT_EQ(type_of("gender ?? \"male\""), "enum(\"female\", \"male\")");
  EXPECT_EQ(type_of("gender ?? \"other\""), "text");
  EXPECT_EQ(type_of("gender = \"other\""), "unknown-label \"other\"");
}

TEST(TypeOf, Choices) {
  EXPECT_EQ(type_of("choose { 1 when active, 2.5 when active_q }"), "number?");
  EXPECT_EQ(type_of("choose { 1 when active_q, otherwise balance }"), "money");
  EXPECT_EQ(type_of("choose { \"a\" when active, otherwise \"b\" }"), "text");
  EXPECT_EQ(type_of("choose ranked { \"a\" when active, otherwise \"b\" }"), "enum(\"b\", \"a\")");
  EXPECT_EQ(type_of("score { 1 when active, 2 when active_q }"), "int");
  EXPECT_EQ(type_of("score { 0.5 when active }"), "number?");
  EXPECT_EQ(type_of("score { points when active }"), "int?");
  EXPECT_EQ(type_of("band points { \"a\" .. 3, \"b\" 3 .. }"), "enum(\"a\", \"b\")");
  EXPECT_EQ(type_of("band points { \"a\" 1 .. 3, \"b\" 3 .. }"), "enum(\"a\", \"b\")?");
  EXPECT_EQ(type_of("band points_q { \"a\" .. 3, \"b\" 3 .. }"), "enum(\"a\", \"b\")?");
  EXPECT_EQ(type_of("band points_q { \"a\" 1 .. 3, otherwise \"c\" }"), "enum(\"c\", \"a\")");
  EXPECT_EQ(type_of("band points_q { \"a\" 1 .. 3, otherwise \"a\" }"), "enum(\"a\")");
}

TEST(TypeOf, Aggregates) {
  EXPECT_EQ(type_of("count(orders)"), "int");
  EXPECT_EQ(type_of("avg(orders.amount)"), "number?");
  EXPECT_EQ(type_of("last(orders)"), "time?");
  EXPECT_EQ(type_of("first(orders.note)"), "text?");
  EXPECT_EQ(type_of("max(orders.pieces)"), "int?");
  EXPECT_EQ(type_of("count(orders within 1h after registered)"), "int?");
}

TEST(TypeOf, Functions) {
  EXPECT_EQ(type_of("abs(balance)"), "money?");
  EXPECT_EQ(type_of("larger(balance, 10.5)"), "money");
  EXPECT_EQ(type_of("larger(balance, points)"), "money?");
  EXPECT_EQ(type_of("round(points / 3, 1)"), "number?");
  EXPECT_EQ(type_of("round(points, 0)"), "number?");
}

}  // namespace
}  // namespace tagc::test
