// What a name means, where.
#include <gtest/gtest.h>

#include "tests/unit/check/checked.h"

namespace tagc::test {
namespace {

std::string findings(const std::string& rules) { return check_text(with_schema(rules)).findings(); }

TEST(Names, FieldsOfEventsComeFirstAndTheOthersCanBeNamed) {
  const std::string schema =
      "users members from \"m.csv\" by id { id : int  city : text }\n"
      "events orders from \"o.csv\" by id at ts { city : text }\n";
  EXPECT_EQ(check_text(schema + "tag a when any(orders where city = \"x\")").findings(),
            "two-fields city");
  const Checked checked =
      check_text(schema + "tag a when any(orders where orders.city = members.city)");
  EXPECT_EQ(checked.findings(), "");
}

TEST(Names, ACategoryMayHaveTheNameOfAField) {
  EXPECT_EQ(findings("tag city.big when points > 3\ntag a when city.big and city = \"x\""), "");
}

TEST(Names, DeclarationsComeInAnyOrderAndFromManyFiles) {
  const Checked checked =
      check_files({"tag a when b", with_schema(""), "tag b when c > 3", "let c = points"});
  EXPECT_EQ(checked.findings(), "");
  ASSERT_EQ(checked.program.order.size(), 3u);
  EXPECT_TRUE(std::holds_alternative<typed::LetId>(checked.program.order[0]));
}

TEST(Names, WhatFollowsFromAnErrorIsNotReported) {
  EXPECT_EQ(findings("let a = pionts + 1\nlet b = a * 2\ntag c when b > 3 and not (a < 2)"),
            "unknown-name pionts");
}

TEST(Names, ParametersDoNotReachOutOfTheirDef) {
  EXPECT_EQ(findings("def f(x: int) = x + 1\ntag a when x > 3"), "unknown-name x");
}

TEST(Names, FieldsOfEventsAroundAreNotSeenInside) {
  EXPECT_EQ(findings("tag a when any(orders where any(logins where amount > 3))"),
            "event-field-here amount");
  EXPECT_EQ(findings("tag a when any(orders where any(logins since paid_at))"),
            "event-field-here paid_at");
}

TEST(Names, ADefMayNotCarryAnEventIntoAnAggregate) {
  const std::string def =
      "def above(x: money) = any(orders where amount > x)\n"
      "def indirectly(y: money) = above(y + 1)\n";
  EXPECT_EQ(findings(def + "tag a when indirectly(balance)"), "");
  EXPECT_EQ(findings(def + "tag a when any(orders where indirectly(amount))"),
            "event-field-inside amount");
}

TEST(Names, PatternsMayComeThroughDefs) {
  const std::string def =
      "def named(p: text) = city matches p\n"
      "def either(p: text) = named(p) or city matches \"x\"\n";
  EXPECT_EQ(findings(def + "tag a when either(\"^a\")"), "");
  EXPECT_EQ(findings(def + "tag a when either(\"(a\")"), "bad-pattern \"(a\"");
  EXPECT_EQ(findings(def + "tag a when either(city)"), "pattern-not-constant city");
}

TEST(Names, TheLibraryIsWrittenWithoutKnowingTheFields) {
  const std::string schema =
      "users members from \"m.csv\" by id { id : int  d : int }\n"
      "events activity from \"a.csv\" by id at ts { d : int }\n"
      "import std.activity\n";
  EXPECT_EQ(check_text(schema + "tag a when active_within(30d) and silent_for(1d) and "
                                "resumed_after(7d) and days_since_active < 3")
                .findings(),
            "");
}

TEST(Names, AProgramSetsTheParamsOfAModule) {
  const std::string schema =
      "timezone \"UTC\"\nusers members from \"m.csv\" by id { id : int }\n"
      "events activity from \"a.csv\" by id at ts\nevents orders = activity\nimport "
      "std.lifecycle\n";
  EXPECT_EQ(check_text(schema).findings(), "");
  EXPECT_EQ(check_text(schema + "param lifecycle_new : duration = 7d").findings(), "");
  EXPECT_EQ(check_text("param lifecycle_new : duration = 7d\n" + schema).findings(), "");
  EXPECT_EQ(check_text(schema + "param lifecycle_new : int = 7").findings(),
            "wrong-type lifecycle_new");
  EXPECT_EQ(check_text(schema + "let lifecycle_new = 7d").findings(),
            "duplicate-name lifecycle_new");
  const std::string twice = "param lifecycle_new : duration = 7d\n";
  EXPECT_EQ(check_text(schema + twice + twice).findings(), "duplicate-name lifecycle_new");
}

TEST(Names, WhatTheLibraryNeedsIsSaidOnce) {
  const Checked checked = check_text(
      "users members from \"m.csv\" by id { id : int }\nimport std.activity\n"
      "tag a when active_within(30d)");
  EXPECT_EQ(checked.findings(), "missing-need needs events activity");
  EXPECT_EQ(checked.sink.all().front().notes.front(),
            "add `events activity from \"activity.parquet\" by id at time {}`");
}

TEST(Names, LookupsLeadOnAndMayLeadInACircle) {
  const std::string schema =
      "users members from \"m.csv\" by id { id : int  home : int -> places }\n"
      "lookup places from \"p.csv\" by id {\n"
      "  id : int\n  name : text\n  above : int? -> places\n  let far = above.name != name\n}\n";
  EXPECT_EQ(
      check_text(schema + "tag a when home.above.above.name = \"x\" and home.above.far").findings(),
      "");
  EXPECT_EQ(check_text(schema + "tag a when home.above.nmae = \"x\"").findings(),
            "unknown-field nmae");
}

}  // namespace
}  // namespace tagc::test
