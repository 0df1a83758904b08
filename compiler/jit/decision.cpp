#include "compiler/jit/decision.h"

#include <bit>
#include <cstring>

#include "runtime/types/value_range.h"

namespace tagc::jit {
namespace {

std::int64_t stored(const Scalar& literal) {
  const auto* number = std::get_if<double>(&literal);
  return number != nullptr ? std::bit_cast<std::int64_t>(*number) : as_int(literal);
}

template <class T>
T taken(std::int64_t stored) {
  return std::bit_cast<T>(stored);
}

// One answer for all values from the least to the greatest: of Less and LessEqual the same at both
// ends, since they follow the order of values.
template <class T>
std::optional<bool> answer(Op op, bool column_first, ValueRange range, std::int64_t stored) {
  const T least = taken<T>(range.least), greatest = taken<T>(range.greatest);
  const T with = taken<T>(stored);
  if (least > greatest) return false;  // nobody has a value, and nobody reads the answer
  if (op == Op::Equal) {
    if (with < least || greatest < with) return false;
    if (least == greatest) return true;
    return std::nullopt;
  }
  const auto holds = [&](T value) {
    const T left = column_first ? value : with, right = column_first ? with : value;
    return op == Op::Less ? left < right : left <= right;
  };
  if (holds(least) != holds(greatest)) return std::nullopt;
  return holds(least);
}

}  // namespace

Decision::Decision(const Plan& plan, const lower::Loop& loop) {
  using lower::LoopKind;
  if (loop.kind != LoopKind::Compares && loop.kind != LoopKind::Ranks) return;
  for (const lower::Work& work : loop.work) {
    const std::optional<Question> question = question_of(plan, work.node);
    if (!question) {
      questions_.clear();
      return;
    }
    questions_.push_back(*question);
  }
}

// Of a field of the users with what is the same for all of them; ranges are kept of nothing else.
std::optional<Decision::Question> Decision::question_of(const Plan& plan, NodeId compare) {
  const Graph& graph = plan.graph;
  const NodeId column = lower::compared_column(graph, compare);
  const std::span<const NodeId> operands = graph.operands(compare);
  const bool column_first = operands[0] == column;
  const NodeId with = operands[column_first ? 1 : 0];
  if (graph[column].op != Op::Column || !graph[column].shape.is_user()) return std::nullopt;
  if (!has_range(graph[column].type) || !graph[with].shape.is_uniform()) return std::nullopt;
  const bool is_literal = graph[with].op == Op::Constant && !is_missing(graph[with].constant);
  return Question{.op = graph[compare].op,
                  .is_number = storage_of(graph[column].type) == Storage::F64,
                  .column_first = column_first,
                  .column = plan.slots[index_of(column)],
                  .answer = plan.slots[index_of(compare)],
                  .uniform = is_literal ? -1 : plan.slots[index_of(with)],
                  .literal = is_literal ? stored(graph[with].constant) : 0};
}

std::optional<bool> Decision::answer_to(const Question& question, const BlockFrame& frame) {
  const ValueRange* range = frame.ranges[question.column];
  if (range == nullptr) return std::nullopt;
  std::int64_t with = question.literal;
  if (question.uniform >= 0) {
    const UniformValue& uniform = frame.uniforms[question.uniform];
    if (uniform.known == 0) return std::nullopt;
    with = uniform.bits;
  }
  return question.is_number
             ? answer<double>(question.op, question.column_first, *range, with)
             : answer<std::int64_t>(question.op, question.column_first, *range, with);
}

bool Decision::make(const BlockFrame& frame) const {
  if (questions_.empty() || frame.ranges == nullptr) return false;
  for (const Question& question : questions_) {
    if (!answer_to(question, frame)) return false;
  }
  for (const Question& question : questions_) {
    std::memset(frame.values[question.answer], *answer_to(question, frame) ? 0xFF : 0,
                static_cast<std::size_t>(frame.rows / 8));
  }
  return true;
}

}  // namespace tagc::jit
