#include <bit>
#include <cstdint>
#include <optional>
#include <type_traits>

#include "runtime/execute/vector/lanes.h"
#include "runtime/execute/vector/levels.h"
#include "runtime/execute/vector/operands.h"
#include "runtime/types/checked.h"

namespace tagc::vec::baseline {

template <class T>
using Lanes = BaselineLanes<T>;

#include "runtime/execute/vector/level.inl"

}  // namespace tagc::vec::baseline
