#include "runtime/execute/vector/program.h"

#include <algorithm>
#include <cassert>

namespace tagc::vec {
namespace {

Signature signature_of(const Graph& graph, NodeId node, const std::vector<Operand>& operands) {
  Signature signature{
      .op = graph[node].op, .result = graph[node].type.kind, .kinds = {}, .uniform = {}};
  const std::size_t count = std::min(operands.size(), signature.kinds.size());
  for (std::size_t i = 0; i < count; ++i) {
    signature.kinds[i] = graph[graph.operands(node)[i]].type.kind;
    signature.uniform[i] = operands[i].uniform;
  }
  return signature;
}

}  // namespace

void Program::add(const Graph& graph, NodeId node, std::int32_t result,
                  std::vector<Operand> operands) {
  assert(class_of(graph[node].op) == OpClass::Compute);
  instructions_.push_back({.run = find(level_, signature_of(graph, node, operands)),
                           .result = result,
                           .nullable = graph[node].nullable,
                           .first_operand = static_cast<std::uint32_t>(operands_.size()),
                           .operand_count = static_cast<std::uint32_t>(operands.size())});
  assert(instructions_.back().run != nullptr);
  nodes_.push_back(node);
  operands_.insert(operands_.end(), operands.begin(), operands.end());
}

void Program::run(const BlockFrame& frame) const {
  for (const Instruction& instruction : instructions_) {
    instruction.run(instruction, operands_.data() + instruction.first_operand, frame);
  }
}

void Program::run_watched(const BlockFrame& frame, StepWatch& watch) const {
  for (std::size_t i = 0; i < instructions_.size(); ++i) {
    const Instruction& instruction = instructions_[i];
    instruction.run(instruction, operands_.data() + instruction.first_operand, frame);
    watch.done({&nodes_[i], 1});
  }
}

Operand operand_of(const Graph& graph, NodeId node, std::int32_t slot) {
  return {.index = slot,
          .uniform = graph[node].shape.is_uniform(),
          .nullable = graph[node].nullable,
          .is_bool = graph[node].type.is(Kind::Bool)};
}

}  // namespace tagc::vec
