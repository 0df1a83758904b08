#include "stdlib/extreme.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {

Function functions::max() {
  return {
      .name = "max",
      .name_zh = "最大",
      .documentation =
          "the largest of the field's values, those missing left out; missing over none",
      .documentation_zh = "字段的最大值，缺失的不计；没有值时为缺失",
      .examples = {{"max(orders.amount)", "120.00"},
                   {"max(orders.paid_at)", "2026-11-20T21:00:00"},
                   {"max(orders.items within 1h)", "missing"}},
      .aggregates = Extreme<std::greater<>>::overloads(),
      .other_names = {"maximum", "最大值", "最高"},
      .wording = {"largest {1} of {0}", "{2}{0}的最大{1}"},
  };
}

}  // namespace tagc::stdlib
