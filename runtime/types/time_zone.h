// Calendar arithmetic in one named time zone. The zone's rules are looked up once, at creation
// (IANA data of the operating system, to the end of 2200); every conversion after that is a look-up
// in plain arrays, safe to share between threads.
//
// Times are microseconds since 1970-01-01T00:00Z. Days beyond those that a time can lie in give
// the first or the last time there is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "runtime/types/result.h"

namespace tagc {

inline constexpr std::int64_t kMicrosPerSecond = 1'000'000;
inline constexpr std::int64_t kMicrosPerDay = 86'400 * kMicrosPerSecond;

struct CivilDate {
  int year;
  int month;  // 1..12
  int day;    // 1..31
};

std::int64_t days_from_civil(CivilDate date);  // days since 1970-01-01, proleptic Gregorian
CivilDate civil_from_days(std::int64_t days);
int last_day_of(std::int64_t year, int month);  // 28..31
int weekday_of(std::int64_t days);              // 0 = Monday .. 6 = Sunday
// Calendar months added, the day clamped to the month's end.
std::int64_t add_months(std::int64_t days, std::int64_t months);

enum class CalendarUnit : std::uint8_t { Day, Week, Month, Quarter, Year };

// A count of units, as `8 weeks` says it. Packed into one number, for constants of a program; the
// count is no more than fits beside the unit.
struct CalendarLength {
  std::int64_t count;
  CalendarUnit unit;
};
constexpr std::int64_t packed(CalendarLength length) {
  return length.count * 8 + static_cast<std::int64_t>(length.unit);
}
constexpr CalendarLength unpacked(std::int64_t number) {
  return {number / 8, static_cast<CalendarUnit>(number % 8)};
}

// First day of the unit that `days` lies in; a week starts on Monday.
std::int64_t start_of(std::int64_t days, CalendarUnit unit);
// `count` units later (earlier when negative); months, quarters and years clamp.
std::int64_t add_units(std::int64_t days, CalendarUnit unit, std::int64_t count);

class TimeZone {
 public:
  // Errors: unknown-time-zone, with the nearest name in its advice; no-time-zone-data.
  static Result<TimeZone> find(const std::string& name);
  static TimeZone utc();

  const std::string& name() const { return name_; }
  // Version of the zone data in use, "2025b"; printed in manifests.
  static std::string data_version();

  // The local day an instant lies in, days since 1970-01-01.
  std::int64_t date_of(std::int64_t micros) const;
  // A local day and a stretch of instants [from, to) that lie in it: all of the day, or where the
  // clock changes, what has the same offset as `micros`. For loops over instants in order.
  struct LocalDay {
    std::int64_t day;
    std::int64_t from, to;
  };
  LocalDay local_day(std::int64_t micros) const;
  // Microseconds since local midnight on the wall clock, 0 .. 86,400 s.
  std::int64_t time_of_day(std::int64_t micros) const;
  // The instant at which the local day begins: 00:00, or where the clock skips midnight, the
  // first instant of that day.
  std::int64_t start_of_day(std::int64_t days) const;
  // The instant of a wall-clock time. In a gap: the instant the gap ends; in a fold: the earlier.
  std::int64_t from_local(std::int64_t days, std::int64_t micros_of_day) const;
  // Same wall-clock time `count` units later (see add_units), gaps and folds as in from_local.
  std::int64_t add(std::int64_t micros, CalendarUnit unit, std::int64_t count) const;

 private:
  struct Transition {
    std::int64_t at;      // microseconds UTC from which `offset` holds
    std::int64_t offset;  // microseconds to add to UTC
  };
  TimeZone(std::string name, std::vector<Transition> transitions);
  std::size_t segment_of(std::int64_t micros) const;  // index of the transition in force
  std::int64_t offset_at(std::int64_t micros) const;

  std::string name_;
  std::vector<Transition> transitions_;  // ascending; the first holds from the beginning of time
  // Time in steps of 2^44 microseconds (203 days) from `first_step_`: the transition in force
  // where each begins. Zones change about twice a year, so one or two more are looked at.
  std::int64_t first_step_ = 0;
  std::vector<std::uint32_t> steps_;
};

}  // namespace tagc
