// XXH64, the 64-bit hash of Yann Collet's xxHash (github.com/Cyan4973/xxHash, "XXH64 algorithm
// description"): reads a good 10 GB a second, tells contents apart, is no protection against
// somebody who wants two to look alike.
#pragma once

#include <cstdint>
#include <string_view>

namespace tagc {

std::uint64_t xxh64(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace tagc
