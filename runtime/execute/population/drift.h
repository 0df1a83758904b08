// How many users stand elsewhere since cuts were found the last time.
#pragma once

#include <functional>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "runtime/execute/execute.h"
#include "runtime/execute/population/keys.h"
#include "runtime/execute/population/sample.h"

namespace tagc {

// What is ranked, and how cuts of it are read.
struct RankedPopulation {
  Kind kind;                           // of the value
  const PopulationOverload* overload;  // null: a limit
  std::vector<Scalar> parameters;
  bool descending;  // of a limit
  const UserIds& users;
  std::function<std::string(std::uint64_t)> group_text;  // of a group's key; empty without groups
};

// Values that are in order already.
class SortedValues final : public RankedValues {
 public:
  explicit SortedValues(std::span<const std::int64_t> values) : values_(values) {}

  std::int64_t size() const override { return static_cast<std::int64_t>(values_.size()); }
  std::int64_t at(std::int64_t place) override { return values_[static_cast<std::size_t>(place)]; }
  std::span<const std::int64_t> ascending() override { return values_; }
  Int128 sum() override { return std::accumulate(values_.begin(), values_.end(), Int128{0}); }

 private:
  std::span<const std::int64_t> values_;
};

// `visit(values, users)` for each population of a finished sample: its values, and where the sample has
// them its users, ascending. One that may be empty without groups.
template <class Visit>
void for_each_population(RankedSample& sample, Kind kind, Visit visit) {
  if (!sample.has_users()) {
    visit(sample.values(), std::span<const RankedUser>());
    return;
  }
  std::vector<std::int64_t> values;
  std::span<const RankedUser> left = sample.users();
  do {
    std::size_t size = 0;
    values.clear();
    while (size < left.size() && left[size].group == left.front().group) {
      values.push_back(stored_of(left[size++].value, kind));
    }
    SortedValues sorted(values);
    if (size > 0 || !sample.is_divided()) visit(sorted, left.first(size));
    left = left.subspan(size);
  } while (!left.empty());
}

// Nothing where the book has no such cuts, or has the same.
std::optional<CutDrift> drift_from(const CutBook& before, const Cuts& now,
                                   const RankedPopulation& population, RankedSample& sample);

}  // namespace tagc
