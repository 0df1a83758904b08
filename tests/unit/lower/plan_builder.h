// Plans written by hand: one stage, one Compute step, every node by its operation.
#pragma once

#include <initializer_list>
#include <vector>

#include "runtime/column/buffer.h"
#include "runtime/plan/engine.h"
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

  // Nodes that the run reports.
  void output(NodeId id) { outputs_.push_back(id); }
  // Everything added so far becomes the step, or one more step.
  void end_step();

  Plan finish();

 private:
  bool may_be_missing(Op op, Kind kind, const std::vector<NodeId>& operands) const;

  Plan plan_;
  std::vector<NodeId> outputs_;
  std::size_t done_ = 0;  // nodes that belong to a step
};

// Memory for all slots of a plan over `rows` rows, a multiple of BlockFrame::kRows.
class FrameMemory {
 public:
  FrameMemory(const Plan& plan, std::int64_t rows);

  const BlockFrame& frame() const { return frame_; }

  template <class T>
  T* values(NodeId id) {
    return static_cast<T*>(values_[slot(id)]);
  }
  std::uint64_t* mask(NodeId id) { return values<std::uint64_t>(id); }
  std::uint64_t* known(NodeId id) { return known_[slot(id)]; }
  UniformValue& uniform(NodeId id) { return uniforms_[slot(id)]; }
  void point_values_at(NodeId id, void* values) { values_[slot(id)] = values; }

 private:
  std::size_t slot(NodeId id) const { return static_cast<std::size_t>(plan_.slots[index_of(id)]); }

  const Plan& plan_;
  std::vector<Buffer> memory_;
  std::vector<void*> values_;
  std::vector<std::uint64_t*> known_;
  std::vector<UniformValue> uniforms_;
  BlockFrame frame_;
};

}  // namespace tagc::test
