// Dates and local time, through the date library's own types: nothing of runtime/types/time_zone
// but the names of the units.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "runtime/types/time_zone.h"

namespace tagc::oracle {

// Whole days are counted from 1970-01-01, instants in microseconds from 1970-01-01T00:00Z.
class Calendar {
 public:
  explicit Calendar(const std::string& zone);
  ~Calendar();

  std::int64_t date_of(std::int64_t instant) const;  // the local day it lies in
  int hour_of(std::int64_t instant) const;           // on the wall clock
  std::int64_t midnight(std::int64_t day) const;     // the first instant of a local day
  // The same wall-clock time so many units later: after a gap in place of what it skips, the
  // earlier of two.
  std::int64_t shift(std::int64_t instant, CalendarUnit unit, std::int64_t count) const;

  // Whether it was asked about years that it knows nothing of: the date library stops with the
  // changes of the clock that the system's files spell out, in 2037.
  bool was_left() const { return was_left_; }

 private:
  struct Zone;
  void stay_within(std::int64_t day) const;

  std::unique_ptr<const Zone> zone_;
  mutable bool was_left_ = false;
};

// Pure dates.
int year_of(std::int64_t day);
int month_of(std::int64_t day);       // 1 .. 12
int day_of_month(std::int64_t day);   // 1 .. 31
int weekday_index(std::int64_t day);  // 0 is Monday
std::int64_t first_day(std::int64_t day, CalendarUnit unit);
std::int64_t later(std::int64_t day, CalendarUnit unit, std::int64_t count);  // month ends clamp

}  // namespace tagc::oracle
