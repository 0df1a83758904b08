#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

template <class V>
V larger_of(V a, V b) {
  return b.value > a.value ? b : a;
}

}  // namespace

Function functions::larger() {
  return {
      .name = "larger",
      .name_zh = "较大值",
      .documentation = "the larger of two values; missing when one of them is",
      .documentation_zh = "两个值中较大的一个；有一个缺失则为缺失",
      .examples = {{"larger(2, 3)", "3"}, {"larger(2026-11-21, 2026-12-01)", "2026-12-01"}},
      .rows = {row_overload<larger_of<Int>>({"a", "b"}), row_overload<larger_of<Money>>({"a", "b"}),
               row_overload<larger_of<Number>>({"a", "b"}),
               row_overload<larger_of<Date>>({"a", "b"}), row_overload<larger_of<Time>>({"a", "b"}),
               row_overload<larger_of<Duration>>({"a", "b"})},
      .other_names = {"greatest", "取大"},
      .wording = {"larger of {0} and {1}", "{0}与{1}中较大的"},
  };
}

}  // namespace tagc::stdlib
