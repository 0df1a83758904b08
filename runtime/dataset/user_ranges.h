// The users of a dataset that is more than memory holds, one range after the other.
#pragma once

#include <cstdint>

#include "runtime/column/column.h"
#include "runtime/dataset/dataset.h"
#include "runtime/types/result.h"

namespace tagc {

// Ranges begin at multiples of it, so that columns keep what is known of their values.
inline constexpr std::int64_t kRangeUsers = kRangeRows;

class UserRanges {
 public:
  virtual ~UserRanges() = default;

  virtual std::int64_t users() const = 0;
  // The users [first, last) and their events. Before the next range is taken, the dataset must be
  // given back: texts that were added to it are those of the next.
  virtual Result<Dataset> take(std::int64_t first, std::int64_t last) = 0;
  virtual void give_back(Dataset dataset) = 0;
};

}  // namespace tagc
