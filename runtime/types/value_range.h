// Between which values those of a stretch of a column lie.
#pragma once

#include <cstdint>

#include "runtime/types/type.h"

namespace tagc {

// As the column stores them: whole numbers, or the bits of a number. Where nothing has a value the
// least is above the greatest.
struct ValueRange {
  std::int64_t least;
  std::int64_t greatest;
};

// Whether the values of a type have an order that a compare follows: not codes.
bool has_range(const Type& type);

}  // namespace tagc
