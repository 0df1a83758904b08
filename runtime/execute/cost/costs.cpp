#include "runtime/execute/cost/costs.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>
#include <utility>

namespace tagc {
namespace {

void add_each(std::vector<double>& to, const std::vector<double>& from) {
  to.resize(std::max(to.size(), from.size()));
  std::ranges::transform(from, to, to.begin(), std::plus());
}

void keep_less(std::vector<double>& kept, const std::vector<double>& other) {
  std::ranges::transform(other, kept, kept.begin(),
                         [](double a, double b) { return std::min(a, b); });
}

// Of each output the nodes that it needs.
class Needs {
 public:
  explicit Needs(const Plan& plan) : graph_(plan.graph), seen_(graph_.size(), kNobody) {}

  template <class F>
  void for_each(std::size_t output, NodeId root, F&& f) {
    std::vector<NodeId> open{root};
    while (!open.empty()) {
      const NodeId id = open.back();
      open.pop_back();
      if (std::exchange(seen_[index_of(id)], output) == output) continue;
      f(index_of(id));
      const auto operands = graph_.operands(id);
      open.insert(open.end(), operands.begin(), operands.end());
    }
  }

 private:
  static constexpr auto kNobody = static_cast<std::size_t>(-1);

  const Graph& graph_;
  std::vector<std::size_t> seen_;  // by node: the last output that came by
};

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

void Costs::add(const Costs& other) {
  add_each(nodes, other.nodes);
  add_each(outputs, other.outputs);
  common += other.common;
}

void Costs::keep_least(const Costs& other) {
  keep_less(nodes, other.nodes);
  keep_less(outputs, other.outputs);
  common = std::min(common, other.common);
}

CostReport divide(const Plan& plan, const Costs& measured) {
  Costs costs = measured;  // nothing of what was not run
  costs.nodes.resize(plan.graph.size());
  costs.outputs.resize(plan.outputs.size());
  std::vector<double> users(plan.graph.size());  // how many outputs need a node
  Needs counted(plan), charged(plan);
  for (std::size_t i = 0; i < plan.outputs.size(); ++i) {
    counted.for_each(i, plan.outputs[i].node, [&](std::size_t node) { ++users[node]; });
  }
  CostReport report;
  report.seconds = sum(costs.nodes) + sum(costs.outputs);
  report.common = costs.common;
  const double whole = report.seconds > 0 ? report.seconds : 1;
  for (std::size_t i = 0; i < plan.outputs.size(); ++i) {
    const Output& output = plan.outputs[i];
    const double own = costs.outputs[i] / whole;
    TagCost tag{output.name, output.is_check, own, own, own};
    charged.for_each(i, output.node, [&](std::size_t node) {
      const double part = costs.nodes[node] / whole;
      tag.share += part / users[node];
      tag.alone += part;
      if (users[node] == 1) tag.saved += part;
    });
    report.tags.push_back(std::move(tag));
  }
  std::ranges::sort(report.tags, {},
                    [](const TagCost& tag) { return std::tuple(-tag.share, tag.name); });
  return report;
}

}  // namespace tagc
