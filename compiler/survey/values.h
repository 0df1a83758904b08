// What the rows of a field hold. Internal to this room.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "runtime/dataset/dataset.h"
#include "runtime/types/scalar.h"
#include "runtime/types/type.h"

namespace tagc::surveying {

// Of text and enum: every value there is. Of all others but bool: the least and the greatest, and
// of those asked for, which there are.
struct Values {
  Type type;
  bool any = false;  // at least one row has a value
  std::vector<std::string> texts;
  Scalar least, greatest;
  std::unordered_set<std::int64_t> found;  // of whole numbers: those asked for that there are
};

// `asked`: whole numbers to look for. The columns have one type.
Values values_of(const Dataset& dataset, const std::vector<std::size_t>& columns,
                 const std::unordered_set<std::int64_t>& asked);

}  // namespace tagc::surveying
