#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <initializer_list>
#include <string>

#include "runtime/types/time_zone.h"

namespace tagc {
namespace {

std::int64_t day(int year, int month, int day_of_month) {
  return days_from_civil({year, month, day_of_month});
}

void append(std::string& line, std::int64_t days) {
  const CivilDate date = civil_from_days(days);
  char text[32];
  std::snprintf(text, sizeof text, " %04d-%02d-%02d", date.year, date.month, date.day);
  line += text;
}

// As calendar_checksum.py writes it.
std::string line_of(std::int64_t days) {
  std::string line;
  append(line, days);
  line = line.substr(1) + " " + std::to_string(weekday_of(days));
  for (const int months : {1, -1, 12, -12, 7}) append(line, add_months(days, months));
  append(line, start_of(days, CalendarUnit::Quarter));
  return line + "\n";
}

// The same days, their weekdays, steps of months and quarters as Python has them.
TEST(Promise12, EveryDayFrom1896To2104IsThatOfPythonsCalendar) {
  std::uint64_t checksum = 0xCBF29CE484222325;  // FNV-1a, 64 bits
  for (std::int64_t days = day(1896, 1, 1); days < day(2105, 1, 1); ++days) {
    for (const char byte : line_of(days)) {
      checksum = (checksum ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
    }
  }
  EXPECT_EQ(checksum, 0xB574EE0E9476C027);  // calendar_checksum.py
}

TEST(Promise12, EveryDayIsThatOfTheStandardLibrary) {
  using namespace std::chrono;
  for (std::int64_t days = -1'000'000; days < 1'000'000; ++days) {
    const year_month_day expected{sys_days{std::chrono::days{days}}};
    const CivilDate date = civil_from_days(days);
    ASSERT_EQ(date.year, static_cast<int>(expected.year()));
    ASSERT_EQ(date.month, static_cast<int>(static_cast<unsigned>(expected.month())));
    ASSERT_EQ(date.day, static_cast<int>(static_cast<unsigned>(expected.day())));
    ASSERT_EQ(days_from_civil(date), days);
  }
}

TEST(Promise12, MonthEndsClamp) {
  EXPECT_EQ(add_months(day(2024, 3, 31), -1), day(2024, 2, 29));
  EXPECT_EQ(add_months(day(2023, 3, 31), -1), day(2023, 2, 28));
  EXPECT_EQ(add_months(day(2024, 2, 29), 12), day(2025, 2, 28));
  EXPECT_EQ(add_months(day(2024, 2, 29), 48), day(2028, 2, 29));
  EXPECT_EQ(add_months(day(2000, 2, 29), -1200), day(1900, 2, 28));
  EXPECT_EQ(add_months(day(2026, 1, 31), 13), day(2027, 2, 28));
}

TEST(Calendar, UnitsBegin) {
  const std::int64_t saturday = day(2026, 11, 21);
  EXPECT_EQ(start_of(saturday, CalendarUnit::Day), saturday);
  EXPECT_EQ(start_of(saturday, CalendarUnit::Week), day(2026, 11, 16));
  EXPECT_EQ(start_of(day(2026, 11, 16), CalendarUnit::Week), day(2026, 11, 16));
  EXPECT_EQ(start_of(saturday, CalendarUnit::Month), day(2026, 11, 1));
  EXPECT_EQ(start_of(saturday, CalendarUnit::Quarter), day(2026, 10, 1));
  EXPECT_EQ(start_of(saturday, CalendarUnit::Year), day(2026, 1, 1));
  EXPECT_EQ(start_of(day(1969, 12, 31), CalendarUnit::Week), day(1969, 12, 29));
}

TEST(Calendar, UnitsAdd) {
  const std::int64_t date = day(2026, 11, 30);
  EXPECT_EQ(add_units(date, CalendarUnit::Day, 31), day(2026, 12, 31));
  EXPECT_EQ(add_units(date, CalendarUnit::Week, -2), day(2026, 11, 16));
  EXPECT_EQ(add_units(date, CalendarUnit::Month, 3), day(2027, 2, 28));
  EXPECT_EQ(add_units(date, CalendarUnit::Quarter, -3), day(2026, 2, 28));
  EXPECT_EQ(add_units(date, CalendarUnit::Year, -126), day(1900, 11, 30));
}

TEST(Calendar, AbsurdStepsStayDefined) {
  const auto units = {CalendarUnit::Day, CalendarUnit::Week, CalendarUnit::Month,
                      CalendarUnit::Quarter, CalendarUnit::Year};
  constexpr std::int64_t kBeyondAllTimes = 106'751'992;
  for (const CalendarUnit unit : units) {
    EXPECT_GT(add_units(0, unit, INT64_MAX), kBeyondAllTimes);
    EXPECT_LT(add_units(0, unit, INT64_MIN), -kBeyondAllTimes);
  }
}

}  // namespace
}  // namespace tagc
