#include "tests/oracle/calendar.h"

#include <date/date.h>
#include <date/tz.h>

#include <chrono>

namespace tagc::oracle {
namespace {

using Instant = date::sys_time<std::chrono::microseconds>;
using WallClock = date::local_time<std::chrono::microseconds>;

Instant to_instant(std::int64_t micros) { return Instant{std::chrono::microseconds{micros}}; }
std::int64_t count_of(Instant instant) { return instant.time_since_epoch().count(); }

date::local_days to_day(std::int64_t day) {
  return date::local_days{date::days{static_cast<int>(day)}};
}
date::year_month_day civil(std::int64_t day) { return date::year_month_day{to_day(day)}; }
std::int64_t count_of(date::year_month_day day) {
  return date::local_days{day}.time_since_epoch().count();
}

date::year_month_day last_of_month(date::year_month month) {
  return month.year() / month.month() / date::last;
}

std::int64_t later_by_months(std::int64_t day, std::int64_t count) {
  const date::year_month_day from = civil(day);
  const date::year_month month = from.year() / from.month() + date::months{static_cast<int>(count)};
  const date::year_month_day same = month / from.day();
  return count_of(same.ok() ? same : last_of_month(month));
}

}  // namespace

struct Calendar::Zone {
  const date::time_zone* rules;

  WallClock local(std::int64_t instant) const { return rules->to_local(to_instant(instant)); }
  std::int64_t instant(WallClock local) const {
    return count_of(rules->to_sys(local, date::choose::earliest));
  }
};

Calendar::Calendar(const std::string& zone)
    : zone_(std::make_unique<Zone>(Zone{date::locate_zone(zone)})) {}
Calendar::~Calendar() = default;

// Years 1890 to 2036, in days.
void Calendar::stay_within(std::int64_t day) const {
  if (day < -29'000 || day > 24'400) was_left_ = true;
}

std::int64_t Calendar::date_of(std::int64_t instant) const {
  stay_within(instant / kMicrosPerDay);
  return date::floor<date::days>(zone_->local(instant)).time_since_epoch().count();
}

int Calendar::hour_of(std::int64_t instant) const {
  stay_within(instant / kMicrosPerDay);
  const WallClock local = zone_->local(instant);
  return static_cast<int>(
      date::floor<std::chrono::hours>(local - date::floor<date::days>(local)).count());
}

std::int64_t Calendar::midnight(std::int64_t day) const {
  stay_within(day);
  return zone_->instant(to_day(day));
}

std::int64_t Calendar::shift(std::int64_t instant, CalendarUnit unit, std::int64_t count) const {
  stay_within(instant / kMicrosPerDay);
  const WallClock local = zone_->local(instant);
  const auto today = date::floor<date::days>(local);
  const std::int64_t day = later(today.time_since_epoch().count(), unit, count);
  stay_within(day);
  return zone_->instant(WallClock{to_day(day)} + (local - today));
}

int year_of(std::int64_t day) { return static_cast<int>(civil(day).year()); }
int month_of(std::int64_t day) {
  return static_cast<int>(static_cast<unsigned>(civil(day).month()));
}
int day_of_month(std::int64_t day) {
  return static_cast<int>(static_cast<unsigned>(civil(day).day()));
}
int weekday_index(std::int64_t day) {
  return static_cast<int>(date::weekday{to_day(day)}.iso_encoding()) - 1;
}

std::int64_t first_day(std::int64_t day, CalendarUnit unit) {
  const date::year_month_day date = civil(day);
  const int month = month_of(day);
  switch (unit) {
    case CalendarUnit::Day: return day;
    case CalendarUnit::Week: return day - weekday_index(day);
    case CalendarUnit::Month: return count_of(date.year() / date.month() / 1);
    case CalendarUnit::Quarter: return count_of(date.year() / ((month - 1) / 3 * 3 + 1) / 1);
    case CalendarUnit::Year: return count_of(date.year() / 1 / 1);
  }
  return day;
}

std::int64_t later(std::int64_t day, CalendarUnit unit, std::int64_t count) {
  switch (unit) {
    case CalendarUnit::Day: return day + count;
    case CalendarUnit::Week: return day + 7 * count;
    case CalendarUnit::Month: return later_by_months(day, count);
    case CalendarUnit::Quarter: return later_by_months(day, 3 * count);
    case CalendarUnit::Year: return later_by_months(day, 12 * count);
  }
  return day;
}

}  // namespace tagc::oracle
