#include "runtime/execute/kernel_factory.h"

#include <algorithm>
#include <cassert>

namespace tagc {

std::vector<Scalar> parameters_of(const Graph& graph, NodeId node, std::size_t count) {
  std::vector<Scalar> parameters;
  for (NodeId parameter : graph.operands(node).last(count)) {
    parameters.push_back(graph[parameter].constant);
  }
  return parameters;
}

const RowOverload& KernelFactory::row_overload(NodeId call) const {
  const Node& node = plan.graph[call];
  return functions[static_cast<int>(node.a)].rows[static_cast<std::size_t>(node.b)];
}

const AggregateOverload& KernelFactory::aggregate_overload(NodeId aggregate) const {
  const Node& node = plan.graph[aggregate];
  return functions[static_cast<int>(node.a)].aggregates[static_cast<std::size_t>(node.b)];
}

std::span<const NodeId> KernelFactory::operands_of(NodeId node) const {
  const std::span<const NodeId> all = plan.graph.operands(node);
  const Op op = plan.graph[node].op;
  if (op == Op::Match) return all.first(all.size() - 1);
  if (op == Op::Rank || op == Op::WithinLimit) return all.subspan(1);
  if (plan.graph[node].op != Op::Aggregate) return all;
  return all.first(all.size() - constants_of(aggregate_overload(node)));
}

std::shared_ptr<const Column> KernelFactory::label_codes(const Type& enumeration) const {
  const std::vector<std::string>& labels = *enumeration.labels;
  auto table = std::make_shared<Column>(
      Column::allocate({Kind::Text, nullptr}, static_cast<std::int64_t>(labels.size()), false));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    table->values.as<std::int32_t>()[i] = texts.add(labels[i]);
  }
  return table;
}

// Whether a step of the plan reads the values of an event-shaped node, not only where there are any.
bool KernelFactory::has_readers(NodeId node) const {
  for (std::uint32_t i = index_of(node) + 1; i < plan.graph.size(); ++i) {
    const std::span<const NodeId> operands = plan.graph.operands(NodeId{i});
    if (plan.slots[i] < 0 || plan.graph[NodeId{i}].op == Op::IsKnown) continue;
    if (std::ranges::find(operands, node) != operands.end()) return true;
  }
  return false;
}

Result<TextMatcher> KernelFactory::matcher_of(NodeId test) const {
  const NodeId pattern = plan.graph.operands(test)[1];
  std::optional<std::string> text;
  if (plan.graph[pattern].shape.is_uniform()) {
    const UniformValue& value = uniforms[static_cast<std::size_t>(plan.slots[index_of(pattern)])];
    if (value.known != 0) text = texts[static_cast<std::int32_t>(value.bits)];
  }
  return TextMatcher::make(plan.graph[test].op, std::move(text));
}

Scalar KernelFactory::constant_of(NodeId uniform) const {
  const Node& node = plan.graph[uniform];
  if (node.op == Op::Constant) return node.constant;
  assert(node.type.is(Kind::Time));
  return uniforms[static_cast<std::size_t>(plan.slots[index_of(uniform)])].bits;
}

const Cuts* KernelFactory::cuts_of(NodeId node) const {
  for (const PopulationCut& cut : plan.cuts) {
    if (cut.node == node) return find_cuts(cuts, cut.meaning);
  }
  return nullptr;
}

// Of a Rank or WithinLimit node: that of the operand that divides users, which is the last one.
std::optional<Type> KernelFactory::group_type(NodeId node) const {
  const std::span<const NodeId> operands = plan.graph.operands(node);
  const Op op = plan.graph[node].op;
  const bool sums_up = op == Op::Rank && population_overload(node).answer == nullptr;
  const std::size_t without = sums_up ? 1 : 2;
  if (operands.size() == without) return std::nullopt;
  return plan.graph[operands.back()].type;
}

const PopulationOverload& KernelFactory::population_overload(NodeId rank) const {
  const Node& node = plan.graph[rank];
  return functions[static_cast<int>(node.a)].populations[static_cast<std::size_t>(node.b)];
}

std::unique_ptr<Kernel> KernelFactory::rank(NodeId id) const {
  const NodeId cut = plan.graph.operands(id)[0];
  const PopulationOverload& overload = population_overload(id);
  return make_rank(overload, parameters_of(plan.graph, cut, overload.parameters.size()),
                   Groups(cuts_of(cut), texts, group_type(id)));
}

Result<std::unique_ptr<Kernel>> KernelFactory::make(NodeId id) const {
  const Node& node = plan.graph[id];
  const auto unit = static_cast<CalendarUnit>(node.a);
  switch (node.op) {
    case Op::Broadcast: return make_broadcast();
    case Op::EnumToText:
      return make_lookup(label_codes(plan.graph[plan.graph.operands(id)[0]].type));
    case Op::DateToTime: return make_date_to_time(context.zone);
    case Op::ShiftTime: return make_shift_time(context.zone, unit, node.b);
    case Op::PeriodStart: return make_period_start(context.zone, unit, node.b);
    case Op::TextContains:
    case Op::TextStartsWith:
    case Op::TextEndsWith:
    case Op::TextMatches: {
      Result<TextMatcher> matcher = matcher_of(id);
      if (!matcher.ok()) return matcher.error();
      return make_text_test(std::move(*matcher), texts);
    }
    case Op::TextRank: return make_lookup(ranks);
    case Op::Match: {
      const NodeId now = plan.graph.operands(id).back();
      const UniformValue& value = uniforms[static_cast<std::size_t>(plan.slots[index_of(now)])];
      return make_match(plan.graph.pattern(node.a), context.zone, value.bits, has_readers(id));
    }
    case Op::ListHas: return make_list_has(texts.lists());
    case Op::MakeList: return make_make_list(texts.lists());
    case Op::Gap: return make_gap();
    case Op::CompletionOrder: return make_completion_order();
    case Op::Take: return make_take();
    case Op::Call: return make_call(row_overload(id), context);
    case Op::Aggregate: {
      std::vector<Scalar> parameters;
      for (NodeId parameter : plan.graph.operands(id).subspan(operands_of(id).size())) {
        parameters.push_back(constant_of(parameter));
      }
      return make_aggregate(aggregate_overload(id), std::move(parameters), context);
    }
    case Op::Rank: return rank(id);
    case Op::WithinLimit: {
      const NodeId limit = plan.graph.operands(id)[0];
      const bool descending = plan.graph[limit].b != 0;
      return make_within_limit(Groups(cuts_of(limit), texts, group_type(id)), users,
                               plan.graph[limit].type.kind, descending);
    }
    case Op::InSample: return make_in_sample(users, as_text(node.constant), node.a);
    default: break;
  }
  assert(false);
  return std::unique_ptr<Kernel>();
}

}  // namespace tagc
