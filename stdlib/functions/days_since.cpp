#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

Int since_date(Date date, Today today) { return {today.days - date.value}; }
Int since_time(Time time, Today today, const TimeZone& zone) {
  return since_date({zone.date_of(time.value)}, today);
}

}  // namespace

Function functions::days_since() {
  return {
      .name = "days_since",
      .name_zh = "距今天数",
      .documentation =
          "how many local midnights lie between a date or time and now: 1 for all of "
          "yesterday, negative for days to come",
      .documentation_zh =
          "从某个日期或时间到现在经过了多少个当地零点：昨天都是 1，将来的日子为负数",
      .examples = {{"days_since(2026-11-01)", "20"}, {"days_since(2026-11-20T23:59)", "1"}},
      .rows = {row_overload<since_date>({"date"}), row_overload<since_time>({"time"})},
      .other_names = {"距今"},
      .wording = {"days since {0}", "距{0}的天数"},
  };
}

}  // namespace tagc::stdlib
