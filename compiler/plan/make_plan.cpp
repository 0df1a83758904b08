#include "compiler/plan/make_plan.h"

#include <algorithm>
#include <cassert>
#include <map>

#include "compiler/plan/compact.h"

namespace tagc {

namespace {

// How many event passes must have ended before each node can be computed. What cuts are made of is
// the affair of an earlier pass.
std::vector<int> levels(const Graph& graph) {
  std::vector<int> level(graph.size(), 0);
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    if (is_cuts(graph[id].op)) continue;
    for (NodeId operand : graph.operands(id)) {
      level[i] = std::max(level[i], level[index_of(operand)]);
    }
    if (graph[id].op == Op::Aggregate) ++level[i];
  }
  return level;
}

// The first pass over all users in which each node can be computed.
std::vector<int> passes(const Graph& graph) {
  std::vector<int> pass(graph.size(), 0);
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const auto id = static_cast<NodeId>(i);
    for (NodeId operand : graph.operands(id)) {
      pass[i] = std::max(pass[i], pass[index_of(operand)]);
    }
    if (is_cuts(graph[id].op)) ++pass[i];
  }
  return pass;
}

// Where a node is computed: an aggregate in the pass over its events, one level before its result
// can be read.
struct StageKey {
  int level;
  int shape;  // users before events
  auto operator<=>(const StageKey&) const = default;
};

class Planner {
 public:
  explicit Planner(Plan& plan)
      : plan_(plan), level_(levels(plan.graph)), pass_(passes(plan.graph)) {}

  // `meanings` by node, of cuts.
  void run(const std::vector<NodeId>& roots, const std::vector<std::string>& meanings) {
    for (std::size_t i = 0; i < plan_.graph.size(); ++i) {
      const auto id = static_cast<NodeId>(i);
      const Node& node = plan_.graph[id];
      if (node.shape.is_uniform()) plan_.uniforms.push_back(id);
      if (is_cuts(node.op)) plan_.cuts.push_back({id, pass_[i] - 1, meanings[i], plan_.labels[i]});
      plan_.last_pass = std::max(plan_.last_pass, pass_[i]);
    }
    std::ranges::stable_sort(plan_.cuts, {}, &PopulationCut::pass);
    for (int pass = 0; pass < plan_.last_pass; ++pass) add_pass(pass, operands_of_cuts(pass));
    add_pass(plan_.last_pass, roots);
    number();
  }

 private:
  std::vector<NodeId> operands_of_cuts(int pass) const {
    std::vector<NodeId> operands;
    for (const PopulationCut& cut : plan_.cuts) {
      if (cut.pass != pass) continue;
      const auto of_cut = plan_.graph.operands(cut.node);
      operands.insert(operands.end(), of_cut.begin(), of_cut.end());
    }
    return operands;
  }

  // All that these rest on, down to the cuts of earlier passes.
  std::vector<char> needed(const std::vector<NodeId>& roots) const {
    std::vector<char> needed(plan_.graph.size(), 0);
    for (NodeId root : roots) needed[index_of(root)] = 1;
    for (std::size_t i = plan_.graph.size(); i-- > 0;) {
      const auto id = static_cast<NodeId>(i);
      if (!needed[i] || is_cuts(plan_.graph[id].op)) continue;
      for (NodeId operand : plan_.graph.operands(id)) needed[index_of(operand)] = 1;
    }
    return needed;
  }

  void add_pass(int pass, const std::vector<NodeId>& roots) {
    const std::vector<char> is_needed = needed(roots);
    stages_.clear();
    for (std::size_t i = 0; i < plan_.graph.size(); ++i) {
      if (is_needed[i]) place(static_cast<NodeId>(i));
    }
    for (auto& [key, nodes] : stages_) {
      Stage stage;
      stage.shape = Shape{static_cast<std::int16_t>(key.shape)};
      stage.steps = steps(nodes);
      stage.pass = pass;
      plan_.stages.push_back(std::move(stage));
    }
  }

  void place(NodeId id) {
    const Node& node = plan_.graph[id];
    if (node.shape.is_uniform()) return;
    if (node.op == Op::Aggregate) {
      const Shape events = plan_.graph[plan_.graph.operands(id)[0]].shape;
      stages_[{level_[index_of(id)] - 1, events.code}].push_back(id);
    } else if (node.op != Op::Column) {
      stages_[{level_[index_of(id)], node.shape.code}].push_back(id);
    }
  }

