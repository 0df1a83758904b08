#include <gtest/gtest.h>

#include "runtime/types/parse.h"
#include "tests/unit/stdlib/runner.h"

namespace tagc::test {
namespace {

Written date(const std::string& text) { return {Kind::Date, text}; }
Written time(const std::string& text) { return {Kind::Time, text}; }
Written integer(std::int64_t value) { return {Kind::Int, std::to_string(value)}; }
Written unit(CalendarUnit unit) { return integer(static_cast<std::int64_t>(unit)); }

TEST(Times, PartsAreLocal) {
  Runner run;
  EXPECT_EQ(run.row("date_of", {time("2026-12-31T16:00Z")}), "2027-01-01");
  EXPECT_EQ(run.row("year", {time("2026-12-31T16:00Z")}), "2027");
  EXPECT_EQ(run.row("month", {time("2026-12-31T15:59:59Z")}), "12");
  EXPECT_EQ(run.row("day", {date("2026-12-31")}), "31");
  EXPECT_EQ(run.row("hour", {time("1969-12-31T23:59")}), "23");
  EXPECT_EQ(run.row("weekday", {date("1969-12-29")}), "\"mon\"");
  EXPECT_EQ(run.row("weekday", {time("2026-11-21T16:00Z")}), "\"sun\"");
  EXPECT_EQ(run.row("year", {date("")}), "missing");
}

TEST(Times, WeeksBeginOnMonday) {
  Runner run;
  EXPECT_EQ(run.row("week_of", {date("2026-11-16")}), "2026-11-16");
  EXPECT_EQ(run.row("week_of", {date("2026-11-15")}), "2026-11-09");
  EXPECT_EQ(run.row("week_of", {time("2026-11-15T16:00Z")}), "2026-11-16");
}

TEST(Times, StartOf) {
  Runner run;
  EXPECT_EQ(run.row("start_of", {date("2026-11-21"), unit(CalendarUnit::Year)}), "2026-01-01");
  EXPECT_EQ(run.row("start_of", {time("2026-11-21T08:30"), unit(CalendarUnit::Day)}),
            "2026-11-21T00:00:00");
  EXPECT_EQ(run.row("start_of", {time("2026-11-21T08:30"), unit(CalendarUnit::Quarter)}),
            "2026-10-01T00:00:00");
  run.set_zone("America/Havana");  // 8 March 2026 begins at 01:00
  EXPECT_EQ(run.row("start_of", {time("2026-03-08T12:00"), unit(CalendarUnit::Day)}),
            "2026-03-08T01:00:00");
}

TEST(Times, AddDaysKeepsTheClock) {
  Runner run;
  run.set_zone("America/New_York");
  EXPECT_EQ(run.row("add_days", {time("2026-03-07T12:00"), integer(1)}), "2026-03-08T12:00:00");
  EXPECT_EQ(run.row("add_days", {time("2026-03-07T02:30"), integer(1)}), "2026-03-08T03:00:00");
  EXPECT_EQ(run.row("add_days", {date("2024-02-28"), integer(1)}), "2024-02-29");
  EXPECT_EQ(run.row("add_days", {date("2024-02-28"), {Kind::Int, ""}}), "missing");
}

TEST(Promise12, AddMonthsClamps) {
  Runner run;
  EXPECT_EQ(run.row("add_months", {date("2024-03-31"), integer(-1)}), "2024-02-29");
  EXPECT_EQ(run.row("add_months", {date("2024-02-29"), integer(12)}), "2025-02-28");
  EXPECT_EQ(run.row("add_months", {time("2026-01-31T10:00"), integer(1)}), "2026-02-28T10:00:00");
}

TEST(Promise06, DatesBeyondAllTimesAreMissing) {
  Runner run;
  for (const std::int64_t step : {INT64_MAX, INT64_MIN, std::int64_t{1} << 40}) {
    EXPECT_EQ(run.row("add_days", {date("2026-01-01"), integer(step)}), "missing");
    EXPECT_EQ(run.row("add_days", {time("2026-01-01"), integer(step)}), "missing");
    EXPECT_EQ(run.row("add_months", {date("2026-01-01"), integer(step)}), "missing");
    EXPECT_EQ(run.row("add_months", {time("2026-01-01"), integer(step)}), "missing");
  }
}

TEST(Times, Ages) {
  Runner run;  // today is 2026-11-21
  EXPECT_EQ(run.row("age_of", {date("2000-11-21")}), "26");
  EXPECT_EQ(run.row("age_of", {date("2000-11-22")}), "25");
  EXPECT_EQ(run.row("age_of", {date("2026-11-21")}), "0");
  EXPECT_EQ(run.row("age_of", {date("2026-11-22")}), "-1");
  EXPECT_EQ(run.row("age_of", {date("")}), "missing");
}

TEST(Promise12, LeapDayBirthdays) {
  Runner run;
  const auto on = [&](const std::string& day, const std::string& function) {
    run.now = run.zone.start_of_day(*parse_date(day));
    return run.row(function, {date("2004-02-29")});
  };
  EXPECT_EQ(on("2025-02-27", "age_of"), "20");
  EXPECT_EQ(on("2025-02-28", "age_of"), "21");
  EXPECT_EQ(on("2028-02-28", "age_of"), "23");
  EXPECT_EQ(on("2028-02-29", "age_of"), "24");
  EXPECT_EQ(on("2025-02-28", "next_anniversary"), "2025-02-28");
  EXPECT_EQ(on("2025-03-01", "next_anniversary"), "2026-02-28");
  EXPECT_EQ(on("2027-03-01", "next_anniversary"), "2028-02-29");
}

TEST(Times, DaysSinceAndUntilCountMidnights) {
  Runner run;
  EXPECT_EQ(run.row("days_since", {time("2026-11-20T23:59:59")}), "1");
  EXPECT_EQ(run.row("days_since", {time("2026-11-21T00:00")}), "0");
  EXPECT_EQ(run.row("days_since", {date("2026-11-22")}), "-1");
  EXPECT_EQ(run.row("days_until", {time("2026-11-22T00:00")}), "1");
  EXPECT_EQ(run.row("days_until", {date("2026-11-21")}), "0");
  EXPECT_EQ(run.row("days_until", {date("2026-11-01")}), "-20");
}

TEST(Times, MonthsSince) {
  Runner run;
  EXPECT_EQ(run.row("months_since", {date("2026-10-21")}), "1");
  EXPECT_EQ(run.row("months_since", {date("2026-10-22")}), "0");
  EXPECT_EQ(run.row("months_since", {time("2025-11-21T23:00")}), "12");
  EXPECT_EQ(run.row("months_since", {date("2026-11-22")}), "-1");
  EXPECT_EQ(run.row("months_since", {date("2026-12-21")}), "-1");
}

TEST(Times, NextAnniversary) {
  Runner run;
  EXPECT_EQ(run.row("next_anniversary", {date("1990-11-21")}), "2026-11-21");
  EXPECT_EQ(run.row("next_anniversary", {date("1990-11-20")}), "2027-11-20");
  EXPECT_EQ(run.row("next_anniversary", {time("1990-12-31T23:00")}), "2026-12-31");
  EXPECT_EQ(run.row("next_anniversary", {date("2030-01-15")}), "2027-01-15");
}

}  // namespace
}  // namespace tagc::test
