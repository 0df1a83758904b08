#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

Int hour_of_time(Time time, const TimeZone& zone) {
  constexpr std::int64_t kMicrosPerHour = 3600 * kMicrosPerSecond;
  return {zone.time_of_day(time.value) / kMicrosPerHour};
}

}  // namespace

Function functions::hour() {
  return {
      .name = "hour",
      .name_zh = "几点",
      .documentation = "the hour on the local clock, 0 to 23",
      .documentation_zh = "当地时钟的小时，0 到 23",
      .examples = {{"hour(2026-11-21T08:59)", "8"}, {"hour(2026-11-21T08:30Z)", "16"}},
      .rows = {row_overload<hour_of_time>({"time"})},
      .other_names = {"小时"},
      .wording = {"hour of {0}", "{0}的钟点"},
  };
}

}  // namespace tagc::stdlib
