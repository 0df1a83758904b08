#include "runtime/evaluate/predicates.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>
#include <set>

namespace tagc::evaluate {
namespace {

bool is_compare(Op op) { return op == Op::Equal || op == Op::Less || op == Op::LessEqual; }

bool is_logic(Op op) { return op == Op::And || op == Op::Or || op == Op::Not || op == Op::IsTrue; }

}  // namespace

// A double's bits in the order of its values: those of negative ones run the other way.
std::int64_t key_of(Kind kind, std::int64_t bits) {
  if (kind != Kind::Number) return bits;
  const std::int64_t of_sum = std::bit_cast<std::int64_t>(std::bit_cast<double>(bits) + 0.0);
  return of_sum >= 0 ? of_sum : std::numeric_limits<std::int64_t>::min() - of_sum - 1;
}

Predicates::Predicates(const Plan& plan, const std::vector<char>& is_fixed,
                       const std::vector<UniformValue>& uniforms)
    : plan_(plan), is_fixed_(is_fixed), uniforms_(uniforms) {
  subjects_.assign(plan.graph.size(), kNoNode);
  for (std::uint32_t i = 0; i < plan.graph.size(); ++i) subjects_[i] = find_subject(NodeId{i});
}

NodeId Predicates::find_subject(NodeId id) const {
  const Node& self = node(id);
  if (!self.type.is(Kind::Bool) || !self.shape.is_user()) return kNoNode;
  if (class_of(self.op) != OpClass::Compute) return id;
  if (is_compare(self.op)) return subject_of_compare(id);
  if (is_logic(self.op)) return common_subject(id);
  if (self.op == Op::IsKnown) {
    const NodeId operand = plan_.graph.operands(id)[0];
    return node(operand).type.is(Kind::Bool) ? subject(operand) : operand;
  }
  return kNoNode;
}

NodeId Predicates::subject_of_compare(NodeId id) const {
  const std::span<const NodeId> sides = plan_.graph.operands(id);
  if (node(sides[0]).shape.is_user() && is_fixed(sides[1])) return sides[0];
  if (node(sides[1]).shape.is_user() && is_fixed(sides[0])) return sides[1];
  return kNoNode;
}

NodeId Predicates::common_subject(NodeId id) const {
  NodeId common = kNoNode;
  for (NodeId operand : plan_.graph.operands(id)) {
    if (is_fixed(operand)) continue;
    const NodeId own = subject(operand);
    if (own == kNoNode || (common != kNoNode && common != own)) return kNoNode;
    common = own;
  }
  return common;
}

std::vector<NodeId> Predicates::closure(const std::vector<NodeId>& predicates) const {
  std::set<NodeId> seen(predicates.begin(), predicates.end());
  std::vector<NodeId> open = predicates;
  while (!open.empty()) {
    const NodeId id = open.back();
    open.pop_back();
    if (class_of(node(id).op) != OpClass::Compute) continue;
    for (NodeId operand : plan_.graph.operands(id)) {
      const bool is_predicate = subject(operand) != kNoNode;
      if (is_predicate && seen.insert(operand).second) open.push_back(operand);
    }
  }
  return {seen.begin(), seen.end()};
}

// ---- what they say -----------------------------------------------------------------------------

void Predicates::judge(const std::vector<NodeId>& closure, std::optional<std::int64_t> key,
                       std::vector<Truth>& truths) const {
  truths.resize(plan_.graph.size());
  for (NodeId id : closure) truths[index_of(id)] = truth(id, key, truths);
}

Truth Predicates::truth(NodeId id, std::optional<std::int64_t> key,
                        const std::vector<Truth>& truths) const {
  const Node& self = node(id);
  if (class_of(self.op) != OpClass::Compute) return key ? Truth::of(*key != 0) : Truth{};
  if (is_compare(self.op)) return key ? truth_of_compare(id, *key) : Truth{};
  const std::span<const NodeId> operands = plan_.graph.operands(id);
  if (self.op == Op::IsKnown && !node(operands[0]).type.is(Kind::Bool)) {
    return Truth::of(key.has_value());
  }
  Truth result = truth_of_operand(operands[0], truths);
  switch (self.op) {
    case Op::Not: return !result;
    case Op::IsTrue: return Truth::of(result.is_true);
    case Op::IsKnown: return Truth::of(result.is_known());
    default: break;
  }
  assert(self.op == Op::And || self.op == Op::Or);
  for (NodeId operand : operands.subspan(1)) {
    const Truth next = truth_of_operand(operand, truths);
    result = self.op == Op::And ? (result & next) : (result | next);
  }
  return result;
}

Truth Predicates::truth_of_operand(NodeId operand, const std::vector<Truth>& truths) const {
  if (!is_fixed(operand)) return truths[index_of(operand)];
  const UniformValue& value = uniform(operand);
  return value.known == 0 ? Truth{} : Truth::of(value.bits != 0);
}

Predicates::Against Predicates::against(NodeId compare) const {
  const std::span<const NodeId> sides = plan_.graph.operands(compare);
  const bool subject_first = is_fixed(sides[1]);
  return {sides[subject_first ? 1 : 0], subject_first};
}

Truth Predicates::truth_of_compare(NodeId id, std::int64_t key) const {
  const auto [constant, subject_first] = against(id);
  if (uniform(constant).known == 0) return {};
  const std::int64_t other = key_of(node(constant).type.kind, uniform(constant).bits);
  const std::int64_t left = subject_first ? key : other;
  const std::int64_t right = subject_first ? other : key;
  switch (node(id).op) {
    case Op::Equal: return Truth::of(left == right);
    case Op::Less: return Truth::of(left < right);
    default: return Truth::of(left <= right);
  }
}

// ---- where they change -------------------------------------------------------------------------

std::vector<std::int64_t> Predicates::boundaries(const std::vector<NodeId>& closure) const {
  std::vector<std::int64_t> keys;
  for (NodeId id : closure) {
    if (class_of(node(id).op) != OpClass::Compute) keys.push_back(1);  // of bools: true
    if (is_compare(node(id).op)) add_boundaries(id, keys);
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

// `subject < c` changes at c, `subject <= c` and `c < subject` just above it, `=` at both.
void Predicates::add_boundaries(NodeId id, std::vector<std::int64_t>& keys) const {
  const auto [constant, subject_first] = against(id);
  if (uniform(constant).known == 0) return;
  const std::int64_t key = key_of(node(constant).type.kind, uniform(constant).bits);
  const Op op = node(id).op;
  if (op == Op::Equal || (op == Op::Less) == subject_first) keys.push_back(key);
  const bool above = op == Op::Equal || (op == Op::Less) != subject_first;
  if (above && key < std::numeric_limits<std::int64_t>::max()) keys.push_back(key + 1);
}

}  // namespace tagc::evaluate
