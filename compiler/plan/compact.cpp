#include "compiler/plan/compact.h"

namespace tagc {

namespace {

std::vector<char> reachable(const Graph& graph, const std::vector<NodeId>& roots) {
  std::vector<char> needed(graph.size(), 0);
  for (NodeId root : roots) needed[index_of(root)] = 1;
  for (std::size_t i = graph.size(); i-- > 0;) {
    if (!needed[i]) continue;
    for (NodeId operand : graph.operands(static_cast<NodeId>(i))) needed[index_of(operand)] = 1;
  }
  return needed;
}

// Old indexes to new ones, given out in the order of first use.
class Renumbering {
 public:
  explicit Renumbering(std::size_t size) : new_of_(size, -1) {}
  int operator()(int old) {
    int& entry = new_of_[static_cast<std::size_t>(old)];
    if (entry < 0) {
      entry = static_cast<int>(kept_.size());
      kept_.push_back(old);
    }
    return entry;
  }
  const std::vector<int>& kept() const { return kept_; }

 private:
  std::vector<int> new_of_;
  std::vector<int> kept_;
};

}  // namespace

Compacted compact(const Graph& graph, const DataRequest& data, const std::vector<NodeId>& roots) {
  const std::vector<char> needed = reachable(graph, roots);
  Renumbering columns(data.columns.size());
  Renumbering streams(data.streams.size());
  Compacted out;
  out.node_of.assign(graph.size(), kNoNode);
  for (std::size_t i = 0; i < graph.size(); ++i) {
    if (!needed[i]) continue;
    const auto old = static_cast<NodeId>(i);
    Node node = graph[old];
    if (node.shape.is_event()) node.shape = Shape::event(streams(node.shape.stream()));
    if (node.op == Op::Match) node.a = out.graph.add_pattern(graph.pattern(node.a));
    if (node.op == Op::Column) node.a = columns(static_cast<int>(node.a));
    std::vector<NodeId> operands;
    for (NodeId operand : graph.operands(old)) operands.push_back(out.node_of[index_of(operand)]);
    out.node_of[i] = out.graph.add(std::move(node), operands);
  }
  for (int column : columns.kept()) {
    ColumnRequest request = data.columns[static_cast<std::size_t>(column)];
    if (request.stream >= 0) request.stream = streams(request.stream);
    out.data.columns.push_back(std::move(request));
  }
  for (int stream : streams.kept()) {
    out.data.streams.push_back(data.streams[static_cast<std::size_t>(stream)]);
  }
  return out;
}

}  // namespace tagc
