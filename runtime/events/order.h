// Events by user and time: the order in which every kernel reads them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/events/parallel.h"
#include "runtime/types/result.h"

namespace tagc {

// Rows of an events table as they come from its source are told apart by their place there. More
// than these are refused before they get here.
using SourceRow = std::uint32_t;
inline constexpr std::int64_t kMaxSourceRows = 0xFFFF'FFFE;
inline constexpr SourceRow kNoSourceRow = 0xFFFF'FFFF;

inline constexpr std::int32_t kNoUser = -1;

struct EventOrder {
  // Which row of the source lies at each place; empty when every row lies at its own.
  std::vector<SourceRow> rows;
  std::vector<std::int64_t> offsets;  // users + 1: the places of user u are [u], [u + 1)

  std::int64_t size() const { return offsets.back(); }
  SourceRow row(std::int64_t place) const {
    return rows.empty() ? static_cast<SourceRow>(place) : rows[static_cast<std::size_t>(place)];
  }
};

// Sorts by (user, time, order in the source). `user_of` and `times` have a value for each row of
// the source; rows of kNoUser are left out.
//
// Linear: one pass spreads the rows over groups of neighbouring users that fit a cache, a second
// one counts each group out into its users; only users whose events are not in order of time
// already are sorted by comparison.
Result<EventOrder> order_events(std::span<const std::int32_t> user_of,
                                std::span<const std::int64_t> times, std::int64_t users,
                                const Parallel& parallel);

}  // namespace tagc
