#include "runtime/column/buffer.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>

namespace tagc {
namespace {

constexpr std::size_t kAlignment = 64;
constexpr std::size_t kLargePage = std::size_t{2} << 20;
constexpr std::size_t kLarge = 8 * kLargePage;  // from here on an eighth at most is wasted

std::byte* allocate(std::size_t alignment, std::size_t bytes) {
  if (bytes > std::numeric_limits<std::size_t>::max() - alignment) throw std::bad_alloc();
  const std::size_t padded = (bytes + alignment - 1) / alignment * alignment;
  void* data = std::aligned_alloc(alignment, padded);
  if (data == nullptr) throw std::bad_alloc();
#ifdef __linux__
  // Pages of 4 KB cost as much at their first touch as what is done with them. A refusal is no harm.
  if (alignment == kLargePage) madvise(data, padded, MADV_HUGEPAGE);
#endif
  return static_cast<std::byte*>(data);
}

}  // namespace

Buffer::Buffer(std::size_t bytes, Content content) : bytes_(bytes) {
  if (bytes == 0) return;
  data_.reset(allocate(bytes < kLarge ? kAlignment : kLargePage, bytes));
  if (content == Content::Unset) return;
  std::memset(data_.get(), 0, (bytes + kAlignment - 1) / kAlignment * kAlignment);
}

void Buffer::Free::operator()(std::byte* data) const { std::free(data); }

}  // namespace tagc
