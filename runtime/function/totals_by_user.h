// Counts and sums of each user's selected events, many users at a time.
#pragma once

#include <cstdint>

namespace tagc {

// The events of user u are those at [offsets[u], offsets[u + 1]), and `selected` has a bit for each.

// Writes how many each user has. False, and nothing written, when this CPU has no instructions that
// make it worth while: then another way must be gone.
bool count_by_user(const std::uint64_t* selected, const std::int64_t* offsets, std::int64_t users,
                   std::int64_t* counts);

// Writes the sum of the values of each user's. False, and `sums` of no use, when a sum might not fit
// too.
bool sum_by_user(const std::int64_t* values, const std::uint64_t* selected,
                 const std::int64_t* offsets, std::int64_t users, std::int64_t* sums);

}  // namespace tagc
