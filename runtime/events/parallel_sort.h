// Sorting by comparison in pieces.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "runtime/events/parallel.h"
#include "runtime/types/result.h"

namespace tagc {

// Merge sort from the bottom: blocks are sorted, then merged two by two. The order is total, so
// that the answer depends on nothing else.
template <class T, class Less>
Status parallel_sort(std::vector<T>& values, const Less& less, const Parallel& parallel) {
  constexpr std::size_t kBlock = 1 << 16;
  const std::size_t size = values.size();
  const auto pieces = [&](std::size_t width) {
    return static_cast<std::int64_t>((size + width - 1) / width);
  };
  const auto at = [&](std::size_t place) {
    return values.begin() + static_cast<std::ptrdiff_t>(std::min(place, size));
  };
  const Status sorted = parallel.for_each(pieces(kBlock), [&](std::int64_t i) -> Status {
    const std::size_t begin = static_cast<std::size_t>(i) * kBlock;
    std::sort(at(begin), at(begin + kBlock), less);
    return Done{};
  });
  if (!sorted.ok()) return sorted;

  std::vector<T> merged(size <= kBlock ? 0 : size);
  for (std::size_t width = kBlock; width < size; width *= 2) {
    const Status done = parallel.for_each(pieces(2 * width), [&](std::int64_t i) -> Status {
      const std::size_t begin = static_cast<std::size_t>(i) * 2 * width;
      std::merge(at(begin), at(begin + width), at(begin + width), at(begin + 2 * width),
                 merged.begin() + static_cast<std::ptrdiff_t>(begin), less);
      return Done{};
    });
    if (!done.ok()) return done;
    values.swap(merged);
  }
  return Done{};
}

}  // namespace tagc
