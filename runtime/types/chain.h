// What a chain asks of a user's events: which follow which, how soon, and which must not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "runtime/types/time_zone.h"

namespace tagc {

// A length of time that is known before a run: microseconds, or a count of calendar units.
struct ChainLength {
  bool is_exact = true;
  CalendarUnit unit = CalendarUnit::Day;
  std::int64_t count = 0;
  bool operator==(const ChainLength&) const = default;
};

// Steps in order. Each comes strictly later than the one before, by no more than its `gap`. An
// absent step lets no event of its stream come in between: until the next step, or until the end;
// with a gap, within that length, after which the chain goes on.
struct ChainPattern {
  struct Step {
    bool absent = false;  // not of the first step
    std::optional<ChainLength> gap;
    bool operator==(const Step&) const = default;
  };
  std::vector<Step> steps;
  std::optional<ChainLength> span;  // from the first event to the completion
  bool by = false;                  // all events have the same value of a key
  bool operator==(const ChainPattern&) const = default;
};
// An event says by one bit each of which steps it is.
inline constexpr std::size_t kMostChainSteps = 64;

}  // namespace tagc
