#include <algorithm>

#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

std::int64_t anniversary(const CivilDate& date, int year) {
  return days_from_civil({year, date.month, std::min(date.day, last_day_of(year, date.month))});
}

Date next_of_date(Date date, Today today) {
  const CivilDate civil = civil_from_days(date.value);
  const int year = civil_from_days(today.days).year;
  const std::int64_t this_year = anniversary(civil, year);
  return {this_year >= today.days ? this_year : anniversary(civil, year + 1)};
}
Date next_of_time(Time time, Today today, const TimeZone& zone) {
  return next_of_date({zone.date_of(time.value)}, today);
}

}  // namespace

Function functions::next_anniversary() {
  return {
      .name = "next_anniversary",
      .name_zh = "下次周年",
      .documentation =
          "the next day, today or later, with the month and day of a date or of the "
          "local day of a time; 29 February is the 28th in years without it",
      .documentation_zh = "下一个同月同日的日子，今天也算；没有 2 月 29 日的年份取 28 日",
      .examples = {{"next_anniversary(1990-11-21)", "2026-11-21"},
                   {"next_anniversary(2000-02-29)", "2027-02-28"}},
      .rows = {row_overload<next_of_date>({"date"}), row_overload<next_of_time>({"time"})},
      .other_names = {"周年"},
      .wording = {"next anniversary of {0}", "{0}的下一个周年日"},
  };
}

}  // namespace tagc::stdlib
