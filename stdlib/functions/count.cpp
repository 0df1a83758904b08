#include "runtime/function/aggregate_kernel.h"
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

}  // namespace

Function functions::count() {
  return {
      .name = "count",
      .name_zh = "次数",
      .documentation = "how many events there are",
      .documentation_zh = "事件的次数",
      .examples = {{"count(orders)", "4"}, {"count(orders within 7d)", "1"}},
      .aggregates = {aggregate_overload<Count>(std::nullopt, kernel::Int::type())},
      .other_names = {"number_of", "countif"},
      .wording = {"number of {0}", "{2}{0}的次数"},
      .never_negative = true,
  };
}

}  // namespace tagc::stdlib
