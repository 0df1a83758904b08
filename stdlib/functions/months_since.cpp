#include "runtime/function/row_kernel.h"
#include "stdlib/calendar.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

Int since_date(Date date, Today today) { return {whole_months(date.value, today.days)}; }
Int since_time(Time time, Today today, const TimeZone& zone) {
  return since_date({zone.date_of(time.value)}, today);
}

}  // namespace

Function functions::months_since() {
  return {
      .name = "months_since",
      .name_zh = "距今月数",
      .documentation =
          "how many whole months lie between a date or the local day of a time and "
          "today; negative for days to come",
      .documentation_zh = "从某个日期（或时间的当地日期）到今天满了多少个月；将来的日子为负数",
      .examples = {{"months_since(2026-08-21)", "3"}, {"months_since(2026-08-22)", "2"}},
      .rows = {row_overload<since_date>({"date"}), row_overload<since_time>({"time"})},
      .wording = {"months since {0}", "距{0}的月数"},
  };
}

}  // namespace tagc::stdlib
