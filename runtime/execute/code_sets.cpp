#include "runtime/execute/code_sets.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <unordered_set>

namespace tagc {
namespace {

// Up to here it is cheaper to ask of every text than to look which ones a column uses.
constexpr std::int32_t kSmallPool = 16'384;

std::uint32_t key(NodeId node) { return static_cast<std::uint32_t>(node); }

// Operands whose texts the node passes on; none for those where texts come from.
std::vector<NodeId> passed_on(const Graph& graph, NodeId id) {
  const std::span<const NodeId> operands = graph.operands(id);
  switch (graph[id].op) {
    case Op::Select: return {operands[1], operands[2]};
    case Op::Coalesce: return {operands[0], operands[1]};
    case Op::Require:
    case Op::Broadcast: return {operands[0]};
    case Op::Take:
    case Op::Aggregate: return {operands[1]};
    default: return {};
  }
}

}  // namespace

Codes distinct(Codes codes) {
  std::ranges::sort(codes);
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

void CodeSets::tell(NodeId maker, Codes codes) {
  known_[key(maker)] = std::make_shared<const Codes>(std::move(codes));
}

std::shared_ptr<const Codes> CodeSets::of(NodeId node) {
  if (dataset_.texts.size() <= kSmallPool) {
    Codes all(static_cast<std::size_t>(dataset_.texts.size()));
    std::iota(all.begin(), all.end(), 0);
    return std::make_shared<const Codes>(std::move(all));
  }
  if (const auto found = known_.find(key(node)); found != known_.end()) return found->second;
  Codes codes;
  for (NodeId source : sources_of(node)) {
    auto& of_source = known_[key(source)];
    if (!of_source) of_source = std::make_shared<const Codes>(codes_of_source(source));
    codes.insert(codes.end(), of_source->begin(), of_source->end());
  }
  tell(node, distinct(std::move(codes)));
  return known_[key(node)];
}

// Chains of Select are as long as a rule has arms: no recursion.
std::vector<NodeId> CodeSets::sources_of(NodeId node) const {
  std::vector<NodeId> sources, open{node};
  std::unordered_set<std::uint32_t> seen;
  while (!open.empty()) {
    const NodeId id = open.back();
    open.pop_back();
    if (!seen.insert(key(id)).second) continue;
    const std::vector<NodeId> next =
        plan_.graph[id].shape.is_uniform() ? std::vector<NodeId>{} : passed_on(plan_.graph, id);
    if (next.empty()) sources.push_back(id);
    open.insert(open.end(), next.begin(), next.end());
  }
  return sources;
}

Codes CodeSets::codes_of_source(NodeId source) const {
  const Node& node = plan_.graph[source];
  if (node.shape.is_uniform()) {
    const auto slot = static_cast<std::size_t>(plan_.slots[index_of(source)]);
    return {static_cast<std::int32_t>(uniforms_[slot].bits)};
  }
  assert(node.op == Op::Column);  // all others have been told
  return used_codes(dataset_.columns[static_cast<std::size_t>(node.a)]);
}

Codes CodeSets::used_codes(const Column& column) const {
  std::vector<std::uint8_t> used(static_cast<std::size_t>(dataset_.texts.size()));
  const auto* values = column.values.as<std::int32_t>();
  for (std::int64_t row = 0; row < column.rows; ++row)
    used[static_cast<std::size_t>(values[row])] = 1;
  Codes codes;
  for (std::size_t code = 0; code < used.size(); ++code) {
    if (used[code]) codes.push_back(static_cast<std::int32_t>(code));
  }
  return codes;
}

}  // namespace tagc
