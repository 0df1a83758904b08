#include <bit>

#include "stdlib/functions.h"
#include "stdlib/pick.h"

namespace tagc::stdlib {
namespace {

// The selected event that has `before` others before it, -1 when there is none.
std::int64_t event_after(std::int64_t before, const std::uint64_t* selected,
                         kernel::Events events) {
  std::int64_t found = -1;
  find_word(selected, events.begin, events.end, [&](std::uint64_t word, std::int64_t index) {
    const std::int64_t here = std::popcount(word);
    if (before >= here) {
      before -= here;
      return false;
    }
    for (; before > 0; --before) word &= word - 1;
    found = (index << 6) + std::countr_zero(word);
    return true;
  });
  return found;
}

std::int64_t event_at(const AggregateCall& call, kernel::Events events) {
  const std::int64_t place = as_int(call.parameters.front());
  if (place > 0) return event_after(place - 1, call.selected, events);
  const std::int64_t before = count_set(call.selected, events.begin, events.end) + place;
  return before < 0 ? -1 : event_after(before, call.selected, events);
}

}  // namespace

Function functions::nth() {
  const Parameter place{.name = "place", .type = kernel::Int::type(), .allowed = Allowed::Place};
  return {
      .name = "nth",
      .name_zh = "第",
      .documentation =
          "a field of the user's event at this place in time, or without a field its time: 1 is "
          "the first, 2 the second, -1 the last, -2 the one before; missing where there are fewer "
          "events, and where that event lacks the field",
      .documentation_zh =
          "第几次事件的字段，不写字段时是其时间：1 是首次，2 是第二次，-1 是末次，"
          "-2 是末次的前一次；事件不够、或该次事件缺这个字段时为缺失",
      .examples = {{"nth(orders, 2)", "2026-11-01T18:30:00"},
                   {"nth(orders.amount, -1)", "35.00"},
                   {"nth(orders.product where items > 1, -1)", "\"cup\""},
                   {"nth(orders, 5)", "missing"}},
      .aggregates = with_parameters({place}, Pick<event_at>::overloads()),
      .other_names = {"nth_value"},
      .wording = {"{3} {1} of {0}", "{2}{3} {0} 的{1}"},
  };
}

}  // namespace tagc::stdlib
