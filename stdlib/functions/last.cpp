#include "stdlib/functions.h"
#include "stdlib/pick.h"

namespace tagc::stdlib {
namespace {

std::int64_t last_event(const AggregateCall& call, kernel::Events events) {
  return last_set(call.selected, events.begin, events.end);
}

}  // namespace

Function functions::last() {
  return {
      .name = "last",
      .name_zh = "末次",
      .documentation =
          "a field of the user's last event, or without a field its time; missing "
          "over no events, and where that event lacks the field",
      .documentation_zh =
          "末次事件的字段；不写字段时是末次的时间。没有事件、或末次事件缺这个字段时为缺失",
      .examples = {{"last(orders)", "2026-11-20T21:00:00"},
                   {"last(orders.amount)", "35.00"},
                   {"last(orders.product)", "missing"}},
      .aggregates = Pick<last_event>::overloads(),
      .role = FunctionRole::LastValue,
      .other_names = {"latest", "newest", "最后一次", "最近一次", "最后", "最新"},
      .wording = {"last {1} of {0}", "{2}最近一次 {0} 的{1}"},
  };
}

}  // namespace tagc::stdlib
