#include "runtime/function/aggregate_kernel.h"
#include "runtime/function/totals_by_user.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {

struct Count {
  const AggregateCall& call;

  explicit Count(const AggregateCall& c) : call(c) {}
  std::int64_t operator()(kernel::Events events) const {
    return count_set(call.selected, events.begin, events.end);
  }
};

// All users at once where the CPU can.
void count_events(const AggregateCall& call) {
  auto* counts = static_cast<std::int64_t*>(call.result.values);
  if (!count_by_user(call.selected, call.offsets, call.users, counts)) {
    return kernel::run_aggregate<Count>(call);
  }
  kernel::finish_rows(call.result, call.users);
}

AggregateOverload count_of_events() {
  AggregateOverload overload = aggregate_overload<Count>(std::nullopt, kernel::Int::type());
  overload.kernel = count_events;
  return overload;
}

}  // namespace

Function functions::count() {
  return {
      .name = "count",
      .name_zh = "次数",
      .documentation = "how many events there are",
      .documentation_zh = "事件的次数",
      .examples = {{"count(orders)", "4"}, {"count(orders within 7d)", "1"}},
      .aggregates = {count_of_events()},
      .other_names = {"number_of", "countif", "计数", "数量", "个数", "笔数"},
      .wording = {"number of {0}", "{2}{0}的次数"},
      .never_negative = true,
  };
}

}  // namespace tagc::stdlib
