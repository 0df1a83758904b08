#include <algorithm>
#include <cmath>

#include "runtime/function/aggregate_kernel.h"
#include "runtime/function/totals_by_user.h"
#include "runtime/types/checked.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {

// In 128 bits, so that only the end can be too large, whatever the order.
class ExactSum {
 public:
  using Value = std::int64_t;
  void start() { sum_ = 0; }
  void add(std::int64_t value) { sum_ += value; }
  std::optional<std::int64_t> finish() const { return checked_narrow(sum_); }

 private:
  Int128 sum_ = 0;
};

class NumberSum {
 public:
  using Value = double;
  void start() { sum_ = 0; }
  void add(double value) { sum_ += value; }
  std::optional<double> finish() const {
    if (!std::isfinite(sum_)) return std::nullopt;
    return sum_;
  }

 private:
  double sum_ = 0;
};

// All users at once where no sum can be too large. Missing values are 0, so that who has one does
// not matter.
void sum_whole_numbers(const AggregateCall& call) {
  auto* sums = static_cast<std::int64_t*>(call.result.values);
  const auto* values = static_cast<const std::int64_t*>(call.value.values);
  if (!sum_by_user(values, call.selected, call.offsets, call.users, sums)) {
    return kernel::run_aggregate<kernel::Fold<ExactSum>>(call);
  }
  kernel::finish_rows(call.result, call.users);
}

AggregateOverload whole_sum(Kind kind) {
  AggregateOverload overload = aggregate_overload<kernel::Fold<ExactSum>>(kind);
  overload.kernel = sum_whole_numbers;
  return overload;
}

}  // namespace

Function functions::sum() {
  return {
      .name = "sum",
      .name_zh = "合计",
      .documentation =
          "the field's values added up, those missing left out; 0 over no events. "
          "int, money and duration are exact, a number is added in order of time; a "
          "sum that does not fit is missing",
      .documentation_zh =
          "字段值之和，缺失的不计；没有事件时为 0。整数、金额、时长精确求和，"
          "小数按时间先后相加；超出范围时为缺失",
      .examples = {{"sum(orders.amount)", "235.50"},
                   {"sum(orders.items)", "7"},
                   {"sum(orders.amount within 1h)", "0.00"}},
      .aggregates = {whole_sum(Kind::Int), whole_sum(Kind::Money), whole_sum(Kind::Duration),
                     aggregate_overload<kernel::Fold<NumberSum>>(Kind::Number)},
      .other_names = {"total", "sumif", "求和", "总和", "总计", "累计", "总额"},
      .wording = {"total {1} of {0}", "{2}{0}的{1}合计"},
  };
}

}  // namespace tagc::stdlib
