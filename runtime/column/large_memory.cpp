#include "runtime/column/large_memory.h"

#include <algorithm>
#include <cstdlib>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace tagc {
namespace {

constexpr std::size_t kLargePage = std::size_t{2} << 20;

// A wish: where it is not granted, pages are small and nothing else is different.
void ask_for_large_pages([[maybe_unused]] void* block, [[maybe_unused]] std::size_t bytes) {
#if defined(__linux__)
  madvise(block, bytes, MADV_HUGEPAGE);
#endif
}

}  // namespace

void* allocate_aligned(std::size_t bytes, std::size_t alignment) {
  if (bytes < kLargeBlock) return std::aligned_alloc(alignment, bytes);
  void* const block = std::aligned_alloc(std::max(alignment, kLargePage), bytes);
  if (block != nullptr) ask_for_large_pages(block, bytes);
  return block;
}

}  // namespace tagc
