#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

// A date and not the week's number, which without its year is the same for weeks years apart.
Date week_of_date(Date date) { return {start_of(date.value, CalendarUnit::Week)}; }
Date week_of_time(Time time, const TimeZone& zone) {
  return week_of_date({zone.date_of(time.value)});
}

}  // namespace

Function functions::week_of() {
  return {
      .name = "week_of",
      .name_zh = "所在周",
      .documentation = "the Monday of the week that a date or local time lies in",
      .documentation_zh = "日期或当地时间所在周的周一",
      .examples = {{"week_of(2026-11-21)", "2026-11-16"},
                   {"week_of(2026-11-22T20:00Z)", "2026-11-23"}},
      .rows = {row_overload<week_of_date>({"date"}), row_overload<week_of_time>({"time"})},
      .other_names = {"周"},
      .wording = {"week of {0}", "{0}所在的周"},
  };
}

}  // namespace tagc::stdlib
