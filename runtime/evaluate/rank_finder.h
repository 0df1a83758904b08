// How many of some numbers are not above a given one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tagc::evaluate {

// By the place that the number would have if all of them lay evenly, and a search among those that
// share it.
class RankFinder {
 public:
  RankFinder() = default;
  // Ascending, distinct.
  explicit RankFinder(std::vector<std::int64_t> boundaries);

  const std::vector<std::int64_t>& boundaries() const { return boundaries_; }

  std::size_t find(std::int64_t key) const {
    if (boundaries_.empty() || key < boundaries_.front()) return 0;
    if (key >= boundaries_.back()) return boundaries_.size();
    const auto bucket = distance(boundaries_.front(), key) >> shift_;
    const std::size_t rank = ranks_[bucket];
    if (shift_ == 0) return rank;
    return rank + search(boundaries_.data() + rank, ranks_[bucket + 1] - rank, key);
  }

 private:
  static std::uint64_t distance(std::int64_t from, std::int64_t to) {
    return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
  }

  // Without branches that depend on the key.
  static std::size_t search(const std::int64_t* first, std::size_t count, std::int64_t key) {
    const std::int64_t* at = first;
    while (count > 0) {
      const std::size_t half = (count + 1) / 2;
      at += at[half - 1] <= key ? half : 0;
      count -= half;
    }
    return static_cast<std::size_t>(at - first);
  }

  std::vector<std::int64_t> boundaries_;
  unsigned shift_ = 0;
  // By bucket of 2^shift keys: the rank of its first key; of single keys their own. One more at the end.
  std::vector<std::uint16_t> ranks_;
};

}  // namespace tagc::evaluate
