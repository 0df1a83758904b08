#include <cstddef>
#include <vector>

#include "runtime/function/aggregate_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {

class Every {
 public:
  explicit Every(const AggregateCall& call) : call_(call), starts_(call.memory) {
    const CalendarLength length = unpacked(as_int(call.parameters[0]));
    const TimeZone& zone = call.context.zone;
    const std::int64_t current = start_of(zone.date_of(as_int(call.parameters[1])), length.unit);
    for (std::int64_t back = length.count; back >= 0; --back) {
      starts_.push_back(zone.start_of_day(add_units(current, length.unit, -back)));
    }
  }

  // Events come in order, so that one which begins no new period but the next has left one out.
  bool operator()(kernel::Events events) const {
    const std::size_t periods = starts_.size() - 1;
    std::size_t met = 0;
    const auto leaves_one_out = [&](std::int64_t event) {
      const std::int64_t time = call_.times[event];
      if (met < periods && time >= starts_[met + 1]) return true;
      if (met < periods && time >= starts_[met]) ++met;
      return false;
    };
    find_word(call_.selected, events.begin, events.end, [&](std::uint64_t word, std::int64_t i) {
      for (; word != 0; word &= word - 1) {
        if (leaves_one_out((i << 6) + std::countr_zero(word))) return true;
      }
      return met == periods;
    });
    return met == periods;
  }

 private:
  const AggregateCall& call_;
  std::pmr::vector<std::int64_t> starts_;  // of the periods, and of the current one
};

AggregateOverload every_overload() {
  AggregateOverload overload = aggregate_overload<Every>(std::nullopt, kernel::Bool::type());
  overload.parameters = {{.name = "length", .type = kernel::Int::type(), .calendar_length = true}};
  overload.uses_now = true;
  overload.uses_time = true;
  return overload;
}

}  // namespace

Function functions::every() {
  return {
      .name = "every",
      .name_zh = "每期都有",
      .documentation =
          "whether there was an event in each of the last whole days, weeks (from Monday), months, "
          "quarters or years of the calendar; the current one is not looked at",
      .documentation_zh =
          "最近若干个完整的日、周（从周一起）、月、季度或年里，是否每一个都有事件；当前这一个不算",
      .examples = {{"every(orders, 1 week)", "true"}, {"every(orders, 2 weeks)", "false"}},
      .aggregates = {every_overload()},
      .other_names = {"each", "每期"},
      .wording = {"had at least one {0} in each of the last {3}", "最近{3}每一期都有{2} {0}",
                  "had no {0} in at least one of the last {3}", "最近{3}并非每一期都有{2} {0}"},
  };
}

}  // namespace tagc::stdlib
