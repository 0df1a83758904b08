#include <cassert>

#include "compiler/ir/builder.h"

namespace tagc {

NodeId Builder::lower(const typed::Convert& node, const typed::Expr& expr, const Scope& scope) {
  const NodeId operand = build(node.operand, scope);
  const Kind from = out_.graph[operand].type.kind;
  if (from == Kind::Enum) return emit_.add(Op::EnumToText, expr.type, {operand});
  if (from == Kind::Date) return emit_.add(Op::DateToTime, expr.type, {operand});
  return emit_.add(Op::Convert, expr.type, {operand});
}

NodeId Builder::lower(const typed::Negate& node, const typed::Expr& expr, const Scope& scope) {
  return emit_.add(Op::Negate, expr.type, {build(node.operand, scope)});
}

namespace {

Op op_of(ast::ArithmeticOp op) {
  switch (op) {
    case ast::ArithmeticOp::Add: return Op::Add;
    case ast::ArithmeticOp::Subtract: return Op::Subtract;
    case ast::ArithmeticOp::Multiply: return Op::Multiply;
    case ast::ArithmeticOp::Divide: return Op::Divide;
    case ast::ArithmeticOp::Div: return Op::IntDivide;
    case ast::ArithmeticOp::Mod: return Op::Modulo;
  }
  assert(false);
  return Op::Add;
}

// Engines know money * int, duration * number and time + duration, not their mirror images.
bool is_mirrored(Kind left, Kind right) {
  return (left == Kind::Int && right == Kind::Money) ||
         (left == Kind::Number && right == Kind::Duration) ||
         (left == Kind::Duration && right == Kind::Time);
}

}  // namespace

NodeId Builder::lower(const typed::Arithmetic& node, const typed::Expr& expr, const Scope& scope) {
  NodeId result = build(node.operands.front(), scope);
  for (std::size_t i = 0; i < node.ops.size(); ++i) {
    const NodeId right = build(node.operands[i + 1], scope);
    const Kind left_kind = out_.graph[result].type.kind;
    const Kind right_kind = out_.graph[right].type.kind;
    const std::optional<Kind> kind = typed::arithmetic_result(node.ops[i], left_kind, right_kind);
    assert(kind);
    const Op op = op_of(node.ops[i]);
    const Type type{*kind, {}};
    const bool swap = (op == Op::Add || op == Op::Multiply) && is_mirrored(left_kind, right_kind);
    result = swap ? emit_.add(op, type, {right, result}) : emit_.add(op, type, {result, right});
  }
  assert(out_.graph[result].type == expr.type);
  (void)expr;
  return result;
}

NodeId Builder::lower(const typed::Coalesce& node, const typed::Expr& expr, const Scope& scope) {
  NodeId result = build(node.operands.front(), scope);
  for (std::size_t i = 1; i < node.operands.size(); ++i) {
    result = emit_.add(Op::Coalesce, expr.type, {result, build(node.operands[i], scope)});
  }
  return result;
}

NodeId Builder::otherwise(const std::optional<ExprId>& id, const typed::Expr& expr,
                          const Scope& scope) {
  return id ? build(*id, scope) : emit_.constant(expr.type, std::monostate{});
}

NodeId Builder::lower(const typed::Choose& node, const typed::Expr& expr, const Scope& scope) {
  NodeId result = otherwise(node.otherwise, expr, scope);
  for (auto arm = node.arms.rbegin(); arm != node.arms.rend(); ++arm) {
    const NodeId condition = build(arm->condition, scope);
    result = emit_.add(Op::Select, expr.type, {condition, build(arm->value, scope), result});
  }
  return result;
}

NodeId Builder::lower(const typed::ChooseAll& node, const typed::Expr& expr, const Scope& scope) {
  std::vector<NodeId> operands;
  for (const typed::Arm& arm : node.arms) {
    operands.push_back(emit_.is_true(build(arm.condition, scope)));
    operands.push_back(build(arm.value, scope));
  }
  return emit_.add(Op::MakeList, expr.type, operands);
}

NodeId Builder::lower(const typed::Score& node, const typed::Expr& expr, const Scope& scope) {
  const NodeId zero = expr.type.is(Kind::Number) ? emit_.constant(expr.type, 0.0)
                                                 : emit_.constant(expr.type, std::int64_t{0});
  NodeId sum = kNoNode;
  for (const typed::Arm& arm : node.arms) {
    const NodeId condition = build(arm.condition, scope);
    const NodeId points =
        emit_.add(Op::Select, expr.type, {condition, build(arm.value, scope), zero});
    sum = sum == kNoNode ? points : emit_.add(Op::Add, expr.type, {sum, points});
  }
  return sum == kNoNode ? zero : sum;
}

NodeId Builder::lower(const typed::Band& node, const typed::Expr& expr, const Scope& scope) {
  const NodeId operand = build(node.operand, scope);
  NodeId result = otherwise(node.otherwise, expr, scope);
  for (auto arm = node.arms.rbegin(); arm != node.arms.rend(); ++arm) {
    std::optional<NodeId> low, high;
    if (arm->low) low = build(*arm->low, scope);
    if (arm->high) high = build(*arm->high, scope);
    const NodeId condition = between(operand, low, high);
    result = emit_.add(Op::Select, expr.type, {condition, build(arm->label, scope), result});
  }
  return result;
}

NodeId Builder::lower(const typed::ShiftTime& node, const typed::Expr& expr, const Scope& scope) {
  return emit_.add(Op::ShiftTime, expr.type, {build(node.time, scope)},
                   static_cast<std::int64_t>(node.unit), node.count);
}

NodeId Builder::lower(const typed::PeriodStart& node, const typed::Expr& expr, const Scope& scope) {
  return emit_.add(Op::PeriodStart, expr.type, {build(node.time, scope)},
                   static_cast<std::int64_t>(node.unit), node.offset);
}

}  // namespace tagc
