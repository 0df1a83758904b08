#include "runtime/function/row_kernel.h"
#include "stdlib/calendar.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

std::optional<Date> months_after_date(Date date, Int months) {
  return existing_date(add_months(date.value, months.value));
}
std::optional<Time> months_after_time(Time time, Int months, const TimeZone& zone) {
  return existing_time(zone.add(time.value, CalendarUnit::Month, months.value));
}

}  // namespace

Function functions::add_months() {
  return {
      .name = "add_months",
      .name_zh = "加月数",
      .documentation =
          "the same day so many months later, or earlier when negative, or the last of "
          "a month that is too short; a time keeps its local clock",
      .documentation_zh =
          "若干个月之后的同一天，负数为之前；当月没有这一天时取月末；时间保持当地钟点不变",
      .examples = {{"add_months(2024-03-31, -1)", "2024-02-29"},
                   {"add_months(2026-11-21T08:30, 3)", "2027-02-21T08:30:00"}},
      .rows = {row_overload<months_after_date>({"date", "months"}),
               row_overload<months_after_time>({"time", "months"})},
      .wording = {"{0} plus {1} months", "{0}加{1}个月"},
  };
}

}  // namespace tagc::stdlib
