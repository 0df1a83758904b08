#include "runtime/bitmap/tag_bitmap.h"

#include <cassert>

#include "runtime/bitmap/container.h"

namespace tagc {
namespace {

constexpr std::size_t kMaxContainers = 65'536;  // rows are 32 bits in the format

}  // namespace

TagBitmap::TagBitmap(std::vector<BitmapContainer> containers) : containers_(std::move(containers)) {
  assert(containers_.size() <= kMaxContainers);
  for (const BitmapContainer& container : containers_) members_ += container.members;
}

bool TagBitmap::contains(std::int64_t row) const {
  const std::int64_t key = row / kMorselRows;
  if (row < 0 || key >= static_cast<std::int64_t>(containers_.size())) return false;
  return tagc::contains(containers_[static_cast<std::size_t>(key)],
                        static_cast<std::uint16_t>(row % kMorselRows));
}

std::vector<std::int64_t> TagBitmap::rows() const {
  std::vector<std::int64_t> rows;
  rows.reserve(static_cast<std::size_t>(members_));
  std::int64_t first = 0;
  for (const BitmapContainer& container : containers_) {
    for_each_member(container, [&](std::int64_t value) { rows.push_back(first + value); });
    first += kMorselRows;
  }
  return rows;
}

}  // namespace tagc
