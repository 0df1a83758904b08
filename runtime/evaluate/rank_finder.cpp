#include "runtime/evaluate/rank_finder.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>
#include <utility>

namespace tagc::evaluate {
namespace {

constexpr std::size_t kLeastBuckets = 256;
constexpr std::size_t kBucketsEach = 4;  // so that most have no boundary within

}  // namespace

RankFinder::RankFinder(std::vector<std::int64_t> boundaries) : boundaries_(std::move(boundaries)) {
  assert(boundaries_.size() < std::numeric_limits<std::uint16_t>::max());
  if (boundaries_.empty()) return;
  const std::uint64_t width = distance(boundaries_.front(), boundaries_.back());
  const std::size_t buckets = std::max(kLeastBuckets, boundaries_.size() * kBucketsEach);
  while ((width >> shift_) >= buckets) ++shift_;
  const std::size_t count = static_cast<std::size_t>(width >> shift_) + 1;
  // Of bucket b: how many boundaries lie below its first key, or at it where it has but one.
  std::size_t rank = 0;
  for (std::size_t b = 0; b < count; ++b) {
    const auto is_before = [&](std::int64_t boundary) {
      const std::uint64_t place = distance(boundaries_.front(), boundary) >> shift_;
      return shift_ == 0 ? place <= b : place < b;
    };
    while (rank < boundaries_.size() && is_before(boundaries_[rank])) ++rank;
    ranks_.push_back(static_cast<std::uint16_t>(rank));
  }
  ranks_.push_back(static_cast<std::uint16_t>(boundaries_.size()));
}

}  // namespace tagc::evaluate
