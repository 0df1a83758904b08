#include "tests/unit/lower/plan_builder.h"

#include <algorithm>

namespace tagc::test {

NodeId PlanBuilder::column(Kind kind, bool nullable) {
  Node node;
  node.op = Op::Column;
  node.shape = Shape::user();
  node.nullable = nullable;
  node.type = type_of(kind);
  node.a = static_cast<std::int64_t>(plan_.graph.size());
  return plan_.graph.add(node, {});
}

NodeId PlanBuilder::constant(Kind kind, Scalar value) {
  Node node;
  node.nullable = is_missing(value);
  node.type = type_of(kind);
  node.constant = std::move(value);
  return plan_.graph.add(node, {});
}

NodeId PlanBuilder::uniform(Kind kind, bool nullable) {
  Node node;
  node.op = Op::Now;
  node.nullable = nullable;
  node.type = type_of(kind);
  node.a = static_cast<std::int64_t>(plan_.graph.size());
  return plan_.graph.add(node, {});
}

NodeId PlanBuilder::add(Op op, Kind kind, std::initializer_list<NodeId> operands) {
  return add(op, kind, std::vector<NodeId>(operands));
}

NodeId PlanBuilder::add(Op op, Kind kind, const std::vector<NodeId>& operands) {
  Node node;
  node.op = op;
  node.shape = Shape::user();
  node.nullable = may_be_missing(op, kind, operands);
  node.type = type_of(kind);
  return plan_.graph.add(node, operands);
}

bool PlanBuilder::is_uniform(const std::vector<NodeId>& nodes) const {
  return std::ranges::all_of(nodes, [&](NodeId id) { return plan_.graph[id].shape.is_uniform(); });
}

bool PlanBuilder::may_be_missing(Op op, Kind kind, const std::vector<NodeId>& operands) const {
  const auto nullable = [&](NodeId id) { return plan_.graph[id].nullable; };
  switch (op) {
    case Op::IsTrue:
    case Op::IsKnown: return false;
    case Op::Coalesce: return nullable(operands[0]) && nullable(operands[1]);
    case Op::Select: return nullable(operands[1]) || nullable(operands[2]);
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::IntDivide:
    case Op::Modulo: return true;
    case Op::Negate: return kind != Kind::Number || nullable(operands[0]);
    case Op::Convert: return kind == Kind::Money || nullable(operands[0]);
    default: return std::ranges::any_of(operands, nullable);
  }
}

void PlanBuilder::end_step() {
  Step step{StepKind::Compute, {}};
  for (; done_ < plan_.graph.size(); ++done_) {
    const NodeId id{static_cast<std::uint32_t>(done_)};
    if (class_of(plan_.graph[id].op) == OpClass::Compute) step.nodes.push_back(id);
  }
  if (plan_.stages.empty()) plan_.stages.push_back({Shape::user(), {}});
  plan_.stages.front().steps.push_back(std::move(step));
}

Plan PlanBuilder::finish() {
  end_step();
  for (std::uint32_t i = 0; i < plan_.graph.size(); ++i) {
    const bool is_uniform = plan_.graph[NodeId{i}].shape.is_uniform();
    plan_.slots.push_back(is_uniform ? plan_.uniform_count++ : plan_.slot_count++);
  }
  for (NodeId id : outputs_) {
    plan_.outputs.push_back({"", id, plan_.graph[id].type.is(Kind::Bool), {}, kNoNode});
  }
  plan_.labels.resize(plan_.graph.size());
  return std::move(plan_);
}

}  // namespace tagc::test
