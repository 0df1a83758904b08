#include "runtime/function/aggregate_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {

struct Any {
  const AggregateCall& call;

  explicit Any(const AggregateCall& c) : call(c) {}
  bool operator()(kernel::Events events) const {
    return any_set(call.selected, events.begin, events.end);
  }
};

}  // namespace

Function functions::any() {
  return {
      .name = "any",
      .name_zh = "有过",
      .documentation = "whether there is at least one event",
      .documentation_zh = "是否有过事件",
      .examples = {{"any(orders within 7d)", "true"}, {"any(orders within 1h)", "false"}},
      .aggregates = {aggregate_overload<Any>(std::nullopt, kernel::Bool::type())},
      .role = FunctionRole::AnyEvent,
      .other_names = {"exists", "存在", "有无"},
      .wording = {"had any {0}", "{2}有过 {0}", "had no {0}", "{2}没有 {0}"},
  };
}

}  // namespace tagc::stdlib
