#include "runtime/bitmap/container_pool.h"

#include <algorithm>
#include <cstring>

#include "runtime/bitmap/container.h"

namespace tagc {
namespace {

// The first piece is for a few containers; each is twice the one before, up to what large pages are
// asked for.
constexpr std::size_t kFirstPiece = std::size_t{16} << 10;
constexpr std::size_t kLargestPiece = std::size_t{8} << 20;
constexpr std::size_t kAlignment = 64;

std::size_t size_after(const Buffer* piece) {
  return piece == nullptr ? kFirstPiece : std::min(2 * piece->bytes(), kLargestPiece);
}

}  // namespace

std::byte* ContainerPool::place(std::size_t bytes) {
  if (piece_ == nullptr || piece_->bytes() - used_ < bytes) {
    piece_ =
        std::make_shared<Buffer>(std::max(bytes, size_after(piece_.get())), Buffer::Content::Unset);
    used_ = 0;
  }
  std::byte* const place = piece_->as<std::byte>() + used_;
  used_ = std::min(piece_->bytes(), (used_ + bytes + kAlignment - 1) / kAlignment * kAlignment);
  return place;
}

ContainerData ContainerPool::copy(const void* values, std::size_t count) {
  ContainerData data;
  if (count == 0) return data;
  const std::size_t bytes = count * sizeof(std::uint16_t);
  std::byte* const to = place(bytes);
  std::memcpy(to, values, bytes);
  data.piece_ = piece_;
  data.values_ = {reinterpret_cast<const std::uint16_t*>(to), count};
  return data;
}

MaskRoom ContainerPool::take_mask() {
  MaskRoom mask;
  if (free_masks_.empty()) {
    mask.words_ = reinterpret_cast<std::uint64_t*>(place(kBitsetBytes));
    mask.piece_ = piece_;
  } else {
    mask = std::move(free_masks_.back());
    free_masks_.pop_back();
  }
  return mask;
}

ContainerData ContainerPool::keep(MaskRoom mask) {
  ContainerData data;
  data.values_ = {reinterpret_cast<const std::uint16_t*>(mask.words_),
                  kBitsetBytes / sizeof(std::uint16_t)};
  data.piece_ = std::move(mask.piece_);
  return data;
}

void ContainerPool::give_back(MaskRoom mask) { free_masks_.push_back(std::move(mask)); }

}  // namespace tagc
