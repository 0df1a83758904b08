#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

Date start_of_date(Date date, CalendarUnit unit) { return {start_of(date.value, unit)}; }
Time start_of_time(Time time, CalendarUnit unit, const TimeZone& zone) {
  return {zone.start_of_day(start_of(zone.date_of(time.value), unit))};
}

}  // namespace

Function functions::start_of() {
  return {
      .name = "start_of",
      .name_zh = "期初",
      .documentation =
          "where the local day, week (from Monday), month, quarter or year begins: of "
          "a date its first day, of a time the first instant of that day",
      .documentation_zh =
          "所在的当地日、周（从周一起）、月、季度或年的开始：日期得到第一天，"
          "时间得到那天的第一刻",
      .examples = {{"start_of(2026-11-21, quarter)", "2026-10-01"},
                   {"start_of(2026-11-21T08:30, month)", "2026-11-01T00:00:00"}},
      .rows = {row_overload<start_of_date>({"date", "unit"}),
               row_overload<start_of_time>({"time", "unit"})},
      .other_names = {"date_trunc", "trunc"},
      .wording = {"start of the {1} of {0}", "{0}所在{1}的开始"},
  };
}

}  // namespace tagc::stdlib
