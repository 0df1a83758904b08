#include <gtest/gtest.h>

#include "tests/unit/stdlib/runner.h"

namespace tagc::test {
namespace {

Written number(const std::string& text) { return {Kind::Number, text}; }
Written money(const std::string& text) { return {Kind::Money, text}; }
Written integer(const std::string& text) { return {Kind::Int, text}; }
Written text(const std::string& value) { return {Kind::Text, value}; }

TEST(Numbers, LargerAndSmaller) {
  Runner run;
  EXPECT_EQ(run.row("larger", {integer("2"), integer("-3")}), "2");
  EXPECT_EQ(run.row("smaller", {money("2.50"), money("2.49")}), "2.49");
  EXPECT_EQ(run.row("larger", {number("0.5"), number("")}), "missing");
  EXPECT_EQ(run.row("smaller", {{Kind::Date, "2026-01-01"}, {Kind::Date, "2025-12-31"}}),
            "2025-12-31");
  EXPECT_EQ(run.row("larger", {{Kind::Duration, "90m"}, {Kind::Duration, "1h"}}), "90m");
  EXPECT_EQ(run.row("larger", {{Kind::Time, "2026-01-01"}, {Kind::Time, "2026-01-02"}}),
            "2026-01-02T00:00:00");
}

TEST(Numbers, RoundNumber) {
  Runner run;
  const auto round = [&](const std::string& x, const std::string& places) {
    return run.row("round", {number(x), integer(places)});
  };
  EXPECT_EQ(round("3.14159", "2"), "3.14");
  EXPECT_EQ(round("2.5", "0"), "3");
  EXPECT_EQ(round("-2.5", "0"), "-3");
  EXPECT_EQ(round("0.285", "2"), "0.28");  // the double lies below
  EXPECT_EQ(round("1250", "-2"), "1300");
  EXPECT_EQ(round("1e300", "5"), "1e+300");
  EXPECT_EQ(round("0.1", "400"), "0.1");
  EXPECT_EQ(round("5", "-400"), "0");
  EXPECT_EQ(round("0", "310"), "0");
  EXPECT_EQ(round("1.7e308", "-308"), "missing");
}

TEST(Numbers, RoundMoney) {
  Runner run;
  const auto round = [&](const std::string& amount, const std::string& places) {
    return run.row("round", {money(amount), integer(places)});
  };
  EXPECT_EQ(round("12.34", "2"), "12.34");
  EXPECT_EQ(round("12.35", "1"), "12.40");
  EXPECT_EQ(round("-12.35", "1"), "-12.40");
  EXPECT_EQ(round("12.34", "1"), "12.30");
  EXPECT_EQ(round("12.50", "0"), "13.00");
  EXPECT_EQ(round("-49.99", "-2"), "0.00");
  EXPECT_EQ(round("50.00", "-2"), "100.00");
  EXPECT_EQ(round("49999999999999999.99", "-17"), "0.00");
  EXPECT_EQ(round("50000000000000000", "-17"), "missing");
  EXPECT_EQ(round("92233720368547758.07", "-18"), "0.00");
  EXPECT_EQ(round("92233720368547758.07", "-16"), "90000000000000000.00");
  EXPECT_EQ(round("92233720368547758.07", "-1"), "missing");
  EXPECT_EQ(round("-92233720368547758.08", "0"), "-92233720368547758.00");
}

TEST(Promise06, AbsOfTheSmallestIsMissing) {
  Runner run;
  EXPECT_EQ(run.row("abs", {integer("-5")}), "5");
  EXPECT_EQ(run.row("abs", {integer("-9223372036854775807")}), "9223372036854775807");
  EXPECT_EQ(run.row("abs", {integer("-9223372036854775808")}), "missing");
  EXPECT_EQ(run.row("abs", {money("-92233720368547758.08")}), "missing");
  EXPECT_EQ(run.row("abs", {number("-0.5")}), "0.5");
  EXPECT_EQ(run.row("abs", {{Kind::Duration, "-3h"}}), "3h");
}

TEST(Text, Length) {
  Runner run;
  run.texts.add("增长");
  EXPECT_EQ(run.row("length", {text("增长")}), "2");
  EXPECT_EQ(run.row("length", {text("e\xCC\x81")}), "2");  // a letter and its accent
  EXPECT_EQ(run.row("length", {text("")}), "missing");
}

TEST(Text, Lower) {
  Runner run;
  const TextMap map = run.functions[*run.functions.find("lower")].rows[0].map_text;
  const auto lower = [&](std::string_view text) {
    std::pmr::string result;
    map(text, result);
    return result;
  };
  EXPECT_EQ(lower(""), "");
  EXPECT_EQ(lower("ABC äÖ 增长 ΑΒΓ Ж"), "abc äö 增长 αβγ ж");
  EXPECT_EQ(lower("İ"), "i");                          // one character for one
  EXPECT_EQ(lower("A\xFF\xE5\x8C"), "a\xFF\xE5\x8C");  // not UTF-8
}

}  // namespace
}  // namespace tagc::test
