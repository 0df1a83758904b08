// Adds nodes to a graph: works out shape and nullability, puts Broadcasts where a user's value
// meets an event's. Knows operations, not the language.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

#include "runtime/plan/graph.h"

namespace tagc {

inline const Type kBool{Kind::Bool, {}};
inline const Type kInt{Kind::Int, {}};

class Emitter {
 public:
  Emitter(Graph& graph, const FunctionRegistry& functions) : graph_(graph), functions_(functions) {}

  NodeId constant(Type type, Scalar value);
  NodeId boolean(bool value);
  NodeId now();
  NodeId column(int request, Type type, Shape shape, bool nullable);

  // An operation of class Compute or Kernel that has no method of its own.
  NodeId add(Op op, Type type, std::span<const NodeId> operands, std::int64_t a = 0,
             std::int64_t b = 0);
  NodeId add(Op op, Type type, std::initializer_list<NodeId> operands, std::int64_t a = 0,
             std::int64_t b = 0);
  // `events`: what Aggregate has of the events, in its order; they become events of `stream` if
  // they are not yet. `parameters`: constants.
  NodeId aggregate(int function, int overload, Type type, int stream,
                   std::span<const NodeId> events, std::span<const NodeId> parameters = {});
  // Of events of `stream`; `time` where they are not at their own times.
  NodeId gap(int stream, NodeId selected, std::optional<NodeId> time);
  // Cuts of what is ranked, in groups if there are some. `parameters`: constants.
  NodeId cuts(int function, int overload, NodeId value, const NodeId* group,
              std::span<const NodeId> parameters);
  NodeId rank(int function, int overload, Type type, std::span<const NodeId> operands);
  // `ranked`: the value and perhaps a group.
  NodeId limit_cuts(std::span<const NodeId> ranked, std::int64_t count, bool descending);
  NodeId within_limit(NodeId cuts, std::span<const NodeId> ranked);
  NodeId in_sample(const std::string& salt, std::int64_t billionths);
  // Match, of one mask for each step and perhaps a key, as of `now`. The former become events of
  // `stream`.
  NodeId match(const ChainPattern& pattern, int stream, std::span<const NodeId> operands,
               NodeId now);

  // Shorthands of bool operations.
  NodeId logical(Op op, std::vector<NodeId> operands);  // And, Or; of one operand: itself
  NodeId negation(NodeId operand);
  NodeId is_true(NodeId operand);
  NodeId is_known(NodeId operand);

  const Graph& graph() const { return graph_; }

 private:
  NodeId broadcast(NodeId node, Shape to);
  NodeId of_population(Op op, Shape shape, Type type, std::span<const NodeId> operands,
                       std::int64_t a, std::int64_t b);
  Shape common_shape(std::span<const NodeId> operands) const;
  bool may_be_missing(Op op, const Type& type, std::span<const NodeId> operands, std::int64_t a,
                      std::int64_t b) const;

  Graph& graph_;
  const FunctionRegistry& functions_;
};

}  // namespace tagc
