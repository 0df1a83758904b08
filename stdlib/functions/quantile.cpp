#include "stdlib/quantile.h"

#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {

template <class Values>
class Quantile {
 public:
  using Value = typename Values::Value;
  explicit Quantile(const AggregateCall& call)
      : share_(as_number(call.parameters.front())), values_(call.memory) {}
  void start() { values_.clear(); }
  void add(Value value) { values_.add(value); }
  std::optional<typename Values::Result> finish() { return values_.at(share_); }

 private:
  double share_;
  Values values_;
};

}  // namespace

Function functions::quantile() {
  const Parameter share{.name = "share", .type = kernel::Number::type(), .allowed = Allowed::Share};
  return {
      .name = "quantile",
      .name_zh = "分位数",
      .documentation =
          "the value that this share of the field's values lies below, those missing left out, "
          "linear between the two nearest: 0% is the smallest, 50% the median, 100% the largest; "
          "missing over none. Of int, money and number it is a number, of duration a duration",
      .documentation_zh =
          "字段值的分位数，缺失的不计，在最近的两个值之间线性插值：0% 是最小值，50% 是中位数，"
          "100% 是最大值；没有值时为缺失。整数、金额、小数的分位数是小数，时长的分位数是时长",
      .examples = {{"quantile(orders.amount, 75%)", "100.25"},
                   {"quantile(orders.items within 12d where items < 3, 100%)", "1"},
                   {"quantile(orders.amount within 1h, 90%)", "missing"}},
      .aggregates = with_parameters({share}, quantile_overloads<Quantile>()),
      .other_names = {"percentile", "percentile_cont", "百分位", "百分位数"},
      .wording = {"{3} quantile of {1} of {0}", "{2}{0}的{1}的{3}分位数"},
  };
}

}  // namespace tagc::stdlib
