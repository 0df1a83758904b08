#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

Int day_of_date(Date date) { return {civil_from_days(date.value).day}; }
Int day_of_time(Time time, const TimeZone& zone) { return day_of_date({zone.date_of(time.value)}); }

}  // namespace

Function functions::day() {
  return {
      .name = "day",
      .name_zh = "几号",
      .documentation = "the day of the month of a date or local time, 1 to 31",
      .documentation_zh = "日期或当地时间在当月的第几天，1 到 31",
      .examples = {{"day(2026-11-21)", "21"}, {"day(2026-11-21T20:00Z)", "22"}},
      .rows = {row_overload<day_of_date>({"date"}), row_overload<day_of_time>({"time"})},
      .wording = {"day of the month of {0}", "{0}的日"},
  };
}

}  // namespace tagc::stdlib
