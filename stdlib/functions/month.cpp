#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

Int month_of_date(Date date) { return {civil_from_days(date.value).month}; }
Int month_of_time(Time time, const TimeZone& zone) {
  return month_of_date({zone.date_of(time.value)});
}

}  // namespace

Function functions::month() {
  return {
      .name = "month",
      .name_zh = "几月",
      .documentation = "the month of a date or local time, 1 to 12",
      .documentation_zh = "日期或当地时间的月份，1 到 12",
      .examples = {{"month(2026-11-21)", "11"}, {"month(2026-11-30T20:00Z)", "12"}},
      .rows = {row_overload<month_of_date>({"date"}), row_overload<month_of_time>({"time"})},
      .other_names = {"月份"},
      .wording = {"month of {0}", "{0}的月份"},
  };
}

}  // namespace tagc::stdlib
