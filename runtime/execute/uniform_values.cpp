#include "runtime/execute/uniform_values.h"

#include "runtime/execute/register_buffer.h"
#include "runtime/execute/vector/program.h"
#include "runtime/plan/overflow.h"

namespace tagc {

UniformValues::UniformValues(const Plan& plan, std::int64_t now)
    : plan_(plan), now_(now), values_(static_cast<std::size_t>(plan.uniform_count)) {}

Result<bool> UniformValues::evaluate(const KernelFactory& factory) {
  bool changed = false;
  overflows_ = 0;
  for (NodeId node : plan_.uniforms) {
    const Result<UniformValue> value = value_of(node, factory);
    if (!value.ok()) return value.error();
    UniformValue& slot = values_[static_cast<std::size_t>(plan_.slots[index_of(node)])];
    changed = changed || slot.bits != value->bits || slot.known != value->known;
    slot = *value;
    overflows_ += is_overflow(node, slot);
  }
  return changed;
}

Result<UniformValue> UniformValues::value_of(NodeId id, const KernelFactory& factory) const {
  const Node& node = plan_.graph[id];
  if (node.op == Op::Constant) return constant(node, factory.texts);
  if (node.op == Op::Now) return UniformValue{now_, 1};
  if (class_of(node.op) == OpClass::Compute) return compute(id);
  if (node.op == Op::TextRank) return rank(id, factory);
  // Cuts are no value: their kernels find them by their node.
  if (is_cuts(node.op)) return UniformValue{0, 0};
  return call_kernel(id, factory);
}

UniformValue UniformValues::constant(const Node& node, TextPool& texts) const {
  if (is_missing(node.constant)) return {0, 0};
  return {bits_of(node.constant, node.type, texts), 1};
}

// A block of one word, all operands uniform.
UniformValue UniformValues::compute(NodeId id) const {
  std::vector<vec::Operand> operands;
  for (NodeId operand : plan_.graph.operands(id)) {
    operands.push_back(vec::operand_of(plan_.graph, operand, plan_.slots[index_of(operand)]));
  }
  vec::Program program;
  program.add(plan_.graph, id, 0, std::move(operands));
  RegisterBuffer buffer(plan_.graph[id].type.kind, plan_.graph[id].nullable, 64);
  const Register result = buffer.view();
  program.run({64, &result.values, &result.known, values_.data()});
  return value_at(result, 0);
}

// A text that has come into being since the ranks were found has none yet; see BoundPlan.
UniformValue UniformValues::rank(NodeId id, const KernelFactory& factory) const {
  const UniformValue& text = (*this)[plan_.graph.operands(id)[0]];
  if (text.known == 0) return {0, 0};
  const Column& ranks = *factory.ranks;
  return {text.bits < ranks.rows ? ranks.values.as<std::int64_t>()[text.bits] : 0, 1};
}

Result<UniformValue> UniformValues::call_kernel(NodeId id, const KernelFactory& factory) const {
  const Graph& graph = plan_.graph;
  const std::span<const NodeId> operands = factory.operands_of(id);
  if (graph[id].op == Op::Call) {
    if (const TextMap map = factory.row_overload(id).map_text) {
      const UniformValue& from = (*this)[operands[0]];
      if (from.known == 0) return UniformValue{0, 0};
      std::pmr::string made;
      map(factory.texts[static_cast<std::int32_t>(from.bits)], made);
      return UniformValue{factory.texts.add(made), 1};
    }
  }
  const Result<std::unique_ptr<Kernel>> kernel = factory.make(id);
  if (!kernel.ok()) return kernel.error();
  std::vector<RegisterBuffer> buffers;
  std::vector<Register> registers;
  for (NodeId operand : operands) {
    buffers.emplace_back(graph[operand].type.kind, graph[operand].nullable, 1);
    buffers.back().fill((*this)[operand]);
    registers.push_back(buffers.back().view());
  }
  RegisterBuffer result(graph[id].type.kind, graph[id].nullable, 1);
  KernelScratch scratch;
  (*kernel)->run({1, registers, result.view(), nullptr, scratch});
  return value_at(result.view(), 0);
}

bool UniformValues::is_overflow(NodeId node, const UniformValue& value) const {
  if (value.known != 0 || !can_overflow(plan_.graph, node)) return false;
  for (NodeId operand : plan_.graph.operands(node)) {
    if ((*this)[operand].known == 0) return false;
  }
  return true;
}

}  // namespace tagc
