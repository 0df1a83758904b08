// All tags of a program as one graph without duplicates: a condition used by a hundred tags is
// one node. Nodes stand after their operands.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runtime/function/function.h"
#include "runtime/types/chain.h"
#include "runtime/types/scalar.h"
#include "runtime/types/type.h"

namespace tagc {

enum class Op : std::uint8_t {
#define TAGC_OP(name, text, cls) name,
#include "runtime/plan/ops.def"
#undef TAGC_OP
};
enum class OpClass : std::uint8_t { Source, Compute, Kernel };
std::string_view name_of(Op op);
OpClass class_of(Op op);
// Finds where the whole population is cut: what such a node is made of is the affair of an earlier pass.
bool is_cuts(Op op);
bool is_text_test(Op op);

enum class NodeId : std::uint32_t {};
inline constexpr NodeId kNoNode{0xffffffff};
constexpr std::size_t index_of(NodeId id) { return static_cast<std::size_t>(id); }

// How often a node has a value: once a run, once a user, once an event of a stream.
struct Shape {
  static constexpr std::int16_t kUniform = -2;
  static constexpr std::int16_t kUser = -1;
  std::int16_t code = kUniform;  // or the index of the stream in DataRequest::streams

  static Shape uniform() { return {kUniform}; }
  static Shape user() { return {kUser}; }
  static Shape event(int stream) { return {static_cast<std::int16_t>(stream)}; }
  bool is_uniform() const { return code == kUniform; }
  bool is_user() const { return code == kUser; }
  bool is_event() const { return code >= 0; }
  int stream() const { return code; }
  bool operator==(const Shape&) const = default;
};

struct Node {
  Op op = Op::Constant;
  Shape shape;
  bool nullable = false;  // may be missing
  Type type;
  std::uint32_t first_operand = 0;  // in Graph's pool
  std::uint32_t operand_count = 0;
  std::int64_t a = 0, b = 0;  // see ops.def
  Scalar constant;            // of Constant
};

class Graph {
 public:
  // The node equal to this one, new or old. `operands` precede it.
  NodeId add(Node node, std::span<const NodeId> operands);

  const Node& operator[](NodeId id) const { return nodes_[index_of(id)]; }
  std::span<const NodeId> operands(NodeId id) const;
  std::size_t size() const { return nodes_.size(); }

  // The number of a pattern for Match nodes; equal patterns have one.
  std::int64_t add_pattern(const ChainPattern& pattern);
  const ChainPattern& pattern(std::int64_t number) const {
    return patterns_[static_cast<std::size_t>(number)];
  }
  std::int64_t pattern_count() const { return static_cast<std::int64_t>(patterns_.size()); }

  // Empty, or the first thing that is wrong: operand order, types, shapes, arity.
  std::string verify(const FunctionRegistry& functions) const;

 private:
  std::vector<Node> nodes_;
  std::vector<NodeId> operand_pool_;
  std::vector<ChainPattern> patterns_;
  std::unordered_multimap<std::size_t, NodeId> by_hash_;
};

}  // namespace tagc
