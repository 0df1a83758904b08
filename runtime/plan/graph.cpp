#include "runtime/plan/graph.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <functional>

namespace tagc {
namespace {

struct OpInfo {
  std::string_view name;
  OpClass op_class;
};

constexpr OpInfo kOps[] = {
#define TAGC_OP(name, text, cls) {text, OpClass::cls},
#include "runtime/plan/ops.def"
#undef TAGC_OP
};

const OpInfo& info(Op op) { return kOps[static_cast<std::size_t>(op)]; }

void mix(std::size_t& hash, std::size_t value) {
  hash ^= value + 0x9e3779b97f4a7c15u + (hash << 6) + (hash >> 2);
}

std::size_t hash_of(const Scalar& constant) {
  if (const auto* flag = std::get_if<bool>(&constant)) return *flag;
  if (const auto* whole = std::get_if<std::int64_t>(&constant)) {
    return std::hash<std::int64_t>{}(*whole);
  }
  if (const auto* number = std::get_if<double>(&constant)) {
    return std::hash<std::uint64_t>{}(std::bit_cast<std::uint64_t>(*number));
  }
  if (const auto* text = std::get_if<std::string>(&constant)) {
    return std::hash<std::string>{}(*text);
  }
  return 0;
}

std::size_t hash_of(const Node& node, std::span<const NodeId> operands) {
  std::size_t hash = static_cast<std::size_t>(node.op);
  mix(hash, static_cast<std::uint16_t>(node.shape.code));
  mix(hash, node.nullable);
  mix(hash, static_cast<std::size_t>(node.type.kind));
  mix(hash, node.type.labels ? node.type.labels->size() : 0);
  mix(hash, static_cast<std::size_t>(node.a));
  mix(hash, static_cast<std::size_t>(node.b));
  mix(hash, node.constant.index());
  mix(hash, hash_of(node.constant));
  for (NodeId operand : operands) mix(hash, index_of(operand));
  return hash;
}

// By bits: 0.0 and -0.0 are two constants, and a hash that tells them apart stays right.
bool same_constant(const Scalar& a, const Scalar& b) {
  if (a.index() != b.index()) return false;
  const auto* x = std::get_if<double>(&a);
  if (x == nullptr) return a == b;
  return std::bit_cast<std::uint64_t>(*x) == std::bit_cast<std::uint64_t>(as_number(b));
}

bool same_node(const Node& a, const Node& b) {
  return a.op == b.op && a.shape == b.shape && a.nullable == b.nullable && a.a == b.a &&
         a.b == b.b && a.type == b.type && same_constant(a.constant, b.constant);
}

}  // namespace

std::string_view name_of(Op op) { return info(op).name; }
OpClass class_of(Op op) { return info(op).op_class; }
bool is_cuts(Op op) { return op == Op::Cuts || op == Op::LimitCuts; }
bool is_text_test(Op op) {
  return op == Op::TextContains || op == Op::TextStartsWith || op == Op::TextEndsWith ||
         op == Op::TextMatches;
}

NodeId Graph::add(Node node, std::span<const NodeId> operands) {
  const std::size_t hash = hash_of(node, operands);
  const auto [first, last] = by_hash_.equal_range(hash);
  for (auto it = first; it != last; ++it) {
    if (same_node(nodes_[index_of(it->second)], node) &&
        std::ranges::equal(this->operands(it->second), operands)) {
      return it->second;
    }
  }
  node.first_operand = static_cast<std::uint32_t>(operand_pool_.size());
  node.operand_count = static_cast<std::uint32_t>(operands.size());
  operand_pool_.insert(operand_pool_.end(), operands.begin(), operands.end());
  const NodeId id{static_cast<std::uint32_t>(nodes_.size())};
  assert(id != kNoNode);
  nodes_.push_back(std::move(node));
  by_hash_.emplace(hash, id);
  return id;
}

std::int64_t Graph::add_pattern(const ChainPattern& pattern) {
  const auto found = std::ranges::find(patterns_, pattern);
  const auto number = found - patterns_.begin();
  if (found == patterns_.end()) patterns_.push_back(pattern);
  return number;
}

std::span<const NodeId> Graph::operands(NodeId id) const {
  const Node& node = (*this)[id];
  return std::span(operand_pool_).subspan(node.first_operand, node.operand_count);
}

}  // namespace tagc
