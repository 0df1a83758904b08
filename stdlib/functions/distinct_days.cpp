#include <algorithm>
#include <limits>

#include "runtime/function/aggregate_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {

// Counts days that come in order, but for one: a clock set back over midnight shows the evening of
// the day before once more.
class DayCounter {
 public:
  void see(std::int64_t day) {
    if (day == newest_ || day == before_) return;
    ++count_;
    before_ = std::min(day, newest_);
    newest_ = std::max(day, newest_);
  }
  std::int64_t count() const { return count_; }

 private:
  static constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::min();
  std::int64_t newest_ = kNone;
  std::int64_t before_ = kNone;
  std::int64_t count_ = 0;
};

struct DistinctDays {
  const AggregateCall& call;

  explicit DistinctDays(const AggregateCall& c) : call(c) {}
  std::int64_t operator()(kernel::Events events) const {
    DayCounter days;
    TimeZone::LocalDay current{0, 0, 0};
    for_each_set(call.selected, events.begin, events.end, [&](std::int64_t event) {
      const std::int64_t time = call.times[event];
      if (time >= current.from && time < current.to) return;
      current = call.context.zone.local_day(time);
      days.see(current.day);
    });
    return days.count();
  }
};

}  // namespace

Function functions::distinct_days() {
  return {
      .name = "distinct_days",
      .name_zh = "活跃天数",
      .documentation = "on how many different local days there were events",
      .documentation_zh = "有事件的天数（按当地日期）",
      .examples = {{"distinct_days(orders)", "3"}, {"distinct_days(orders within 1h)", "0"}},
      .aggregates = {of_times(aggregate_overload<DistinctDays>(std::nullopt, kernel::Int::type()))},
      .other_names = {"去重天数"},
      .wording = {"number of days with {0}", "{2}有 {0} 的天数"},
      .never_negative = true,
  };
}

}  // namespace tagc::stdlib
