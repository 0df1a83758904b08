// Quantiles of a user's values: in order of size, linear between the two that are nearest. With n
// values, share p of the way from the first to the last lies at (n - 1) p.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <memory_resource>
#include <optional>
#include <vector>

#include "runtime/function/aggregate_kernel.h"
#include "runtime/types/checked.h"

namespace tagc::stdlib {

// Between low and high, at `share` of the way, 0 <= share < 1; low <= high.
inline double between(double low, double high, double share) {
  // With different signs the distance could be too large.
  if (low < 0 && high > 0) return low * (1 - share) + high * share;
  return low + (high - low) * share;
}

// In units of `Unit` stored integers, 100 of cents.
template <int Unit>
double between_integers(std::int64_t low, std::int64_t high, double share) {
  const auto distance = static_cast<double>(Int128{high} - low);
  return (static_cast<double>(low) + distance * share) / Unit;
}

// To the nearest microsecond, halves away from zero.
inline std::int64_t between_durations(std::int64_t low, std::int64_t high, double share) {
  const double distance = static_cast<double>(Int128{high} - low) * share;
  const double whole = std::floor(distance);
  const Int128 below = low + static_cast<Int128>(whole);
  const double rest = distance - whole;
  const bool up = rest > 0.5 || (rest == 0.5 && below >= 0);
  return static_cast<std::int64_t>(std::min<Int128>(below + up, high));
}

// The values of one user, of which `at` finds a quantile by one of the functions above.
template <class Stored, auto Between>
class Ranked {
 public:
  using Value = Stored;
  using Result = decltype(Between(Stored{}, Stored{}, 0.5));

  explicit Ranked(std::pmr::memory_resource* memory) : values_(memory) {}

  void clear() { values_.clear(); }
  void add(Stored value) { values_.push_back(value); }

  // Changes the order of the values.
  std::optional<Result> at(double share) {
    if (values_.empty()) return std::nullopt;
    const double rank = static_cast<double>(values_.size() - 1) * share;
    const double below = std::floor(rank);
    const auto low = values_.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(values_.begin(), low, values_.end());
    const bool exact = rank == below;
    return Between(*low, exact ? *low : *std::min_element(std::next(low), values_.end()),
                   rank - below);
  }

 private:
  std::pmr::vector<Stored> values_;
};

// An overload for each kind that has a mean; of the types that `avg` gives.
template <template <class> class Step>
std::vector<AggregateOverload> quantile_overloads() {
  using kernel::Fold;
  const Type number = kernel::Number::type();
  using Ints = Ranked<std::int64_t, between_integers<1>>;
  using Cents = Ranked<std::int64_t, between_integers<100>>;
  using Numbers = Ranked<double, between>;
  using Durations = Ranked<std::int64_t, between_durations>;
  return {aggregate_overload<Fold<Step<Ints>>>(Kind::Int, number),
          aggregate_overload<Fold<Step<Cents>>>(Kind::Money, number),
          aggregate_overload<Fold<Step<Numbers>>>(Kind::Number, number),
          aggregate_overload<Fold<Step<Durations>>>(Kind::Duration, kernel::Duration::type())};
}

}  // namespace tagc::stdlib
