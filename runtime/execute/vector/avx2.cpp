#include <bit>
#include <cstdint>
#include <optional>
#include <type_traits>

#include "runtime/execute/vector/lanes.h"
#include "runtime/execute/vector/levels.h"
#include "runtime/execute/vector/operands.h"
#include "runtime/types/checked.h"

#if defined(__x86_64__)

#pragma GCC push_options
#pragma GCC target("avx2,bmi,bmi2,popcnt")

namespace tagc::vec::avx2 {

template <class T>
using Lanes = Avx2Lanes<T>;

#include "runtime/execute/vector/level.inl"

}  // namespace tagc::vec::avx2

#pragma GCC pop_options

#endif
