// When something changes as time passes.
#pragma once

#include <cstdint>
#include <optional>

#include "runtime/types/time_zone.h"

namespace tagc::explain {

struct Days {
  const TimeZone& zone;
  std::int64_t now;
  int count;  // that are looked at
};

// The first moment behind `from` at which `test` says `wanted`, to the microsecond; it is looked at each
// local midnight, and where that differs from the one before, between them.
template <class Test>
std::optional<std::int64_t> first_moment(const Days& days, std::int64_t from, bool wanted,
                                         const Test& test) {
  const std::int64_t today = days.zone.date_of(days.now);
  std::int64_t before = from;
  for (int number = 1; number <= days.count; ++number) {
    std::int64_t then = days.zone.start_of_day(today + number);
    if (then <= from) continue;
    if (test(then) != wanted) {
      before = then;
      continue;
    }
    while (then - before > 1) {
      const std::int64_t middle = before + (then - before) / 2;
      (test(middle) == wanted ? then : before) = middle;
    }
    return then;
  }
  return std::nullopt;
}

}  // namespace tagc::explain
