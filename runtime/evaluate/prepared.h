// What an evaluator finds out once, for all of its records.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "runtime/column/text_list.h"
#include "runtime/evaluate/evaluator.h"
#include "runtime/evaluate/inputs.h"
#include "runtime/evaluate/predicates.h"
#include "runtime/evaluate/rank_tables.h"
#include "runtime/evaluate/schedule.h"
#include "runtime/execute/vector/program.h"

namespace tagc::evaluate {

// Some of the plan's steps at once.
struct Work {
  enum class Kind : std::uint8_t { Users, Events, Kernel };
  Kind kind;
  Shape stage;            // whose rows it goes over
  vec::Program program;   // of Users and Events
  NodeId node = kNoNode;  // of Kernel
};

struct Prepared {
  explicit Prepared(EvaluatorParts own_parts) : parts(std::move(own_parts)) {}

  const EvaluatorParts parts;
  Inputs inputs;
  std::vector<int> place_in_table;     // by field: among the fields of its table
  TextList texts;                      // of the plan and of defaults: what every record knows
  std::vector<char> is_fixed;          // of the predicates
  std::vector<UniformValue> uniforms;  // the same
  std::optional<Predicates> predicates;
  Schedule schedule;
  RankTables tables;
  std::vector<Work> early, late;
  // Beside Plan::slots: of remainders, in order of their nodes; then of uniform operands of kernels.
  std::vector<std::pair<NodeId, std::int32_t>> remainder_slots;
  std::int32_t slot_count = 0;
  std::vector<NodeId> may_overflow;  // of what is computed
  std::vector<char> column_is_read;  // by node: of users' columns, by anything but the tables

  // Of a user's column, its field.
  int field_of(NodeId column) const {
    const auto request = static_cast<std::size_t>(parts.plan.graph[column].a);
    return inputs.columns[request].front().field;
  }
};

Result<std::unique_ptr<const Prepared>> prepare(EvaluatorParts parts);

}  // namespace tagc::evaluate
