#include <algorithm>

#include "runtime/function/aggregate_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {

template <class T>
class DistinctStep {
 public:
  using Value = T;
  void start() { seen_.clear(); }
  void add(T value) { seen_.push_back(value); }
  std::int64_t finish() {
    // Equality of the language, not of bits: 0 and minus 0 are one number.
    std::sort(seen_.begin(), seen_.end());
    return std::unique(seen_.begin(), seen_.end()) - seen_.begin();
  }

 private:
  using Kept = std::conditional_t<std::is_same_v<T, bool>, char, T>;
  std::vector<Kept> seen_;
};

template <class T>
using Distinct = kernel::Fold<DistinctStep<T>>;

}  // namespace

Function functions::distinct() {
  return {
      .name = "distinct",
      .documentation = "how many different values the field has, those missing left out",
      .documentation_zh = "字段有多少种不同的值，缺失的不计",
      .examples = {{"distinct(orders.product)", "2"}, {"distinct(orders.product within 1h)", "0"}},
      .aggregates = aggregate_overloads<Distinct>(
          {Kind::Bool, Kind::Int, Kind::Number, Kind::Money, Kind::Text, Kind::Date, Kind::Time,
           Kind::Duration, Kind::Enum},
          kernel::Int::type()),
  };
}

}  // namespace tagc::stdlib
