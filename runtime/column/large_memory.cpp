#include "runtime/column/large_memory.h"

#include <stdlib.h>  // posix_memalign
#include <algorithm>

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

// Of std::aligned_alloc, `bytes` would have to be a multiple of the alignment.
void* allocate_aligned(std::size_t bytes, std::size_t alignment) {
  const bool is_large = bytes >= kLargeBlock;
  void* block = nullptr;
  const int failed =
      posix_memalign(&block, is_large ? std::max(alignment, kLargePage) : alignment, bytes);
  if (failed != 0) return nullptr;
  if (is_large) ask_for_large_pages(block, bytes);
  return block;
}

}  // namespace tagc
