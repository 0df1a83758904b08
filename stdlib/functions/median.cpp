#include "stdlib/functions.h"
#include "stdlib/quantile.h"

namespace tagc::stdlib {
namespace {

template <class Values>
class Median {
 public:
  using Value = typename Values::Value;
  explicit Median(const AggregateCall& call) : values_(call.memory) {}
  void start() { values_.clear(); }
  void add(Value value) { values_.add(value); }
  std::optional<typename Values::Result> finish() { return values_.at(0.5); }

 private:
  Values values_;
};

}  // namespace

Function functions::median() {
  return {
      .name = "median",
      .name_zh = "中位数",
      .documentation =
          "the field's value in the middle, as many above as below, those missing left out; of an "
          "even number the mean of the two in the middle; missing over none. "
          "Of int, money and number it is a number, of duration a duration",
      .documentation_zh =
          "字段值的中位数，缺失的不计；个数为偶数时取中间两个的平均；没有值时为缺失。"
          "整数、金额、小数的中位数是小数，时长的中位数是时长",
      .examples = {{"median(orders.amount)", "80.5"},
                   {"median(orders.items)", "1.5"},
                   {"median(orders.amount within 1h)", "missing"}},
      .aggregates = quantile_overloads<Median>(),
      .other_names = {"中值"},
      .wording = {"median {1} of {0}", "{2}{0}的{1}中位数"},
  };
}

}  // namespace tagc::stdlib
