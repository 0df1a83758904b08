#include "stdlib/extreme.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {

Function functions::min() {
  return {
      .name = "min",
      .name_zh = "最小",
      .documentation =
          "the smallest of the field's values, those missing left out; missing over none",
      .documentation_zh = "字段的最小值，缺失的不计；没有值时为缺失",
      .examples = {{"min(orders.amount)", "35.00"},
                   {"min(orders.paid_at)", "2026-11-01T10:00:00"},
                   {"min(orders.items within 1h)", "missing"}},
      .aggregates = Extreme<std::less<>>::overloads(),
      .other_names = {"minimum", "最小值", "最低"},
      .wording = {"smallest {1} of {0}", "{2}{0}的最小{1}"},
  };
}

}  // namespace tagc::stdlib
