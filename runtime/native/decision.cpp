#include "runtime/native/decision.h"

#include <bit>
#include <cstring>
#include <optional>

#include "runtime/types/value_range.h"

namespace tagc {
namespace {

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

std::optional<bool> answer_to(const RangeQuestion& question, const BlockFrame& frame) {
  const ValueRange* range = frame.ranges[question.column];
  if (range == nullptr) return std::nullopt;
  std::int64_t with = question.literal;
  if (question.uniform != -1) {
    const UniformValue& uniform = frame.uniforms[question.uniform];
    if (uniform.known == 0) return std::nullopt;
    with = uniform.bits;
  }
  return question.is_number
             ? answer<double>(question.op, question.column_first, *range, with)
             : answer<std::int64_t>(question.op, question.column_first, *range, with);
}

}  // namespace

bool decide(const std::vector<RangeQuestion>& questions, const BlockFrame& frame) {
  if (questions.empty() || frame.ranges == nullptr) return false;
  for (const RangeQuestion& question : questions) {
    if (!answer_to(question, frame)) return false;
  }
  for (const RangeQuestion& question : questions) {
    std::memset(frame.values[question.answer], *answer_to(question, frame) ? 0xFF : 0,
                static_cast<std::size_t>(frame.rows / 8));
  }
  return true;
}

}  // namespace tagc
