// What one event counts in share, most_frequent and top: one, or what `by` says. An event without a
// weight counts nothing, and is left out. Whole numbers are added exactly, others in order of time.
#pragma once

#include <cstdint>

#include "runtime/function/aggregate_kernel.h"
#include "runtime/types/checked.h"

namespace tagc::stdlib {

struct Once {
  using Total = std::int64_t;
  explicit Once(const AggregateCall&) {}
  static bool is_known(std::int64_t) { return true; }
  static Total of(std::int64_t) { return 1; }
};

template <class Stored, class Sum>
class Weights {
 public:
  using Total = Sum;
  explicit Weights(const AggregateCall& call) : values_(call.weight) {}
  bool is_known(std::int64_t event) const { return values_.is_known(event); }
  Total of(std::int64_t event) const { return values_[event]; }

 private:
  kernel::EventValues<Stored> values_;
};
using ExactWeights = Weights<std::int64_t, Int128>;  // int, and money in cents
using NumberWeights = Weights<double, double>;

}  // namespace tagc::stdlib
