#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

Int until_date(Date date, Today today) { return {date.value - today.days}; }
Int until_time(Time time, Today today, const TimeZone& zone) {
  return until_date({zone.date_of(time.value)}, today);
}

}  // namespace

Function functions::days_until() {
  return {
      .name = "days_until",
      .name_zh = "剩余天数",
      .documentation =
          "how many local midnights lie between now and a date or time: 1 for all of "
          "tomorrow, negative for days gone by",
      .documentation_zh =
          "从现在到某个日期或时间要经过多少个当地零点：明天都是 1，过去的日子为负数",
      .examples = {{"days_until(2026-12-25)", "34"}, {"days_until(2026-11-22T00:00)", "1"}},
      .rows = {row_overload<until_date>({"date"}), row_overload<until_time>({"time"})},
      .wording = {"days until {0}", "到{0}还有的天数"},
  };
}

}  // namespace tagc::stdlib
