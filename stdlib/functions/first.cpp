#include "stdlib/functions.h"
#include "stdlib/pick.h"

namespace tagc::stdlib {
namespace {

std::int64_t first_event(const AggregateCall& call, kernel::Events events) {
  return first_set(call.selected, events.begin, events.end);
}

}  // namespace

Function functions::first() {
  return {
      .name = "first",
      .name_zh = "首次",
      .documentation =
          "a field of the user's first event, or without a field its time; missing "
          "over no events, and where that event lacks the field",
      .documentation_zh =
          "首次事件的字段；不写字段时是首次的时间。没有事件、或首次事件缺这个字段时为缺失",
      .examples = {{"first(orders)", "2026-11-01T10:00:00"},
                   {"first(orders.product)", "\"tea\""},
                   {"first(orders.amount within 12d)", "missing"}},
      .aggregates = Pick<first_event>::overloads(),
      .other_names = {"earliest", "第一次", "首个", "最早"},
      .wording = {"first {1} of {0}", "{2}首次 {0} 的{1}"},
  };
}

}  // namespace tagc::stdlib
