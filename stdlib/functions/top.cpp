#include <optional>
#include <vector>

#include "runtime/column/text_pool.h"
#include "stdlib/functions.h"
#include "stdlib/tally.h"

namespace tagc::stdlib {
namespace {

template <class T, class Weight>
class Top {
 public:
  explicit Top(const AggregateCall& call)
      : most_(as_int(call.parameters.front())),
        tally_(call),
        lists_(call.context.texts.lists()),
        list_(call.memory) {}

  std::optional<kernel::ListCode> operator()(kernel::Events events) {
    auto& entries = tally_.of(events);
    if (entries.empty()) return std::nullopt;
    std::sort(entries.begin(), entries.end(), tally_.is_before);
    list_.clear();
    for (const auto& entry : entries) {
      if (std::ssize(list_) == most_) break;
      list_.push_back(element_bits(entry.value));
    }
    return kernel::ListCode{lists_.add(list_)};
  }

 private:
  std::int64_t most_;
  Tally<T, Weight> tally_;
  ListCache lists_;
  std::pmr::vector<std::int64_t> list_;
};

}  // namespace

Function functions::top() {
  const Parameter count{.name = "count", .type = kernel::Int::type(), .allowed = Allowed::Count};
  return {
      .name = "top",
      .name_zh = "排行",
      .documentation =
          "a list of the values that most events have in the field, at most so many, the most "
          "first, "
          "of equals the one seen last; with `by amount` those whose events have the largest sum "
          "of "
          "it. Events without the field, or without the weight, are left out; missing over none",
      .documentation_zh =
          "出现次数最多的若干个字段值组成的列表，多的在前，并列时最近出现的在前；写 `by amount` "
          "时按该字段合计排序。缺字段或缺权重的事件不计；没有事件时为缺失",
      .examples = {{"top(orders.product, 2)", "(\"tea\", \"cup\")"},
                   {"top(orders.product, 1 by items)", "(\"cup\")"},
                   {"top(orders.product within 1h, 3)", "missing"}},
      .aggregates = with_parameters(
          {count},
          weighable_overloads<Top>({Kind::Bool, Kind::Int, Kind::Number, Kind::Money, Kind::Text,
                                    Kind::Date, Kind::Time, Kind::Duration, Kind::Enum})),
      .other_names = {"top_n", "top_k", "topk", "前几名"},
      .wording = {"top {3} {1} of {0}", "{2}{0}最多的 {3} 个{1}"},
  };
}

}  // namespace tagc::stdlib
