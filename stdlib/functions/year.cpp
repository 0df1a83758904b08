#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

Int year_of_date(Date date) { return {civil_from_days(date.value).year}; }
Int year_of_time(Time time, const TimeZone& zone) {
  return year_of_date({zone.date_of(time.value)});
}

}  // namespace

Function functions::year() {
  return {
      .name = "year",
      .name_zh = "哪年",
      .documentation = "the calendar year of a date or local time",
      .documentation_zh = "日期或当地时间的年份",
      .examples = {{"year(2026-11-21)", "2026"}, {"year(2026-12-31T20:00Z)", "2027"}},
      .rows = {row_overload<year_of_date>({"date"}), row_overload<year_of_time>({"time"})},
      .other_names = {"年份"},
      .wording = {"year of {0}", "{0}的年份"},
  };
}

}  // namespace tagc::stdlib
