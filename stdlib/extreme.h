// min and max of a field.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "runtime/function/aggregate_kernel.h"

namespace tagc::stdlib {

// `Before` orders the wanted value first: std::less<> finds the smallest.
template <class Before>
struct Extreme {
  template <class T>
  class Step {
   public:
    using Value = T;
    void start() { any_ = false; }
    void add(T value) {
      if (!any_ || Before()(value, found_)) found_ = value;
      any_ = true;
    }
    std::optional<T> finish() const { return any_ ? std::optional(found_) : std::nullopt; }

   private:
    T found_{};
    bool any_ = false;
  };
  template <class T>
  using PerUser = kernel::Fold<Step<T>>;

  static std::vector<AggregateOverload> overloads() {
    return aggregate_overloads<PerUser>(
        {Kind::Int, Kind::Number, Kind::Money, Kind::Date, Kind::Time, Kind::Duration, Kind::Enum});
  }
};

}  // namespace tagc::stdlib
