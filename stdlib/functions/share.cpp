#include <cmath>
#include <optional>

#include "stdlib/functions.h"
#include "stdlib/weights.h"

namespace tagc::stdlib {
namespace {

template <class Weight>
class Share {
 public:
  explicit Share(const AggregateCall& call) : call_(call), weights_(call) {}
  std::optional<double> operator()(kernel::Events events) const {
    typename Weight::Total part = 0, whole = 0;
    for_each_set(call_.selected, events.begin, events.end, [&](std::int64_t event) {
      if (!weights_.is_known(event)) return;
      whole += weights_.of(event);
      if (test_bit(call_.marked, event)) part += weights_.of(event);
    });
    if (whole <= 0) return std::nullopt;
    const double share = static_cast<double>(part) / static_cast<double>(whole);
    return std::isfinite(share) ? std::optional(share) : std::nullopt;
  }

 private:
  const AggregateCall& call_;
  Weight weights_;
};

template <class Weight>
AggregateOverload share_of() {
  AggregateOverload overload =
      aggregate_overload<Share<Weight>>(std::nullopt, kernel::Number::type());
  overload.where_marks = true;
  return overload;
}

}  // namespace

Function functions::share() {
  return {
      .name = "share",
      .name_zh = "占比",
      .documentation =
          "how large a part of the events in the window meets the condition, 0% to 100%; with `by "
          "amount` the part of the sum of that field, to which an event without it adds nothing. "
          "Missing over no events, and where that sum is not above 0",
      .documentation_zh =
          "窗口内满足条件的事件占全部事件的比例，0% 到 100%；写 `by amount` 时为该字段合计的占比，"
          "缺该字段的事件不计。没有事件、或合计不大于 0 时为缺失",
      .examples = {{"share(orders where product = \"tea\")", "0.5"},
                   {"share(orders where items > 1 by items)", "0.7142857142857143"},
                   {"share(orders within 1h where items > 1)", "missing"}},
      .aggregates = {share_of<Once>(), weighed_by(Kind::Int, share_of<ExactWeights>()),
                     weighed_by(Kind::Money, share_of<ExactWeights>()),
                     weighed_by(Kind::Number, share_of<NumberWeights>())},
      .other_names = {"ratio", "proportion", "比例", "比率"},
      .wording = {"share of {0} where {3}", "{2}{0}中 {3} 的占比"},
  };
}

}  // namespace tagc::stdlib
