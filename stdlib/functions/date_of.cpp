#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

Date local_date(Time time, const TimeZone& zone) { return {zone.date_of(time.value)}; }

}  // namespace

Function functions::date_of() {
  return {
      .name = "date_of",
      .name_zh = "所在日期",
      .documentation = "the local day a time lies in",
      .documentation_zh = "时间所在的当地日期",
      .examples = {{"date_of(2026-11-20T08:00)", "2026-11-20"},
                   {"date_of(2026-11-20T20:00Z)", "2026-11-21"}},
      .rows = {row_overload<local_date>({"time"})},
      .other_names = {"to_date", "日期", "转日期"},
      .wording = {"day of {0}", "{0}的日期"},
  };
}

}  // namespace tagc::stdlib
