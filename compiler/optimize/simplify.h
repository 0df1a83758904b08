// Graph to smaller graph of the same meaning: what is certain is dropped, what is said twice is
// said once. One walk from operands to users; every rule looks at one node.
#pragma once

#include <vector>

#include "runtime/plan/graph.h"

namespace tagc {

struct Simplified {
  Graph graph;
  // By old node: the new one of the same value; kNoNode for an `and` inside another `and` (or `or`
  // inside `or`) that nobody else needs.
  std::vector<NodeId> node_of;
};

// `roots`: the nodes that somebody outside of the graph needs; every one of them has a new node.
Simplified simplify(const Graph& graph, const FunctionRegistry& functions,
                    const std::vector<NodeId>& roots);

}  // namespace tagc
