#include "runtime/function/row_kernel.h"
#include "stdlib/calendar.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

std::optional<Date> days_after_date(Date date, Int days) {
  return existing_date(add_units(date.value, CalendarUnit::Day, days.value));
}
std::optional<Time> days_after_time(Time time, Int days, const TimeZone& zone) {
  return existing_time(zone.add(time.value, CalendarUnit::Day, days.value));
}

}  // namespace

Function functions::add_days() {
  return {
      .name = "add_days",
      .name_zh = "加天数",
      .documentation =
          "so many days later, or earlier when negative; a time keeps its local clock, "
          "also over a clock change",
      .documentation_zh = "若干天之后，负数为之前；时间保持当地钟点不变，跨时钟调整也一样",
      .examples = {{"add_days(2024-02-28, 2)", "2024-03-01"},
                   {"add_days(2026-11-21T08:30, -21)", "2026-10-31T08:30:00"}},
      .rows = {row_overload<days_after_date>({"date", "days"}),
               row_overload<days_after_time>({"time", "days"})},
      .wording = {"{0} plus {1} days", "{0}加{1}天"},
  };
}

}  // namespace tagc::stdlib
