// The values of a field in the order of how much their events count: most_frequent and top.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <utility>
#include <vector>

#include "stdlib/weights.h"

namespace tagc::stdlib {

template <class T, class Weight>
class Tally {
 public:
  struct Entry {
    T value;
    std::int64_t newest;  // the last of its events
    typename Weight::Total total;
  };

  explicit Tally(const AggregateCall& call)
      : call_(call), values_(call.value), weights_(call), entries_(call.memory) {}

  // Of a user's selected events with a known field and weight: each value once, in no order.
  std::pmr::vector<Entry>& of(kernel::Events events) {
    entries_.clear();
    for_each_set(call_.selected, events.begin, events.end, [&](std::int64_t event) {
      if (!values_.is_known(event) || !weights_.is_known(event)) return;
      entries_.push_back({values_[event], event, weights_.of(event)});
    });
    join_equals();
    return entries_;
  }

  // The most first; of equals, the newest.
  static bool is_before(const Entry& a, const Entry& b) {
    const auto x = rank(a.total), y = rank(b.total);
    return x != y ? x > y : a.newest > b.newest;
  }

 private:
  // Events of one value come in order of time, as sums of numbers want it.
  void join_equals() {
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      return a.value < b.value || (!(b.value < a.value) && a.newest < b.newest);
    });
    std::size_t count = 0;
    for (const Entry& entry : entries_) {
      if (count == 0 || entries_[count - 1].value != entry.value) {
        entries_[count++] = entry;
      } else {
        entries_[count - 1].newest = entry.newest;
        entries_[count - 1].total += entry.total;
      }
    }
    entries_.resize(count);
  }

  template <class Total>
  static Total rank(Total total) {
    return total;
  }
  // Of numbers beyond all limits on both sides there is no sum.
  static double rank(double total) {
    return std::isnan(total) ? -std::numeric_limits<double>::infinity() : total;
  }

  const AggregateCall& call_;
  kernel::EventValues<T> values_;
  Weight weights_;
  std::pmr::vector<Entry> entries_;
};

// PerUser<T, Weight> with each of the weights.
template <template <class, class> class PerUser>
struct Weighable {
  template <class T>
  using Counted = PerUser<T, Once>;
  template <class T>
  using ByExact = PerUser<T, ExactWeights>;
  template <class T>
  using ByNumber = PerUser<T, NumberWeights>;
};

// Of each kind four overloads: for events that count one each, and for those that `by` weighs.
template <template <class, class> class PerUser>
std::vector<AggregateOverload> weighable_overloads(std::initializer_list<Kind> kinds) {
  using Each = Weighable<PerUser>;
  std::vector<AggregateOverload> all = aggregate_overloads<Each::template Counted>(kinds);
  const auto add = [&](Kind weight, std::vector<AggregateOverload> overloads) {
    for (AggregateOverload& each : overloads) all.push_back(weighed_by(weight, std::move(each)));
  };
  add(Kind::Int, aggregate_overloads<Each::template ByExact>(kinds));
  add(Kind::Money, aggregate_overloads<Each::template ByExact>(kinds));
  add(Kind::Number, aggregate_overloads<Each::template ByNumber>(kinds));
  return all;
}

}  // namespace tagc::stdlib
