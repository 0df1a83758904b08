// The part of a graph that some nodes rest on, with the part of the data request that it reads.
#pragma once

#include <vector>

#include "runtime/dataset/request.h"
#include "runtime/plan/graph.h"

namespace tagc {

struct Compacted {
  Graph graph;
  DataRequest data;
  std::vector<NodeId> node_of;  // by old node; kNoNode: dropped
};

Compacted compact(const Graph& graph, const DataRequest& data, const std::vector<NodeId>& roots);

}  // namespace tagc
