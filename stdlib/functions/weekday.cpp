#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

// A label of the enum that this function gives.
struct Weekday {
  std::int32_t index;

  static Type type() {
    return Type::enumeration({"mon", "tue", "wed", "thu", "fri", "sat", "sun"});
  }
};
std::int32_t stored_of(Weekday day) { return day.index; }

Weekday weekday_of_date(Date date) { return {weekday_of(date.value)}; }
Weekday weekday_of_time(Time time, const TimeZone& zone) {
  return weekday_of_date({zone.date_of(time.value)});
}

}  // namespace

Function functions::weekday() {
  return {
      .name = "weekday",
      .name_zh = "星期几",
      .documentation = "the day of the week of a date or local time, \"mon\" to \"sun\"",
      .documentation_zh = "日期或当地时间是星期几，从 \"mon\"（周一）到 \"sun\"（周日）",
      .examples = {{"weekday(2026-11-21)", "\"sat\""}, {"weekday(2026-11-21T20:00Z)", "\"sun\""}},
      .rows = {row_overload<weekday_of_date>({"date"}), row_overload<weekday_of_time>({"time"})},
      .other_names = {"星期", "周几"},
      .wording = {"weekday of {0}", "{0}的星期"},
  };
}

}  // namespace tagc::stdlib
