#include <gtest/gtest.h>

#include <limits>

#include "tests/unit/stdlib/runner.h"

namespace tagc::test {
namespace {

TEST(Aggregates, OverNoEvents) {
  Runner run;
  EXPECT_EQ(run.over_times("count", {}), "0");
  EXPECT_EQ(run.over_times("any", {}), "false");
  EXPECT_EQ(run.over_times("none", {}), "true");
  EXPECT_EQ(run.over_times("first", {}), "missing");
  EXPECT_EQ(run.over_times("last", {}), "missing");
  EXPECT_EQ(run.over_times("distinct_days", {}), "0");
  EXPECT_EQ(run.aggregate("sum", Kind::Money, {}), "0.00");
  EXPECT_EQ(run.aggregate("avg", Kind::Money, {}), "missing");
  EXPECT_EQ(run.aggregate("median", Kind::Money, {}), "missing");
  EXPECT_EQ(run.aggregate("min", Kind::Date, {}), "missing");
  EXPECT_EQ(run.aggregate("distinct", Kind::Text, {}), "0");
}

TEST(Aggregates, CountAnyNone) {
  Runner run;
  const std::vector<std::string> two = {"2026-11-01T10:00", "2026-11-01T10:00"};
  EXPECT_EQ(run.over_times("count", two), "2");
  EXPECT_EQ(run.over_times("any", two), "true");
  EXPECT_EQ(run.over_times("none", two), "false");
}

TEST(Aggregates, SumLeavesOutWhatIsMissing) {
  Runner run;
  EXPECT_EQ(run.aggregate("sum", Kind::Int, {"1", "", "2"}), "3");
  EXPECT_EQ(run.aggregate("sum", Kind::Money, {"0.10", "0.20", ""}), "0.30");
  EXPECT_EQ(run.aggregate("sum", Kind::Number, {"0.1", "0.2"}), "0.30000000000000004");
  EXPECT_EQ(run.aggregate("sum", Kind::Duration, {"90m", "30m"}), "2h");
  EXPECT_EQ(run.aggregate("sum", Kind::Money, {"", ""}), "0.00");
}

TEST(Promise06, SumsPast64BitsAreMissingOnlyAtTheEnd) {
  Runner run;
  const std::string most = "9223372036854775807";
  EXPECT_EQ(run.aggregate("sum", Kind::Int, {most, "1"}), "missing");
  EXPECT_EQ(run.aggregate("sum", Kind::Int, {most, "1", "-1"}), most);
  EXPECT_EQ(run.aggregate("sum", Kind::Duration, {"106751991d", "1d"}), "missing");
  EXPECT_EQ(run.aggregate("avg", Kind::Int, {most, most}), "9223372036854775808");
}

TEST(Promise07, NumbersThatAreNotFiniteAreMissing) {
  Runner run;
  EXPECT_EQ(run.aggregate("sum", Kind::Number, {"1e308", "1e308"}), "missing");
  EXPECT_EQ(run.aggregate("avg", Kind::Number, {"1e308", "1e308"}), "missing");
  EXPECT_EQ(run.aggregate("distinct", Kind::Number, {"0", "-0"}), "1");
}

TEST(Aggregates, AvgIsInUnitsOfTheField) {
  Runner run;
  EXPECT_EQ(run.aggregate("avg", Kind::Money, {"10.00", "", "15.00"}), "12.5");
  EXPECT_EQ(run.aggregate("avg", Kind::Int, {"1", "2"}), "1.5");
  EXPECT_EQ(run.aggregate("avg", Kind::Number, {"1.5", "2.5"}), "2");
  EXPECT_EQ(run.aggregate("avg", Kind::Duration, {"1h", "2h"}), "90m");
  EXPECT_EQ(run.aggregate("avg", Kind::Duration, {"0.000001s", "0.000002s"}), "0.000002s");
  EXPECT_EQ(run.aggregate("avg", Kind::Duration, {"-0.000001s", "-0.000002s"}), "-0.000002s");
  EXPECT_EQ(run.aggregate("avg", Kind::Duration, {"0.000001s", "0s", "0s"}), "0s");
  EXPECT_EQ(run.aggregate("avg", Kind::Money, {""}), "missing");
}

TEST(Aggregates, MedianIsInTheMiddle) {
  Runner run;
  EXPECT_EQ(run.aggregate("median", Kind::Int, {"9", "", "1", "4"}), "4");
  EXPECT_EQ(run.aggregate("median", Kind::Int, {"4", "1"}), "2.5");
  EXPECT_EQ(run.aggregate("median", Kind::Money, {"10.00", "0.01", "30.00", "20.00"}), "15");
  EXPECT_EQ(run.aggregate("median", Kind::Number, {"0.5", "0.5", "8"}), "0.5");
  EXPECT_EQ(run.aggregate("median", Kind::Duration, {"3h", "1h"}), "2h");
  EXPECT_EQ(run.aggregate("median", Kind::Duration, {"0.000001s", "0.000002s"}), "0.000002s");
  EXPECT_EQ(run.aggregate("median", Kind::Duration, {"-0.000001s", "-0.000002s"}), "-0.000002s");
  EXPECT_EQ(run.aggregate("median", Kind::Money, {""}), "missing");
  EXPECT_EQ(run.aggregate("median", Kind::Date, {"2026-01-31"}), "no such overload");
}

TEST(Aggregates, QuantilesAreLinearBetweenTheNearest) {
  Runner run;
  const auto quantile = [&](Kind kind, const std::vector<std::string>& values, double share) {
    return run.aggregate("quantile", kind, values, {Scalar(share)});
  };
  EXPECT_EQ(quantile(Kind::Int, {"30", "10", "", "20"}, 0), "10");
  EXPECT_EQ(quantile(Kind::Int, {"30", "10", "", "20"}, 1), "30");
  EXPECT_EQ(quantile(Kind::Int, {"30", "10", "", "20"}, 0.75), "25");
  EXPECT_EQ(quantile(Kind::Money, {"1.00", "0.00"}, 0.25), "0.25");
  EXPECT_EQ(quantile(Kind::Number, {"-1", "3"}, 0.25), "0");
  EXPECT_EQ(quantile(Kind::Duration, {"0s", "0.000002s"}, 0.75), "0.000002s");
  EXPECT_EQ(quantile(Kind::Duration, {"-0.000002s", "0s"}, 0.25), "-0.000002s");
  EXPECT_EQ(quantile(Kind::Duration, {"4h"}, 0.9), "4h");
  EXPECT_EQ(quantile(Kind::Int, {""}, 0.5), "missing");
}

TEST(Aggregates, NthCountsFromBothEnds) {
  Runner run;
  const auto nth = [&](const std::vector<std::string>& values, std::int64_t place) {
    return run.aggregate("nth", Kind::Int, values, {Scalar(place)});
  };
  EXPECT_EQ(nth({"7", "8", "", "9"}, 1), "7");
  EXPECT_EQ(nth({"7", "8", "", "9"}, 3), "missing");
  EXPECT_EQ(nth({"7", "8", "", "9"}, 4), "9");
  EXPECT_EQ(nth({"7", "8", "", "9"}, 5), "missing");
  EXPECT_EQ(nth({"7", "8", "", "9"}, -3), "8");
  EXPECT_EQ(nth({"7", "8", "", "9"}, -5), "missing");
  EXPECT_EQ(nth({"7"}, std::numeric_limits<std::int64_t>::min()), "missing");
  EXPECT_EQ(nth({"7"}, std::numeric_limits<std::int64_t>::max()), "missing");
  EXPECT_EQ(nth(std::vector<std::string>(200, "1"), 200), "1");
  EXPECT_EQ(nth(std::vector<std::string>(200, "1"), -200), "1");
  EXPECT_EQ(
      run.over_times("nth", {"2026-11-01T10:00", "2026-11-01T11:00"}, {Scalar(std::int64_t{2})}),
      "2026-11-01T11:00:00");
}

TEST(Promise07, AMedianIsNeverTooLarge) {
  Runner run;
  const std::string most = "9223372036854775807";
  EXPECT_EQ(run.aggregate("median", Kind::Int, {"-" + most, most}), "0");
  EXPECT_EQ(run.aggregate("median", Kind::Number, {"1e308", "1e308"}), "1e+308");
  EXPECT_EQ(run.aggregate("median", Kind::Number, {"-1e308", "1e308"}), "0");
}

TEST(Aggregates, MinAndMax) {
  Runner run;
  EXPECT_EQ(run.aggregate("min", Kind::Money, {"3.00", "", "-1.00"}), "-1.00");
  EXPECT_EQ(run.aggregate("max", Kind::Date, {"2026-01-31", "2026-02-01", ""}), "2026-02-01");
  EXPECT_EQ(run.aggregate("min", Kind::Enum, {"c", "b"}), "\"b\"");
  EXPECT_EQ(run.aggregate("max", Kind::Number, {"-2", "-1"}), "-1");
  EXPECT_EQ(run.aggregate("max", Kind::Duration, {"1h", "59m"}), "1h");
  EXPECT_EQ(run.aggregate("min", Kind::Text, {"a"}), "no such overload");
  EXPECT_EQ(run.aggregate("max", Kind::Bool, {"true"}), "no such overload");
}

TEST(Aggregates, FirstAndLastAreOfOneEvent) {
  Runner run;
  EXPECT_EQ(run.aggregate("first", Kind::Text, {"a", "b"}), "\"a\"");
  EXPECT_EQ(run.aggregate("last", Kind::Text, {"a", "b"}), "\"b\"");
  EXPECT_EQ(run.aggregate("first", Kind::Int, {"", "2"}), "missing");
  EXPECT_EQ(run.aggregate("last", Kind::Bool, {"false", "true"}), "true");
  EXPECT_EQ(run.aggregate("last", Kind::Enum, {"a", "c"}), "\"c\"");
  EXPECT_EQ(run.over_times("first", {"2026-11-01T10:00", "2026-11-02T10:00"}),
            "2026-11-01T10:00:00");
  EXPECT_EQ(run.over_times("last", {"2026-11-01T10:00", "2026-11-02T10:00"}),
            "2026-11-02T10:00:00");
}

TEST(Aggregates, MostFrequentTakesTheNewestOfEquals) {
  Runner run;
  const auto most = [&](Kind kind, const std::vector<std::string>& values) {
    return run.aggregate("most_frequent", kind, values);
  };
  EXPECT_EQ(most(Kind::Text, {}), "missing");
  EXPECT_EQ(most(Kind::Text, {"", ""}), "missing");
  EXPECT_EQ(most(Kind::Text, {"a", "b"}), "\"b\"");
  EXPECT_EQ(most(Kind::Text, {"a", "b", "", "a", ""}), "\"a\"");
  EXPECT_EQ(most(Kind::Text, {"b", "a", "a", "b"}), "\"b\"");
  EXPECT_EQ(most(Kind::Number, {"0", "-0", "1"}), "0");
  EXPECT_EQ(most(Kind::Bool, {"true", "false", "true"}), "true");
  EXPECT_EQ(most(Kind::Money, {"1.00", "1.00", "2.00"}), "1.00");
}

TEST(Aggregates, EveryLooksAtWholePeriodsBeforeTheCurrentOne) {
  Runner run;
  const auto every = [&](CalendarLength length, const std::vector<std::string>& times) {
    return run.over_times("every", times, {Scalar(packed(length)), Scalar(run.now)});
  };
  const CalendarLength two_days{2, CalendarUnit::Day};
  EXPECT_EQ(every(two_days, {}), "false");
  EXPECT_EQ(every(two_days, {"2026-11-19T00:00", "2026-11-20T23:59:59.999999"}), "true");
  EXPECT_EQ(every(two_days, {"2026-11-18T23:59", "2026-11-20T00:00"}), "false");
  EXPECT_EQ(every(two_days, {"2026-11-19T12:00", "2026-11-21T00:00"}), "false");
  EXPECT_EQ(every(two_days, {"2026-11-19T12:00", "2026-11-19T13:00"}), "false");
  EXPECT_EQ(every({1, CalendarUnit::Week}, {"2026-11-15T23:00"}), "true");
  EXPECT_EQ(every({1, CalendarUnit::Week}, {"2026-11-16T00:00"}), "false");
  EXPECT_EQ(every({1, CalendarUnit::Year}, {"2025-01-01T00:00"}), "true");
  EXPECT_EQ(every({100'000, CalendarUnit::Year}, {"2025-01-01T00:00"}), "false");
}

TEST(Aggregates, DistinctCountsValues) {
  Runner run;
  EXPECT_EQ(run.aggregate("distinct", Kind::Text, {"a", "b", "a", ""}), "2");
  EXPECT_EQ(run.aggregate("distinct", Kind::Bool, {"true", "true", "false"}), "2");
  EXPECT_EQ(run.aggregate("distinct", Kind::Money, {"1.00", "1", "2"}), "2");
  EXPECT_EQ(run.aggregate("distinct", Kind::Int, {"", ""}), "0");
}

TEST(Aggregates, DistinctDaysAreLocal) {
  Runner run;
  EXPECT_EQ(run.over_times("distinct_days",
                           {"2026-11-20T00:00", "2026-11-20T23:59:59.999999", "2026-11-21T00:00"}),
            "2");
  run.set_zone("America/New_York");
  // The day of a clock change is one day, and so is the day after.
  EXPECT_EQ(
      run.over_times("distinct_days", {"2026-11-01T00:30", "2026-11-01T05:30Z", "2026-11-01T06:30Z",
                                       "2026-11-01T23:30", "2026-11-02T00:30"}),
      "2");
}

TEST(Aggregates, DistinctDaysWhenAClockGoesBackOverMidnight) {
  Runner run;
  run.set_zone("America/St_Johns");
  // At 00:01 on 7 November 2010 it became 23:01 on the 6th.
  EXPECT_EQ(run.over_times("distinct_days", {"2010-11-07T02:00Z", "2010-11-07T02:30:30Z",
                                             "2010-11-07T02:40Z", "2010-11-07T05:00Z"}),
            "2");
  EXPECT_EQ(run.over_times("distinct_days", {"2010-11-07T02:30:30Z", "2010-11-07T02:40Z"}), "2");
}

}  // namespace
}  // namespace tagc::test
