// Counting bits, which the architecture's baseline has no instruction for.
#pragma once

#include <cstdint>

namespace tagc::vec {

std::int64_t count_bits(const std::uint64_t* mask, std::int64_t words);
// Bits that are set in both.
std::int64_t count_common_bits(const std::uint64_t* a, const std::uint64_t* b, std::int64_t words);

}  // namespace tagc::vec
