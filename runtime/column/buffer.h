// Memory that kernels may read in whole vectors: aligned to 64 bytes and padded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace tagc {

class Buffer {
 public:
  // Rows are padded so that a kernel may run over the next multiple of this many.
  static constexpr std::int64_t kPaddingRows = 512;

  enum class Content : std::uint8_t { Zero, Unset };

  Buffer() = default;
  // Throws std::bad_alloc only (callers size from validated counts).
  explicit Buffer(std::size_t bytes, Content content = Content::Zero);

  template <class T>
  T* as() {
    return reinterpret_cast<T*>(data_.get());
  }
  template <class T>
  const T* as() const {
    return reinterpret_cast<const T*>(data_.get());
  }
  std::size_t bytes() const { return bytes_; }
  bool empty() const { return bytes_ == 0; }

 private:
  struct Free { void operator()(std::byte* data) const; };
  std::unique_ptr<std::byte, Free> data_;
  std::size_t bytes_ = 0;
};

}  // namespace tagc
