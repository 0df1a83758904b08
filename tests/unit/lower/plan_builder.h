// Plans written by hand: one stage over users, its Compute steps operation by operation.
#pragma once

#include <initializer_list>
#include <vector>

#include "runtime/plan/plan.h"

namespace tagc::test {

inline Type type_of(Kind kind) {
  return kind == Kind::Enum ? Type::enumeration({"a", "b", "c"}) : Type{kind, {}};
}

class PlanBuilder {
 public:
  NodeId column(Kind kind, bool nullable = false);
  NodeId constant(Kind kind, Scalar value);
  // A value of the run that is computed before the first block.
  NodeId uniform(Kind kind, bool nullable = false);
  // An operation of the step. Whether it may be missing is worked out as the verifier has it.
  NodeId add(Op op, Kind kind, std::initializer_list<NodeId> operands);
  NodeId add(Op op, Kind kind, const std::vector<NodeId>& operands);

  bool is_uniform(const std::vector<NodeId>& nodes) const;

  // Nodes that the run reports.
  void output(NodeId id) { outputs_.push_back(id); }
  // What was added so far is one step, what follows the next.
  void end_step();

  Plan finish();

 private:
  bool may_be_missing(Op op, Kind kind, const std::vector<NodeId>& operands) const;

  Plan plan_;
  std::vector<NodeId> outputs_;
  std::size_t done_ = 0;  // nodes that belong to a step
};

}  // namespace tagc::test
