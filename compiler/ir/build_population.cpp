// The whole population: what is ranked becomes a value that is missing for all who are not, and what
// stands between the passes over all users is a node of its own.
#include <cmath>

#include "compiler/ir/builder.h"

namespace tagc {

NodeId Builder::lower(const typed::Population& node, const typed::Expr& expr, const Scope& scope) {
  const Scope outside{.arguments = scope.arguments, .now = scope.now};
  const PopulationOverload& overload =
      functions_[node.function].populations[static_cast<std::size_t>(node.overload)];
  NodeId value = build(node.value, outside);
  if (node.among) {
    const Type type = out_.graph[value].type;
    const NodeId nobody = emit_.constant(type, std::monostate{});
    value = emit_.add(Op::Select, type, {build(*node.among, outside), value, nobody});
  }
  std::optional<NodeId> group;
  if (node.per) group = build(*node.per, outside);
  const NodeId cuts = emit_.cuts(node.function, node.overload, value, group ? &*group : nullptr,
                                 constants(node.parameters, overload.parameters));
  label(cuts, label_at(source_text(expr.span), outside));
  std::vector<NodeId> operands{cuts};
  if (overload.answer != nullptr) operands.push_back(value);
  if (group) operands.push_back(*group);
  const NodeId result = emit_.rank(node.function, node.overload, expr.type, operands);
  label(result, label_at(source_text(expr.span), outside));
  return result;
}

// Whoever is in and ranked high enough; for all others the condition stays what it is.
NodeId Builder::limited(typed::TagId id, NodeId condition, NodeId now) {
  const typed::Tag& tag = program_[id];
  if (!tag.limit) return condition;
  const typed::Limit& limit = *tag.limit;
  const Scope scope{.now = now};
  const NodeId value = build(limit.by, scope);
  const Type type = out_.graph[value].type;
  const NodeId nobody = emit_.constant(type, std::monostate{});
  std::vector<NodeId> ranked{emit_.add(Op::Select, type, {condition, value, nobody})};
  if (limit.per) ranked.push_back(build(*limit.per, scope));
  const NodeId cuts = emit_.limit_cuts(ranked, limit.count, limit.descending);
  const std::string text = "segment " + tag.name + ": limit " + std::to_string(limit.count) +
                           " by " + source_text(program_[limit.by].span) +
                           (limit.descending ? " desc" : " asc") +
                           (limit.per ? " per " + source_text(program_[*limit.per].span) : "");
  label(cuts, label_at(text, scope));
  if (now == kNoNode) limit_cuts_[id] = cuts;
  const NodeId within = emit_.is_true(emit_.within_limit(cuts, ranked));
  return emit_.add(Op::Select, kBool, {condition, within, condition});
}

NodeId Builder::sampled(const typed::Tag& tag, NodeId condition) {
  if (!tag.sample) return condition;
  constexpr double kBillion = 1e9;
  const auto billionths = static_cast<std::int64_t>(std::llround(tag.sample->share * kBillion));
  return emit_.logical(Op::And, {condition, emit_.in_sample(tag.sample->salt, billionths)});
}

}  // namespace tagc
