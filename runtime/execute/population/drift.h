// How many users stand elsewhere since cuts were found the last time.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "runtime/execute/execute.h"
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

// `visit(values, users)` for each population of a sorted sample: its values ascending, and where the
// sample has them its users. One that may be empty without groups.
template <class Visit>
void for_each_population(const RankedSample& sample, Kind kind, Visit visit) {
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
    if (size > 0 || !sample.is_divided()) visit(values, left.first(size));
    left = left.subspan(size);
  } while (!left.empty());
}

// Nothing where the book has no such cuts, or has the same.
std::optional<CutDrift> drift_from(const CutBook& before, const Cuts& now,
                                   const RankedPopulation& population, const RankedSample& sample);

}  // namespace tagc
