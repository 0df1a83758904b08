// Nodes of OpClass::Compute as instructions, run one after the other.
#pragma once

#include <vector>

#include "runtime/execute/vector/instruction.h"

namespace tagc::vec {

class Program {
 public:
  explicit Program(CpuLevel level = best_level()) : level_(level) {}

  // `operands`: where those of the node lie, one each. `result`: its place in BlockFrame::values.
  void add(const Graph& graph, NodeId node, std::int32_t result, std::vector<Operand> operands);
  void run(const BlockFrame& frame) const;
  void run_watched(const BlockFrame& frame, StepWatch& watch) const;

 private:
  CpuLevel level_;
  std::vector<Instruction> instructions_;
  std::vector<NodeId> nodes_;  // by instruction
  std::vector<Operand> operands_;
};

// The operand as plan.slots places it.
Operand operand_of(const Graph& graph, NodeId node, std::int32_t slot);

}  // namespace tagc::vec
