#include "compiler/optimize/simplify.h"

#include <algorithm>
#include <cassert>
#include <optional>

#include "compiler/ir/emitter.h"

namespace tagc {

namespace {

class Simplifier {
 public:
  Simplifier(const Graph& old, const FunctionRegistry& functions, const std::vector<NodeId>& roots)
      : old_(old), functions_(functions), emit_(out_.graph, functions), absorbed_(old.size(), 0) {
    find_absorbed(roots);
  }

  Simplified run() && {
    out_.node_of.reserve(old_.size());
    for (std::size_t i = 0; i < old_.size(); ++i) {
      out_.node_of.push_back(absorbed_[i] ? kNoNode : rewrite(static_cast<NodeId>(i)));
    }
    return std::move(out_);
  }

 private:
  // a and (b and c) is one node unless somebody else needs (b and c).
  void find_absorbed(const std::vector<NodeId>& roots) {
    std::vector<std::uint32_t> uses(old_.size(), 0);
    for (NodeId root : roots) ++uses[index_of(root)];
    for (std::size_t i = 0; i < old_.size(); ++i) {
      for (NodeId operand : old_.operands(static_cast<NodeId>(i))) ++uses[index_of(operand)];
    }
    for (std::size_t i = 0; i < old_.size(); ++i) {
      const auto id = static_cast<NodeId>(i);
      const Op op = old_[id].op;
      if (op != Op::And && op != Op::Or) continue;
      for (NodeId operand : old_.operands(id)) {
        absorbed_[index_of(operand)] = old_[operand].op == op && uses[index_of(operand)] == 1;
      }
    }
  }

  const Node& node(NodeId id) const { return out_.graph[id]; }

  std::optional<bool> constant_bool(NodeId id) const {
    const Node& n = node(id);
    if (n.op != Op::Constant || !std::holds_alternative<bool>(n.constant)) return std::nullopt;
    return as_bool(n.constant);
  }

  bool is_missing_constant(NodeId id) const {
    return node(id).op == Op::Constant && is_missing(node(id).constant);
  }

  NodeId rewrite(NodeId id) {
    const Node& n = old_[id];
    if (class_of(n.op) == OpClass::Source) return out_.graph.add(n, {});
    if (n.op == Op::And || n.op == Op::Or) return logical(id, n.op);
    std::vector<NodeId> operands;
    for (NodeId operand : old_.operands(id)) operands.push_back(out_.node_of[index_of(operand)]);
    // The emitter puts it back where a user's value meets an event's.
    if (n.op == Op::Broadcast) return operands[0];
    if (n.op == Op::Aggregate) return aggregate(id, operands);
    if (n.op == Op::Match) return match(n, operands);
    if (n.op == Op::Gap) return gap(n, operands);
    if (is_of_population(n.op)) return population(n, operands);
    if (std::optional<NodeId> simple = certain(n, operands)) return *simple;
    return emit_.add(n.op, n.type, in_order(n.op, operands), n.a, n.b);
  }

  NodeId aggregate(NodeId id, const std::vector<NodeId>& operands) {
    const Node& n = old_[id];
    const int stream = old_[old_.operands(id)[0]].shape.stream();
    const AggregateOverload& overload =
        functions_[static_cast<int>(n.a)].aggregates[static_cast<std::size_t>(n.b)];
    const std::size_t constants = constants_of(overload);
    const std::span<const NodeId> all(operands);
    return emit_.aggregate(static_cast<int>(n.a), static_cast<int>(n.b), n.type, stream,
                           all.first(all.size() - constants), all.last(constants));
  }

  NodeId gap(const Node& n, const std::vector<NodeId>& operands) {
    const auto time = operands.size() > 1 ? std::optional(operands[1]) : std::nullopt;
    return emit_.gap(n.shape.stream(), operands[0], time);
  }

  static bool is_of_population(Op op) {
    return op == Op::Cuts || op == Op::Rank || op == Op::LimitCuts || op == Op::WithinLimit ||
           op == Op::InSample;
  }

