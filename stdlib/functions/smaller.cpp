#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

template <class V>
V smaller_of(V a, V b) {
  return b.value < a.value ? b : a;
}

}  // namespace

Function functions::smaller() {
  return {
      .name = "smaller",
      .name_zh = "较小值",
      .documentation = "the smaller of two values; missing when one of them is",
      .documentation_zh = "两个值中较小的一个；有一个缺失则为缺失",
      .examples = {{"smaller(2, 3)", "2"}, {"smaller(2026-11-21, 2026-12-01)", "2026-11-21"}},
      .rows = {row_overload<smaller_of<Int>>({"a", "b"}),
               row_overload<smaller_of<Money>>({"a", "b"}),
               row_overload<smaller_of<Number>>({"a", "b"}),
               row_overload<smaller_of<Date>>({"a", "b"}),
               row_overload<smaller_of<Time>>({"a", "b"}),
               row_overload<smaller_of<Duration>>({"a", "b"})},
      .other_names = {"least", "取小"},
      .wording = {"smaller of {0} and {1}", "{0}与{1}中较小的"},
  };
}

}  // namespace tagc::stdlib
