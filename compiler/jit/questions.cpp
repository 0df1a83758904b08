#include "compiler/jit/questions.h"

#include <bit>
#include <optional>

#include "runtime/types/value_range.h"

namespace tagc::jit {
namespace {

std::int64_t stored(const Scalar& literal) {
  const auto* number = std::get_if<double>(&literal);
  return number != nullptr ? std::bit_cast<std::int64_t>(*number) : as_int(literal);
}

// Of a field of the users with what is the same for all of them; ranges are kept of nothing else.
std::optional<RangeQuestion> question_of(const Plan& plan, NodeId compare) {
  const Graph& graph = plan.graph;
  const NodeId column = lower::compared_column(graph, compare);
  const std::span<const NodeId> operands = graph.operands(compare);
  const bool column_first = operands[0] == column;
  const NodeId with = operands[column_first ? 1 : 0];
  if (graph[column].op != Op::Column || !graph[column].shape.is_user()) return std::nullopt;
  if (!has_range(graph[column].type) || !graph[with].shape.is_uniform()) return std::nullopt;
  const bool is_literal = graph[with].op == Op::Constant && !is_missing(graph[with].constant);
  return RangeQuestion{.op = graph[compare].op,
                       .is_number = storage_of(graph[column].type) == Storage::F64,
                       .column_first = column_first,
                       .column = plan.slots[index_of(column)],
                       .answer = plan.slots[index_of(compare)],
                       .uniform = is_literal ? -1 : plan.slots[index_of(with)],
                       .literal = is_literal ? stored(graph[with].constant) : 0};
}

}  // namespace

std::vector<RangeQuestion> questions_of(const Plan& plan, const lower::Loop& loop) {
  using lower::LoopKind;
  if (loop.kind != LoopKind::Compares && loop.kind != LoopKind::Ranks) return {};
  std::vector<RangeQuestion> questions;
  for (const lower::Work& work : loop.work) {
    const std::optional<RangeQuestion> question = question_of(plan, work.node);
    if (!question) return {};
    questions.push_back(*question);
  }
  return questions;
}

}  // namespace tagc::jit
