// What rules ask for and the data lacks.
#include "compiler/survey/survey.h"

#include <gtest/gtest.h>

#include "stdlib/library.h"
#include "tests/support/dataset.h"
#include "tests/support/pipeline.h"

namespace tagc::test {
namespace {

constexpr std::int64_t kNow = 1'700'000'000'000'000;

constexpr const char* kSchema = R"(
users members from "members.csv" by id {
  id     : int
  city   : text?
  level  : enum("low", "mid", "high")?
  points : int?
  spent  : money?
}
events log from "log.csv" by uid at ts { name: text  shop: int -> shops }
lookup shops from "shops.csv" by id { id: int  town: text? }
)";

Rows rows() {
  const auto whole = [](std::int64_t value) { return Scalar{value}; };
  const auto text = [](const char* value) { return Scalar{std::string(value)}; };
  const Scalar none;
  return {
      {"members",
       {"id", "city", "level", "points", "spent"},
       {{whole(1), text("北京"), whole(0), whole(3), whole(1'050)},
        {whole(2), text("上海"), whole(1), whole(820), none},
        {whole(3), none, none, none, whole(99'999)}}},
      {"log",
       {"uid", "ts", "name", "shop"},
       {{whole(1), whole(kNow - 9), text("login"), whole(7)},
        {whole(2), whole(kNow - 8), text("order"), whole(8)},
        {whole(2), whole(kNow + 8), text("refund"), whole(7)}}},
      {"shops", {"id", "town"}, {{whole(7), text("苏州")}, {whole(8), none}}},
  };
}

// A line for each: slug, what it points at, hints and notes.
std::string surveyed(const std::string& rules) {
  const FunctionRegistry functions = standard_functions();
  const Compiled compiled = compile_text(kSchema + rules, functions);
  EXPECT_EQ(errors_of(compiled), "");
  if (!compiled.ok()) return "";
  const TimeZone zone = TimeZone::utc();
  const DataRequest& request = compiled.plan->data;
  const auto dataset = make_dataset(compiled.program.schema, request, zone, rows(), kNow);
  EXPECT_TRUE(dataset.ok());
  DiagnosticSink sink;
  survey(compiled.program, compiled.sources, request, *dataset, zone, sink);
  std::string lines;
  for (const Diagnostic& each : sink.all()) {
    lines += std::string(info_of(each.id).slug) + " " +
             std::string(compiled.sources.text(each.primary.span));
    if (!each.primary.text.empty()) lines += ": " + each.primary.text;
    for (const std::string& note : each.notes) lines += "; " + note;
    lines += "\n";
  }
  return lines;
}

TEST(Survey, ATextThatNoRowHasGetsTheNearest) {
  EXPECT_EQ(surveyed("tag a when city = \"北经\""),
            "not-in-data \"北经\": did you mean `\"北京\"`?\n");
  EXPECT_EQ(surveyed("tag a when city in (\"上海\", \"Beijing\")"),
            "not-in-data \"Beijing\"; there are: \"北京\", \"上海\"\n");
  EXPECT_EQ(surveyed("tag a when city != \"北京\" or \"上海\" = city"), "");
}

TEST(Survey, ALabelThatNoRowHas) {
  EXPECT_EQ(surveyed("tag a when level = \"high\""),
            "not-in-data \"high\"; there are: \"low\", \"mid\"\n");
  EXPECT_EQ(surveyed("tag a when level = \"mid\" or level >= \"high\""), "");
}

TEST(Survey, PatternsThatNoTextFits) {
  EXPECT_EQ(surveyed("tag a when city contains any (\"海\", \"河\")"),
            "not-in-data city contains any (\"海\", \"河\")\n");
  EXPECT_EQ(surveyed("tag a when city starts with \"海\""),
            "not-in-data city starts with \"海\"\n");
  EXPECT_EQ(surveyed("tag a when city ends with \"海\" and city matches \"x\""), "");
}

TEST(Survey, NamesOfEventsThatWereNeverSeen) {
  EXPECT_EQ(surveyed("events logins = log where name = \"logn\"\ntag a when any(logins)"),
            "not-in-data \"logn\": did you mean `\"login\"`?\n");
  // Later than now is as good as never.
  EXPECT_EQ(surveyed("tag a when any(log where name = \"refund\")"),
            "not-in-data \"refund\"; there are: \"login\", \"order\"\n");
  EXPECT_EQ(surveyed("tag a when any(log where shop.town = \"杭州\")"),
            "not-in-data \"杭州\": did you mean `\"苏州\"`?\n");
}

TEST(Survey, ThresholdsBeyondTheRange) {
  EXPECT_EQ(surveyed("tag a when points > 820"), "never-in-data points > 820\n");
  EXPECT_EQ(surveyed("tag a when points >= 820"), "");
  EXPECT_EQ(surveyed("tag a when 3 > points"), "never-in-data 3 > points\n");
  EXPECT_EQ(surveyed("tag a when points >= 3"), "always-in-data points >= 3\n");
  EXPECT_EQ(surveyed("tag a when points > 3"), "");
  EXPECT_EQ(surveyed("tag a when spent > 1000"), "never-in-data spent > 1000\n");
  EXPECT_EQ(surveyed("tag a when spent > 999.98"), "");
}

TEST(Survey, RangesAndEqualities) {
  EXPECT_EQ(surveyed("tag a when points in 821 .. 900"), "never-in-data points in 821 .. 900\n");
  EXPECT_EQ(surveyed("tag a when points in 0 .. 900"), "");
  EXPECT_EQ(surveyed("tag a when points not in 821 .. 900"), "");
  EXPECT_EQ(surveyed("tag a when points = 4"), "not-in-data 4; its values go from 3 to 820\n");
  EXPECT_EQ(surveyed("tag a when points = 820"), "");
}

TEST(Survey, ThroughLetsAndParams) {
  EXPECT_EQ(surveyed("let where_from = city\nparam home : text = \"广州\"\n"
                     "tag a when where_from = home"),
            "not-in-data home; there are: \"北京\", \"上海\"\n");
}

TEST(Survey, EachExampleOfTheTableIsOne) {
  EXPECT_EQ(surveyed("tag rich when points > 1000000\ntag known when points > -1"),
            "never-in-data points > 1000000\nalways-in-data points > -1\n");
}

}  // namespace
}  // namespace tagc::test
