#include "compiler/lower/content_hash.h"

#include <bit>
#include <functional>

namespace tagc::lower {
namespace {

class Hash {
 public:
  void add(std::uint64_t value) {
    state_ = (state_ ^ value) * 0x9e3779b97f4a7c15u;
    state_ ^= state_ >> 32;
  }
  void add(const std::string& text) { add(std::hash<std::string>{}(text)); }

  void add(const Scalar& constant) {
    add(constant.index());
    if (const auto* flag = std::get_if<bool>(&constant)) add(*flag);
    if (const auto* whole = std::get_if<std::int64_t>(&constant)) {
      add(static_cast<std::uint64_t>(*whole));
    }
    if (const auto* number = std::get_if<double>(&constant)) {
      add(std::bit_cast<std::uint64_t>(*number));
    }
    if (const auto* text = std::get_if<std::string>(&constant)) add(*text);
  }

  std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0;
};

}  // namespace

std::vector<std::uint64_t> content_hashes(const Plan& plan) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(plan.graph.size());
  for (std::uint32_t i = 0; i < plan.graph.size(); ++i) {
    const Node& node = plan.graph[NodeId{i}];
    Hash hash;
    hash.add(static_cast<std::uint64_t>(node.op));
    hash.add(static_cast<std::uint64_t>(node.type.kind));
    hash.add(node.constant);
    // Columns are numbered in the order in which a program names them.
    if (node.op == Op::Column && !plan.labels[i].empty()) {
      hash.add(plan.labels[i]);
    } else {
      hash.add(static_cast<std::uint64_t>(node.a));
    }
    hash.add(static_cast<std::uint64_t>(node.b));
    for (NodeId operand : plan.graph.operands(NodeId{i})) hash.add(hashes[index_of(operand)]);
    hashes.push_back(hash.value());
  }
  return hashes;
}

}  // namespace tagc::lower
