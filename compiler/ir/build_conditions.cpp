#include <cassert>

#include "compiler/ir/builder.h"

namespace tagc {

NodeId Builder::lower(const typed::Not& node, const typed::Expr&, const Scope& scope) {
  return emit_.negation(build(node.operand, scope));
}

NodeId Builder::lower(const typed::Logical& node, const typed::Expr&, const Scope& scope) {
  const Op op = node.op == ast::LogicalOp::And ? Op::And : Op::Or;
  return emit_.logical(op, build_all(node.operands, scope));
}

// Of two conditions: both or neither.
NodeId Builder::equal(NodeId left, NodeId right) {
  if (!out_.graph[left].type.is(Kind::Bool)) return emit_.add(Op::Equal, kBool, {left, right});
  const NodeId both = emit_.logical(Op::And, {left, right});
  const NodeId neither = emit_.logical(Op::And, {emit_.negation(left), emit_.negation(right)});
  return emit_.logical(Op::Or, {both, neither});
}

// Text is ordered by its place among all texts of the run.
NodeId Builder::less(Op op, NodeId left, NodeId right) {
  if (out_.graph[left].type.is(Kind::Text)) {
    left = emit_.add(Op::TextRank, kInt, {left});
    right = emit_.add(Op::TextRank, kInt, {right});
  }
  return emit_.add(op, kBool, {left, right});
}

NodeId Builder::lower(const typed::Compare& node, const typed::Expr&, const Scope& scope) {
  const NodeId left = build(node.left, scope);
  const NodeId right = build(node.right, scope);
  switch (node.op) {
    case ast::CompareOp::Equal: return equal(left, right);
    case ast::CompareOp::NotEqual: return emit_.negation(equal(left, right));
    case ast::CompareOp::Less: return less(Op::Less, left, right);
    case ast::CompareOp::LessEqual: return less(Op::LessEqual, left, right);
    case ast::CompareOp::Greater: return less(Op::Less, right, left);
    case ast::CompareOp::GreaterEqual: return less(Op::LessEqual, right, left);
  }
  assert(false);
  return left;
}

NodeId Builder::lower(const typed::InList& node, const typed::Expr&, const Scope& scope) {
  const NodeId operand = build(node.operand, scope);
  std::vector<NodeId> tests;
  for (ExprId item : node.items) tests.push_back(equal(operand, build(item, scope)));
  const NodeId any = emit_.logical(Op::Or, std::move(tests));
  return node.negated ? emit_.negation(any) : any;
}

NodeId Builder::between(NodeId operand, std::optional<NodeId> low, std::optional<NodeId> high) {
  std::vector<NodeId> tests;
  if (low) tests.push_back(less(Op::LessEqual, *low, operand));
  if (high) tests.push_back(less(Op::Less, operand, *high));
  return tests.empty() ? emit_.is_known(operand) : emit_.logical(Op::And, std::move(tests));
}

NodeId Builder::lower(const typed::InRange& node, const typed::Expr&, const Scope& scope) {
  const NodeId operand = build(node.operand, scope);
  const NodeId low = build(node.low, scope);
  const NodeId high = build(node.high, scope);
  const NodeId in = between(operand, low, high);
  return node.negated ? emit_.negation(in) : in;
}

namespace {

Op op_of(ast::TextOp op) {
  switch (op) {
    case ast::TextOp::Contains: return Op::TextContains;
    case ast::TextOp::StartsWith: return Op::TextStartsWith;
    case ast::TextOp::EndsWith: return Op::TextEndsWith;
    case ast::TextOp::Matches: return Op::TextMatches;
  }
  assert(false);
  return Op::TextContains;
}

}  // namespace

NodeId Builder::lower(const typed::TextTest& node, const typed::Expr&, const Scope& scope) {
  const NodeId operand = build(node.operand, scope);
  std::vector<NodeId> tests;
  for (ExprId pattern : node.patterns) {
    tests.push_back(emit_.add(op_of(node.op), kBool, {operand, build(pattern, scope)}));
  }
  return emit_.logical(Op::Or, std::move(tests));
}

NodeId Builder::lower(const typed::ListTest& node, const typed::Expr&, const Scope& scope) {
  const NodeId list = build(node.operand, scope);
  std::vector<NodeId> tests;
  for (ExprId item : node.items) {
    tests.push_back(emit_.add(Op::ListHas, kBool, {list, build(item, scope)}));
  }
  return emit_.logical(node.all ? Op::And : Op::Or, std::move(tests));
}

NodeId Builder::lower(const typed::IsMissing& node, const typed::Expr&, const Scope& scope) {
  const NodeId known = emit_.is_known(build(node.operand, scope));
  return node.negated ? known : emit_.negation(known);
}

NodeId Builder::lower(const typed::InWindow& node, const typed::Expr&, const Scope& scope) {
  const NodeId operand = build(node.operand, scope);
  const Bounds window = bounds(node.window, scope);
  return require(inside(operand, window), window);
}

}  // namespace tagc
