#include <cmath>

#include "runtime/function/row_kernel.h"
#include "runtime/types/checked.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

Number abs_number(Number x) { return {std::abs(x.value)}; }

// The smallest integer has no positive twin.
template <class V>
std::optional<V> abs_exact(V x) {
  if (x.value >= 0) return x;
  const auto negated = checked_negate(x.value);
  return negated ? std::optional(V{*negated}) : std::nullopt;
}

}  // namespace

Function functions::abs() {
  return {
      .name = "abs",
      .name_zh = "绝对值",
      .documentation = "the value without its sign",
      .documentation_zh = "绝对值",
      .examples = {{"abs(-5)", "5"}, {"abs(2h - 5h)", "3h"}},
      .rows = {row_overload<abs_exact<Int>>({"x"}), row_overload<abs_exact<Money>>({"x"}),
               row_overload<abs_number>({"x"}), row_overload<abs_exact<Duration>>({"x"})},
      .wording = {"{0} without its sign", "{0}的绝对值"},
  };
}

}  // namespace tagc::stdlib
