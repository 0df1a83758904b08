#include "runtime/function/aggregate_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {

struct None {
  const AggregateCall& call;

  explicit None(const AggregateCall& c) : call(c) {}
  bool operator()(kernel::Events events) const {
    return !any_set(call.selected, events.begin, events.end);
  }
};

}  // namespace

Function functions::none() {
  return {
      .name = "none",
      .name_zh = "没有过",
      .documentation = "whether there is no event; true for those who never had one",
      .documentation_zh = "是否没有过事件；从未有过的人也算",
      .examples = {{"none(orders within 7d)", "false"}, {"none(orders within 1h)", "true"}},
      .aggregates = {aggregate_overload<None>(std::nullopt, kernel::Bool::type())},
      .role = FunctionRole::NoEvent,
      .other_names = {"不存在", "没有", "从未"},
      .wording = {"had no {0}", "{2}没有 {0}", "had any {0}", "{2}有过 {0}"},
  };
}

}  // namespace tagc::stdlib
