#include "runtime/bitmap/container_pool.h"

#include <algorithm>
#include <cstring>

namespace tagc {
namespace {

// The first piece is for a few containers; each is twice the one before, up to what is worth huge
// pages.
constexpr std::size_t kFirstPiece = std::size_t{16} << 10;
constexpr std::size_t kLargestPiece = std::size_t{8} << 20;
constexpr std::size_t kAlignment = 64;

std::size_t size_after(const Buffer* piece) {
  return piece == nullptr ? kFirstPiece : std::min(2 * piece->bytes(), kLargestPiece);
}

}  // namespace

ContainerData ContainerPool::copy(const void* values, std::size_t count) {
  ContainerData data;
  if (count == 0) return data;
  const std::size_t bytes = count * sizeof(std::uint16_t);
  if (piece_ == nullptr || piece_->bytes() - used_ < bytes) {
    piece_ = std::make_shared<Buffer>(std::max(bytes, size_after(piece_.get())));
    used_ = 0;
  }
  std::byte* const place = piece_->as<std::byte>() + used_;
  std::memcpy(place, values, bytes);
  used_ = std::min(piece_->bytes(), (used_ + bytes + kAlignment - 1) / kAlignment * kAlignment);
  data.piece_ = piece_;
  data.values_ = {reinterpret_cast<const std::uint16_t*>(place), count};
  return data;
}

}  // namespace tagc
