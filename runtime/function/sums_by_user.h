// Sums of whole numbers, many users at a time.
#pragma once

#include <cstdint>

namespace tagc {

// Writes for each user the sum of the values of her selected events, those [offsets[u], offsets[u + 1]).
// False, and `sums` of no use, when a sum might not fit, or when this CPU has no instructions that make
// it worth while: then another way must be gone.
bool sum_by_user(const std::int64_t* values, const std::uint64_t* selected,
                 const std::int64_t* offsets, std::int64_t users, std::int64_t* sums);

}  // namespace tagc
