#include <cmath>

#include "runtime/function/aggregate_kernel.h"
#include "runtime/types/checked.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {

// Sum and number of values; `Finish` makes the mean of them, once there is one.
template <class Stored, class Sum, auto Finish>
class Mean {
 public:
  using Value = Stored;
  using Result = decltype(Finish(Sum{}, 0));

  void start() {
    sum_ = 0;
    count_ = 0;
  }
  void add(Stored value) {
    sum_ += value;
    ++count_;
  }
  Result finish() const { return count_ == 0 ? Result() : Finish(sum_, count_); }

 private:
  Sum sum_ = 0;
  std::int64_t count_ = 0;
};

// `unit`: how many of the stored integers make one, 100 of cents.
template <int Unit>
std::optional<double> exact_mean(Int128 sum, std::int64_t count) {
  return static_cast<double>(sum) / (static_cast<double>(count) * Unit);
}

std::optional<double> number_mean(double sum, std::int64_t count) {
  if (!std::isfinite(sum)) return std::nullopt;
  return sum / static_cast<double>(count);
}

// To the nearest microsecond, halves away from zero.
std::optional<std::int64_t> duration_mean(Int128 sum, std::int64_t count) {
  const Int128 half = sum < 0 ? -(count / 2) : count / 2;
  return checked_narrow((sum + half) / count);
}

template <class Stored, class Sum, auto Finish>
AggregateOverload mean_of(Kind kind, Type result) {
  return aggregate_overload<kernel::Fold<Mean<Stored, Sum, Finish>>>(kind, std::move(result));
}

}  // namespace

Function functions::avg() {
  const Type number = kernel::Number::type();
  return {
      .name = "avg",
      .name_zh = "平均",
      .documentation =
          "the mean of the field's values, those missing left out; missing over none. "
          "Of int, money and number it is a number, of duration a duration",
      .documentation_zh =
          "字段值的平均，缺失的不计；没有值时为缺失。整数、金额、小数的平均是小数，"
          "时长的平均是时长",
      .examples = {{"avg(orders.amount)", "78.5"},
                   {"avg(orders.items)", "1.75"},
                   {"avg(orders.amount within 1h)", "missing"}},
      .aggregates = {mean_of<std::int64_t, Int128, exact_mean<1>>(Kind::Int, number),
                     mean_of<std::int64_t, Int128, exact_mean<100>>(Kind::Money, number),
                     mean_of<double, double, number_mean>(Kind::Number, number),
                     mean_of<std::int64_t, Int128, duration_mean>(Kind::Duration,
                                                                  kernel::Duration::type())},
      .other_names = {"average", "mean", "平均值", "均值", "平均数"},
      .wording = {"average {1} of {0}", "{2}{0}的平均{1}"},
  };
}

}  // namespace tagc::stdlib
