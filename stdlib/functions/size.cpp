#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

Int size_of(List list) { return {static_cast<std::int64_t>(list.value.size())}; }

}  // namespace

Function functions::size() {
  return {
      .name = "size",
      .name_zh = "元素数",
      .documentation = "how many elements the list has",
      .documentation_zh = "列表有多少个元素",
      .examples = {{"size(choose all { \"a\" when true, \"b\" when false })", "1"},
                   {"size(choose all { \"a\" when false })", "0"}},
      .rows = {row_overload<size_of>({"list"})},
      .other_names = {"cardinality", "array_length", "元素个数"},
      .wording = {"size of {0}", "{0}的元素个数"},
      .never_negative = true,
  };
}

}  // namespace tagc::stdlib