  // As few steps as possible: everything an engine can compute at once, then the kernels that
  // have become ready, and again.
  std::vector<Step> steps(const std::vector<NodeId>& nodes) const {
    std::map<NodeId, int> round;  // even: a Compute step; odd: kernels
    int last = 0;
    for (NodeId id : nodes) {
      const bool kernel = class_of(plan_.graph[id].op) == OpClass::Kernel;
      int at = kernel ? 1 : 0;
      for (NodeId operand : plan_.graph.operands(id)) {
        const auto found = round.find(operand);
        if (found == round.end()) continue;
        const int before = found->second;
        const bool same_kind = (before % 2 == 1) == kernel;
        at = std::max(at, before + (same_kind ? 0 : 1));
      }
      round[id] = at;
      last = std::max(last, at);
    }
    std::vector<Step> result;
    for (int r = 0; r <= last; ++r) append_round(nodes, round, r, result);
    return result;
  }

  static void append_round(const std::vector<NodeId>& nodes, const std::map<NodeId, int>& round,
                           int r, std::vector<Step>& result) {
    Step compute{StepKind::Compute, {}};
    for (NodeId id : nodes) {
      if (round.at(id) != r) continue;
      if (r % 2 == 1) {
        result.push_back({StepKind::Kernel, {id}});
      } else {
        compute.nodes.push_back(id);
      }
    }
    if (!compute.nodes.empty()) result.push_back(std::move(compute));
  }

  void number() {
    plan_.slots.assign(plan_.graph.size(), -1);
    for (std::size_t i = 0; i < plan_.graph.size(); ++i) {
      const bool uniform = plan_.graph[static_cast<NodeId>(i)].shape.is_uniform();
      plan_.slots[i] = uniform ? plan_.uniform_count++ : plan_.slot_count++;
    }
  }

  Plan& plan_;
  std::vector<int> level_;
  std::vector<int> pass_;
  std::map<StageKey, std::vector<NodeId>> stages_;
};

// Nullable columns and aggregates that a node rests on, through nodes that can pass on what is
// missing.
class CauseFinder {
 public:
  explicit CauseFinder(const Graph& graph) : graph_(graph), seen_(graph.size(), 0) {}

  std::vector<NodeId> of(NodeId root) {
    ++search_;
    std::vector<NodeId> found;
    std::vector<NodeId> open{root};
    while (!open.empty()) {
      const NodeId id = open.back();
      open.pop_back();
      const Node& node = graph_[id];
      if (!node.nullable || !node.shape.is_user() || seen_[index_of(id)] == search_) continue;
      seen_[index_of(id)] = search_;
      if (node.op == Op::Column || node.op == Op::Aggregate || leaves_out(id)) found.push_back(id);
      if (node.op == Op::Aggregate) continue;
      for (NodeId operand : graph_.operands(id)) open.push_back(operand);
    }
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  // Within a tag or in groups, users with a value may still not be ranked.
  bool leaves_out(NodeId id) const {
    if (graph_[id].op != Op::Rank) return false;
    const auto ranked = graph_.operands(id).subspan(1);
    return ranked.size() != 1 || graph_[ranked[0]].op == Op::Select;
  }

  const Graph& graph_;
  std::vector<std::uint32_t> seen_;  // by node: the last search that came by
  std::uint32_t search_ = 0;
};

std::vector<std::string> by_new_node(const std::vector<std::string>& by_old,
                                     const Compacted& compacted) {
  std::vector<std::string> texts(compacted.graph.size());
  for (std::size_t i = 0; i < by_old.size(); ++i) {
    const NodeId id = compacted.node_of[i];
    if (id != kNoNode) texts[index_of(id)] = by_old[i];
  }
  return texts;
}

}  // namespace

Plan make_plan(const Graph& graph, const DataRequest& data, std::vector<Output> outputs,
               const std::vector<std::string>& labels, const std::vector<std::string>& meanings,
               const std::string& time_zone) {
  std::vector<NodeId> roots;
  for (const Output& output : outputs) roots.push_back(output.node);
  Compacted compacted = compact(graph, data, roots);

  Plan plan;
  plan.time_zone = time_zone;
  plan.labels = by_new_node(labels, compacted);
  const std::vector<std::string> new_meanings = by_new_node(meanings, compacted);
  plan.graph = std::move(compacted.graph);
  plan.data = std::move(compacted.data);
  for (const StreamRequest& stream : plan.data.streams) plan.stream_names.push_back(stream.name);
  std::vector<NodeId> new_roots;
  for (NodeId root : roots) new_roots.push_back(compacted.node_of[index_of(root)]);
  Planner(plan).run(new_roots, new_meanings);
  CauseFinder causes(plan.graph);
  for (Output& output : outputs) {
    output.node = compacted.node_of[index_of(output.node)];
    output.condition = output.is_set ? output.node : kNoNode;
    output.causes = causes.of(output.node);
  }
  plan.outputs = std::move(outputs);
  return plan;
}

}  // namespace tagc
