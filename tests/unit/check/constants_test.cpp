// What is known before any data is (promise 6: no integer wraps silently).
#include <gtest/gtest.h>

#include "tests/unit/check/checked.h"

namespace tagc::test {
namespace {

std::string value_of(const std::string& expression) {
  const Checked checked = check_text(with_schema("let it = " + expression));
  if (!checked.sink.all().empty()) return checked.findings();
  const typed::Expr& expr = checked.value_of_let("it");
  const auto* constant = std::get_if<typed::Constant>(&expr.node);
  if (constant == nullptr) return "not a constant";
  return to_string(constant->value, expr.type, TimeZone::utc());
}

TEST(Constants, AreComputed) {
  EXPECT_EQ(value_of("2 + 3 * 4"), "14");
  EXPECT_EQ(value_of("-7 div 2"), "-4");
  EXPECT_EQ(value_of("-7 mod 2"), "1");
  EXPECT_EQ(value_of("(1 + 2) / 4"), "0.75");
  EXPECT_EQ(value_of("30d * 2"), "60d");
  EXPECT_EQ(value_of("1d / 2"), "12h");
  EXPECT_EQ(value_of("2 * (1 + 1)"), "4");
  EXPECT_EQ(value_of("-9223372036854775808 mod -1"), "0");
}

TEST(Constants, DoNotWrap) {
  EXPECT_EQ(value_of("30d * 1000000000000"), "constant-overflow 30d * 1000000000000");
  EXPECT_EQ(value_of("9223372036854775807 + 1"), "constant-overflow 9223372036854775807 + 1");
  EXPECT_EQ(value_of("-9223372036854775808 div -1"),
            "constant-overflow -9223372036854775808 div -1");
  EXPECT_EQ(value_of("9223372036854775807 * 2"), "constant-overflow 9223372036854775807 * 2");
  EXPECT_EQ(value_of("9223372036854775808"), "number-too-large 9223372036854775808");
  EXPECT_EQ(value_of("99999999999999999999d"), "number-too-large 99999999999999999999d");
}

TEST(Constants, DivisionByZeroIsMissingAndSaid) {
  for (const char* text : {"1 / 0", "1 div 0", "1 mod 0", "1d / 0", "points / 0.0"}) {
    const Checked checked = check_text(with_schema("let it = " + std::string(text)));
    EXPECT_FALSE(checked.sink.has_errors()) << text;
    ASSERT_EQ(checked.sink.all().size(), 1u) << text;
    EXPECT_EQ(checked.sink.all().front().id, DiagnosticId::DivisionByZero);
    EXPECT_TRUE(checked.value_of_let("it").nullable) << text;
  }
}

TEST(Params, TakeTheirValueFromTheCommandLine) {
  const std::string text = with_schema("param big : money = 3000\ntag rich when balance > big");
  CheckOptions options;
  options.params = {{"big", "12.50"}};
  const Checked checked = check_text(text, options);
  EXPECT_EQ(checked.findings(), "");
  EXPECT_EQ(as_int(checked.program.params.front().value), 1250);
  options.params = {{"big", "12.505"}};
  EXPECT_EQ(check_text(text, options).findings(), "bad-param-value big");
  options.params = {{"bgi", "12"}};
  EXPECT_EQ(check_text(text, options).findings(), "unknown-param ");
}

TEST(Params, CanOverflowAConstant) {
  const std::string text = with_schema("param n : int = 2\nlet it = n * 4611686018427387904");
  EXPECT_EQ(check_text(text).findings(), "constant-overflow n * 4611686018427387904");
  CheckOptions options;
  options.params = {{"n", "1"}};
  const Checked checked = check_text(text, options);
  EXPECT_EQ(checked.findings(), "");
  EXPECT_FALSE(checked.value_of_let("it").nullable);
}

}  // namespace
}  // namespace tagc::test
