// Compares that need not be computed: where the least and the greatest value of a column's rows have
// the same answer, all of them have it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/lower/schedule.h"
#include "runtime/plan/engine.h"

namespace tagc::jit {

class Decision {
 public:
  // Of a loop that nothing can be known of: never.
  Decision() = default;
  Decision(const Plan& plan, const lower::Loop& loop);

  // If the frame's ranges decide every compare of the loop, writes the answers in its place.
  bool make(const BlockFrame& frame) const;

 private:
  struct Question {
    Op op;
    bool is_number;
    bool column_first;
    std::int32_t column, answer;  // slots
    std::int32_t uniform;         // slot of what the column is compared with; -1: the literal
    std::int64_t literal;         // as stored
  };

  static std::optional<Question> question_of(const Plan& plan, NodeId compare);
  static std::optional<bool> answer_to(const Question& question, const BlockFrame& frame);

  std::vector<Question> questions_;
};

}  // namespace tagc::jit
