// Memory that kernels may read in whole vectors: aligned to 64 bytes and padded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace tagc {

class Buffer {
 public:
  // Rows are padded so that a kernel may run over the next multiple of this many.
  static constexpr std::int64_t kPaddingRows = 512;
  static constexpr std::int64_t padded(std::int64_t rows) {
    return (rows + kPaddingRows - 1) / kPaddingRows * kPaddingRows;
  }
  static constexpr std::size_t kAlignment = 64;

  enum class Content : std::uint8_t { Zero, Unset };

  Buffer() = default;
  // Throws std::bad_alloc only (callers size from validated counts).
  explicit Buffer(std::size_t bytes, Content content = Content::Zero);
  // Memory that `owner` keeps, such as a mapped file: aligned and padded as ours is, only for reading.
  static Buffer foreign(std::span<const std::byte> memory, std::shared_ptr<const void> owner);

  // The same memory once more; from now on nobody writes to it.
  Buffer share() const;
  Buffer slice(std::size_t begin, std::size_t bytes) const;  // a part of it, shared

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

  Buffer(Buffer&&) = default;
  Buffer& operator=(Buffer&&) = default;

 private:
  std::shared_ptr<std::byte> data_;
  std::size_t bytes_ = 0;
};

}  // namespace tagc
