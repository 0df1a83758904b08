// Several ordered sequences of events as one: the union of streams.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/events/order.h"
#include "runtime/events/parallel.h"
#include "runtime/types/result.h"

namespace tagc {

// One sequence that goes into a union. Borrowed; `times` are by row of its source.
struct MergePart {
  std::span<const SourceRow> rows;        // by place; empty: its own
  std::span<const std::int64_t> offsets;  // users + 1, and maybe more of the last
  std::span<const std::int64_t> times;
};

struct MergedOrder {
  std::vector<std::uint16_t> parts;   // by place: which part the event comes from
  std::vector<SourceRow> rows;        // by place: its row in that part's source
  std::vector<std::int64_t> offsets;  // users + 1
};
inline constexpr std::size_t kMaxParts = 1 << 16;

// By (user, time, part, order in the part). All parts have these users; at most kMaxParts.
Result<MergedOrder> merge_orders(std::span<const MergePart> parts, std::int64_t users,
                                 const Parallel& parallel);

}  // namespace tagc
