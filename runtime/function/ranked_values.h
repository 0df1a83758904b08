// What is ranked in a population, as functions that cut it see it.
#pragma once

#include <cstdint>
#include <span>

#include "runtime/types/checked.h"

namespace tagc {

// The values of all who are ranked, at least one, as they are stored; of numbers the bits of the
// double, -0.0 as 0.0. A few of them by their places cost two readings of all, in order they cost a sort.
class RankedValues {
 public:
  virtual ~RankedValues() = default;
  virtual std::int64_t size() const = 0;
  // The value at this place, from 0, of all in ascending order.
  virtual std::int64_t at(std::int64_t place) = 0;
  virtual std::span<const std::int64_t> ascending() = 0;
  // Exact; not of numbers.
  virtual Int128 sum() = 0;
};

}  // namespace tagc
