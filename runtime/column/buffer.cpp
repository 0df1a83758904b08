#include "runtime/column/buffer.h"

#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>
#include <utility>

#include "runtime/column/large_memory.h"

namespace tagc {
namespace {

struct Free {
  void operator()(std::byte* data) const { std::free(data); }
};

}  // namespace

Buffer::Buffer(std::size_t bytes, Content content) : bytes_(bytes) {
  if (bytes == 0) return;
  if (bytes > std::numeric_limits<std::size_t>::max() - kAlignment) throw std::bad_alloc();
  const std::size_t padded = (bytes + kAlignment - 1) / kAlignment * kAlignment;
  data_.reset(static_cast<std::byte*>(allocate_aligned(padded, kAlignment)), Free());
  if (!data_) throw std::bad_alloc();
  if (content == Content::Zero) std::memset(data_.get(), 0, padded);
}

Buffer Buffer::foreign(std::span<const std::byte> memory, std::shared_ptr<const void> owner) {
  Buffer buffer;
  // Nobody writes through it: what may be written to is never foreign.
  buffer.data_ = {std::const_pointer_cast<void>(std::move(owner)),
                  const_cast<std::byte*>(memory.data())};
  buffer.bytes_ = memory.size();
  return buffer;
}

Buffer Buffer::slice(std::size_t begin, std::size_t bytes) const {
  Buffer part;
  if (bytes == 0) return part;
  part.data_ = {data_, data_.get() + begin};
  part.bytes_ = bytes;
  return part;
}

Buffer Buffer::share() const {
  Buffer buffer;
  buffer.data_ = data_;
  buffer.bytes_ = bytes_;
  return buffer;
}

}  // namespace tagc
