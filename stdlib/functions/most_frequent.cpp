#include <optional>

#include "stdlib/functions.h"
#include "stdlib/tally.h"

namespace tagc::stdlib {
namespace {

template <class T, class Weight>
class MostFrequent {
 public:
  explicit MostFrequent(const AggregateCall& call) : tally_(call) {}
  std::optional<T> operator()(kernel::Events events) {
    auto& entries = tally_.of(events);
    const auto first = std::min_element(entries.begin(), entries.end(), tally_.is_before);
    if (first == entries.end()) return std::nullopt;
    return first->value;
  }

 private:
  Tally<T, Weight> tally_;
};

}  // namespace

Function functions::most_frequent() {
  return {
      .name = "most_frequent",
      .name_zh = "最常",
      .documentation =
          "the value that most events have in the field, of equals the one seen last; with `by "
          "amount` the value whose events have the largest sum of it. Events without the field, or "
          "without the weight, are left out; missing over none",
      .documentation_zh =
          "出现次数最多的字段值，并列时取最近出现的；写 `by amount` 时取该字段合计最大的值。"
          "缺字段或缺权重的事件不计；没有事件时为缺失",
      .examples = {{"most_frequent(orders.product)", "\"tea\""},
                   {"most_frequent(orders.product by items)", "\"cup\""},
                   {"most_frequent(orders.product within 1h)", "missing"}},
      .aggregates = weighable_overloads<MostFrequent>({Kind::Bool, Kind::Int, Kind::Number,
                                                       Kind::Money, Kind::Text, Kind::Date,
                                                       Kind::Time, Kind::Duration, Kind::Enum}),
      .other_names = {"mode", "most_common", "众数", "最多"},
      .wording = {"most frequent {1} of {0}", "{2}{0}最常见的{1}"},
  };
}

}  // namespace tagc::stdlib
