#include <algorithm>

#include "runtime/function/aggregate_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {

template <class T>
class DistinctStep {
 public:
  using Value = T;
  explicit DistinctStep(const AggregateCall& call) : seen_(call.memory) {}
  void start() { seen_.clear(); }
  // A few values are looked through one by one; from there on duplicates are left to the end.
  void add(T value) {
    const bool few = seen_.size() < kFew;
    if (!few || std::find(seen_.begin(), seen_.end(), value) == seen_.end()) seen_.push_back(value);
  }
  // Equality is the language's, not that of bits: 0 and minus 0 are one number.
  std::int64_t finish() {
    if (seen_.size() >= kFew) {
      std::sort(seen_.begin(), seen_.end());
      seen_.erase(std::unique(seen_.begin(), seen_.end()), seen_.end());
    }
    return static_cast<std::int64_t>(seen_.size());
  }

 private:
  static constexpr std::size_t kFew = 24;
  using Kept = std::conditional_t<std::is_same_v<T, bool>, char, T>;
  std::pmr::vector<Kept> seen_;
};

template <class T>
using Distinct = kernel::Fold<DistinctStep<T>>;

}  // namespace

Function functions::distinct() {
  return {
      .name = "distinct",
      .name_zh = "种类数",
      .documentation = "how many different values the field has, those missing left out",
      .documentation_zh = "字段有多少种不同的值，缺失的不计",
      .examples = {{"distinct(orders.product)", "2"}, {"distinct(orders.product within 1h)", "0"}},
      .aggregates = aggregate_overloads<Distinct>(
          {Kind::Bool, Kind::Int, Kind::Number, Kind::Money, Kind::Text, Kind::Date, Kind::Time,
           Kind::Duration, Kind::Enum},
          kernel::Int::type()),
      .other_names = {"count_distinct", "unique", "nunique", "去重计数", "去重数", "不同值数",
                      "种类"},
      .wording = {"number of different {1} of {0}", "{2}{0}的不同{1}个数"},
      .never_negative = true,
  };
}

}  // namespace tagc::stdlib
