#include "runtime/column/buffer.h"

#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>

namespace tagc {
namespace {

constexpr std::size_t kAlignment = 64;

}  // namespace

Buffer::Buffer(std::size_t bytes, Content content) : bytes_(bytes) {
  if (bytes == 0) return;
  if (bytes > std::numeric_limits<std::size_t>::max() - kAlignment) throw std::bad_alloc();
  const std::size_t padded = (bytes + kAlignment - 1) / kAlignment * kAlignment;
  data_.reset(static_cast<std::byte*>(std::aligned_alloc(kAlignment, padded)));
  if (!data_) throw std::bad_alloc();
  if (content == Content::Zero) std::memset(data_.get(), 0, padded);
}

void Buffer::Free::operator()(std::byte* data) const { std::free(data); }

}  // namespace tagc
