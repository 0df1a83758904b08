#pragma once

#include <vector>

#include "runtime/column/column.h"

namespace tagc {

// Of each kRangeRows rows of a column that has_range. Of rows without a value nothing is said.
std::vector<ValueRange> value_ranges(const Column& column);

}  // namespace tagc
