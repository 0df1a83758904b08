// Graph to smaller graph of the same meaning: what is certain is dropped, what is said twice is
// said once. One walk from operands to users; every rule looks at one node.
#pragma once

#include <vector>

#include "runtime/plan/graph.h"

namespace tagc {

struct Simplified {
  Graph graph;
  std::vector<NodeId> node_of;  // by old node: the new one of the same value
};

Simplified simplify(const Graph& graph, const FunctionRegistry& functions);

}  // namespace tagc
