#include "runtime/function/row_kernel.h"
#include "runtime/types/checked.h"
#include "stdlib/calendar.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

Int age(Date birthday, Today today) {
  return {*checked_div(whole_months(birthday.value, today.days), 12)};
}

}  // namespace

Function functions::age_of() {
  return {
      .name = "age_of",
      .name_zh = "周岁",
      .documentation =
          "how many years old someone with that birthday is today; in a year without "
          "29 February that birthday is the 28th. Negative before birth",
      .documentation_zh =
          "生日在这一天的人今天的周岁；没有 2 月 29 日的年份，这个生日算 28 日。出生前为负数",
      .examples = {{"age_of(2000-11-21)", "26"}, {"age_of(2000-11-22)", "25"}},
      .rows = {row_overload<age>({"birthday"})},
      .other_names = {"age", "年龄"},
      .wording = {"age by {0}", "年龄（按{0}）"},
  };
}

}  // namespace tagc::stdlib
