// The proleptic Gregorian calendar, declared in time_zone.h, with years that begin on 1 March, in
// eras of 400 years, so that the leap day is the last of its year. Dates to days after Howard
// Hinnant, "chrono-Compatible Low-Level Date Algorithms"; days to dates after Cassio Neri and
// Lorenz Schneider, "Euclidean affine functions and their application to calendar algorithms".
#include <algorithm>

#include "runtime/types/checked.h"
#include "runtime/types/time_zone.h"

namespace tagc {
namespace {

constexpr std::int64_t kDaysPerEra = 146'097;
constexpr std::int64_t kEpochInEras = 719'468;  // days from 0000-03-01 to 1970-01-01
// Steps are bounded so that no sum below can overflow; the calendar they still reach is a
// thousand times wider than that of times.
constexpr std::int64_t kLongestStep = 10'000'000'000;

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return *checked_div(a, b); }

bool is_leap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

}  // namespace

int last_day_of(std::int64_t year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

std::int64_t days_from_civil(CivilDate date) {
  const std::int64_t year = std::int64_t{date.year} - (date.month <= 2);
  const std::int64_t month_from_march = (date.month + 9) % 12;
  const std::int64_t era = floor_div(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysPerEra + day_of_era - kEpochInEras;
}

CivilDate civil_from_days(std::int64_t days) {
  // Years from 1 March, so far back that no day is negative.
  constexpr std::int64_t kErasBefore = 3'000'000;
  const auto day = static_cast<std::uint64_t>(days + kEpochInEras + kErasBefore * kDaysPerEra);
  const std::uint64_t century_quarters = 4 * day + 3;
  const std::uint64_t century = century_quarters / kDaysPerEra;
  const auto day_of_century = static_cast<std::uint32_t>(century_quarters % kDaysPerEra / 4);
  const std::uint64_t scaled_year = std::uint64_t{2'939'745} * (4 * day_of_century + 3);
  const std::uint64_t year_of_century = scaled_year >> 32;
  const std::uint32_t day_of_year = static_cast<std::uint32_t>(scaled_year) / 2'939'745 / 4;
  const std::uint32_t scaled_month = 2141 * day_of_year + 197'913;
  const bool next_year = day_of_year >= 306;  // January and February
  const auto year = static_cast<std::int64_t>(100 * century + year_of_century + next_year);
  return {static_cast<int>(year - 400 * kErasBefore),
          static_cast<int>((scaled_month >> 16) - (next_year ? 12 : 0)),
          static_cast<int>((scaled_month & 0xFFFF) / 2141 + 1)};
}

int weekday_of(std::int64_t days) {
  return static_cast<int>(*checked_mod(days + 3, 7));  // 1970-01-01 was a Thursday
}

std::int64_t add_months(std::int64_t days, std::int64_t months) {
  const CivilDate date = civil_from_days(days);
  const std::int64_t step = std::clamp(months, -kLongestStep, kLongestStep);
  const std::int64_t month_count = date.year * std::int64_t{12} + date.month - 1 + step;
  const std::int64_t year = floor_div(month_count, 12);
  const int month = static_cast<int>(month_count - year * 12) + 1;
  return days_from_civil(
      {static_cast<int>(year), month, std::min(date.day, last_day_of(year, month))});
}

std::int64_t start_of(std::int64_t days, CalendarUnit unit) {
  const CivilDate date = civil_from_days(days);
  switch (unit) {
    case CalendarUnit::Day: return days;
    case CalendarUnit::Week: return days - weekday_of(days);
    case CalendarUnit::Month: return days - (date.day - 1);
    case CalendarUnit::Quarter:
      return days_from_civil({date.year, (date.month - 1) / 3 * 3 + 1, 1});
    case CalendarUnit::Year: return days_from_civil({date.year, 1, 1});
  }
  return days;
}

std::int64_t add_units(std::int64_t days, CalendarUnit unit, std::int64_t count) {
  const std::int64_t step = std::clamp(count, -kLongestStep, kLongestStep);
  switch (unit) {
    case CalendarUnit::Day: return days + step;
    case CalendarUnit::Week: return days + 7 * step;
    case CalendarUnit::Month: return add_months(days, step);
    case CalendarUnit::Quarter: return add_months(days, 3 * step);
    case CalendarUnit::Year: return add_months(days, 12 * step);
  }
  return days;
}

}  // namespace tagc