  // Their shapes are not those of their operands, but for Rank, whose may have become uniform.
  NodeId population(const Node& n, const std::vector<NodeId>& operands) {
    if (n.op == Op::Rank) {
      return emit_.rank(static_cast<int>(n.a), static_cast<int>(n.b), n.type, operands);
    }
    return out_.graph.add(n, operands);
  }

  // The last operand is now.
  NodeId match(const Node& n, std::span<const NodeId> operands) {
    return emit_.match(old_.pattern(n.a), n.shape.stream(), operands.first(operands.size() - 1),
                       operands.back());
  }

  void flatten(NodeId id, std::vector<NodeId>& terms) const {
    std::vector<NodeId> open{id};
    while (!open.empty()) {
      const NodeId next = open.back();
      open.pop_back();
      if (next != id && !absorbed_[index_of(next)]) {
        terms.push_back(out_.node_of[index_of(next)]);
        continue;
      }
      for (NodeId operand : old_.operands(next)) open.push_back(operand);
    }
  }

  NodeId logical(NodeId id, Op op) {
    std::vector<NodeId> terms;
    flatten(id, terms);
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    const bool absorbing = op == Op::Or;  // true or x; false and x
    std::vector<NodeId> rest;
    for (NodeId term : terms) {
      const std::optional<bool> certain = constant_bool(term);
      if (certain == absorbing) return emit_.boolean(absorbing);
      if (!certain) rest.push_back(term);
    }
    return rest.empty() ? emit_.boolean(!absorbing) : emit_.logical(op, std::move(rest));
  }

  // The result where one operand decides it.
  std::optional<NodeId> certain(const Node& n, const std::vector<NodeId>& operands) {
    switch (n.op) {
      case Op::Not: return certain_not(operands[0]);
      case Op::IsTrue: return certain_true(operands[0]);
      case Op::IsKnown:
        if (is_missing_constant(operands[0])) return emit_.boolean(false);
        if (!node(operands[0]).nullable) return emit_.boolean(true);
        return std::nullopt;
      case Op::Coalesce:
        if (is_missing_constant(operands[0])) return operands[1];
        if (!node(operands[0]).nullable || is_missing_constant(operands[1])) return operands[0];
        return std::nullopt;
      case Op::Select: return certain_select(operands);
      case Op::Require:
        if (!node(operands[1]).nullable) return operands[0];
        return std::nullopt;
      default: return std::nullopt;
    }
  }

  std::optional<NodeId> certain_not(NodeId operand) {
    if (node(operand).op == Op::Not) return out_.graph.operands(operand)[0];
    if (const std::optional<bool> value = constant_bool(operand)) return emit_.boolean(!*value);
    return std::nullopt;
  }

  std::optional<NodeId> certain_true(NodeId operand) {
    if (is_missing_constant(operand)) return emit_.boolean(false);
    if (!node(operand).nullable) return operand;
    return std::nullopt;
  }

  std::optional<NodeId> certain_select(const std::vector<NodeId>& operands) const {
    if (operands[1] == operands[2]) return operands[1];
    if (is_missing_constant(operands[0])) return operands[2];
    const std::optional<bool> condition = constant_bool(operands[0]);
    if (!condition) return std::nullopt;
    return *condition ? operands[1] : operands[2];
  }

  // x = 3 and 3 = x are one node: what varies comes first, then the older.
  std::vector<NodeId> in_order(Op op, std::vector<NodeId> operands) const {
    if (op != Op::Equal) return operands;
    const auto key = [&](NodeId id) { return std::pair(node(id).shape.is_uniform(), id); };
    if (key(operands[1]) < key(operands[0])) std::swap(operands[0], operands[1]);
    return operands;
  }

  const Graph& old_;
  const FunctionRegistry& functions_;
  Simplified out_;
  Emitter emit_;
  std::vector<char> absorbed_;  // by old node: part of the one `and` or `or` that uses it
};

}  // namespace

Simplified simplify(const Graph& graph, const FunctionRegistry& functions,
                    const std::vector<NodeId>& roots) {
  return Simplifier(graph, functions, roots).run();
}

}  // namespace tagc
