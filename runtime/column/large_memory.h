// Memory in large blocks, in the system's large pages where it gives them: a page of 2 MB costs one
// fault and one entry in the CPU's tables where 512 small ones cost as many.
#pragma once

#include <cstddef>

namespace tagc {

// From this many bytes on large pages are asked for.
inline constexpr std::size_t kLargeBlock = std::size_t{4} << 20;

// Of `bytes`, a multiple of `alignment`; freed by std::free. Null: there is no memory.
void* allocate_aligned(std::size_t bytes, std::size_t alignment);

}  // namespace tagc
