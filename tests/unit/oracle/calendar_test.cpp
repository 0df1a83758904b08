#include "tests/oracle/calendar.h"

#include <gtest/gtest.h>

namespace tagc::oracle {
namespace {

constexpr std::int64_t kHour = 3'600'000'000;

TEST(OracleCalendar, MonthsClamp) {
  const std::int64_t march_31 = 19'813;  // 2024-03-31
  EXPECT_EQ(year_of(march_31), 2024);
  EXPECT_EQ(month_of(march_31), 3);
  EXPECT_EQ(day_of_month(march_31), 31);
  EXPECT_EQ(weekday_index(march_31), 6);
  EXPECT_EQ(later(march_31, CalendarUnit::Month, -1), march_31 - 31);    // 29 February
  EXPECT_EQ(later(march_31, CalendarUnit::Month, 1), march_31 + 30);     // 30 April
  EXPECT_EQ(later(march_31, CalendarUnit::Quarter, -1), march_31 - 91);  // 31 December
  EXPECT_EQ(later(march_31, CalendarUnit::Year, 1), march_31 + 365);
}

TEST(OracleCalendar, PeriodsBegin) {
  const std::int64_t day = 19'866;  // Thursday, 2024-05-23
  EXPECT_EQ(first_day(day, CalendarUnit::Week), day - 3);
  EXPECT_EQ(first_day(day, CalendarUnit::Month), day - 22);
  EXPECT_EQ(first_day(day, CalendarUnit::Quarter), day - 22 - 30);
  EXPECT_EQ(first_day(day, CalendarUnit::Year), day - 143);
}

TEST(OracleCalendar, ClocksChange) {
  const Calendar new_york("America/New_York");
  const std::int64_t change = 19'792 * 24 * kHour + 7 * kHour;  // 2024-03-10T07:00Z
  EXPECT_EQ(new_york.date_of(change), 19'792);
  EXPECT_EQ(new_york.hour_of(change - 1), 1);
  EXPECT_EQ(new_york.hour_of(change), 3);
  // A day after 02:30 of the ninth there is no 02:30.
  const std::int64_t before = change - 24 * kHour + kHour / 2;
  EXPECT_EQ(new_york.shift(before, CalendarUnit::Day, 1), change);
  EXPECT_EQ(new_york.shift(before, CalendarUnit::Day, 2), before + 47 * kHour);
}

TEST(OracleCalendar, MidnightMayBeSkipped) {
  const Calendar sao_paulo("America/Sao_Paulo");
  EXPECT_EQ(sao_paulo.midnight(17'839), 17'839 * 24 * kHour + 3 * kHour);  // 2018-11-04
}

}  // namespace
}  // namespace tagc::oracle
