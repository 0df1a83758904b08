#include <cassert>

#include "compiler/ir/builder.h"

namespace tagc {

// Outside of defs an expression means one thing in one place: mentions that share it (computed
// fields do) build it once.
NodeId Builder::build(ExprId id, const Scope& scope) {
  if (scope.arguments != nullptr) return dispatch(program_[id], scope);
  const auto index = static_cast<std::uint32_t>(id);
  if (scope.stream < 0) {
    auto& known = scope.now == kNoNode ? out_.node_of : moments_[scope.now].exprs;
    if (const auto found = known.find(index); found != known.end()) return found->second;
    const NodeId node = dispatch(program_[id], scope);
    known.emplace(index, node);
    if (scope.now != kNoNode) ++moved_;
    return node;
  }
  const RowExpr key{scope.now, scope.stream, scope.part, index};
  if (const auto found = row_nodes_.find(key); found != row_nodes_.end()) return found->second;
  const NodeId node = dispatch(program_[id], scope);
  row_nodes_.emplace(key, node);
  return node;
}

NodeId Builder::dispatch(const typed::Expr& expr, const Scope& scope) {
  return std::visit([&](const auto& node) { return lower(node, expr, scope); }, expr.node);
}

std::vector<NodeId> Builder::build_all(const std::vector<ExprId>& ids, const Scope& scope) {
  std::vector<NodeId> nodes;
  nodes.reserve(ids.size());
  for (ExprId id : ids) nodes.push_back(build(id, scope));
  return nodes;
}

NodeId Builder::lower(const typed::Constant& node, const typed::Expr& expr, const Scope&) {
  return emit_.constant(expr.type, node.value);
}

NodeId Builder::lower(const typed::Now&, const typed::Expr&, const Scope& scope) {
  return now(scope);
}

NodeId Builder::lower(const typed::ParamRef& node, const typed::Expr& expr, const Scope&) {
  return emit_.constant(expr.type, program_[node.param].value);
}

NodeId Builder::lower(const typed::LetRef& node, const typed::Expr&, const Scope& scope) {
  const NodeId value = let_node(node.let, scope.now);
  assert(value != kNoNode);
  return value;
}

NodeId Builder::lower(const typed::ArgumentRef& node, const typed::Expr&, const Scope& scope) {
  return (*scope.arguments)[static_cast<std::size_t>(node.index)];
}

// The same def with the same arguments is built once, so that defs which use one another twice do
// not explode.
NodeId Builder::lower(const typed::DefCall& node, const typed::Expr&, const Scope& scope) {
  std::vector<NodeId> arguments = build_all(node.arguments, scope);
  auto key = std::make_tuple(scope.now, node.def, arguments);
  if (auto found = def_calls_.find(key); found != def_calls_.end()) return found->second;
  Scope inside;
  inside.arguments = &arguments;
  inside.now = scope.now;
  const NodeId result = build(program_[node.def].body, inside);
  def_calls_.emplace(std::move(key), result);
  return result;
}

NodeId Builder::lower(const typed::TagRef& node, const typed::Expr& expr, const Scope& scope) {
  const bool as_set =
      expr.type.is(Kind::Bool) && !node.raw && program_[node.tag].kind != typed::TagKind::Value;
  return as_set ? tag_as_set(node.tag, scope.now) : tag_node(node.tag, scope.now);
}

NodeId Builder::lower(const typed::Call& node, const typed::Expr& expr, const Scope& scope) {
  const std::vector<NodeId> arguments = build_all(node.arguments, scope);
  return emit_.add(Op::Call, expr.type, arguments, node.function, node.overload);
}

}  // namespace tagc
