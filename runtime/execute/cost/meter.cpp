#include "runtime/execute/cost/meter.h"

#include <numeric>

namespace tagc {
namespace {

// One block in so many is measured. A prime, so that no place within a morsel is always the one.
constexpr std::int64_t kEvery = 13;

// Of a mask a bit.
double bytes_of_value(const Node& node) {
  const int bytes = bytes_of(storage_of(node.type));
  return (bytes == 0 ? 0.125 : bytes) + (node.nullable ? 0.125 : 0);
}

// The bytes that a row of the node reads and writes: by them nodes of one loop share its time.
double weight_of(const Graph& graph, NodeId id) {
  double bytes = bytes_of_value(graph[id]);
  for (NodeId operand : graph.operands(id)) {
    if (!graph[operand].shape.is_uniform()) bytes += bytes_of_value(graph[operand]);
  }
  return bytes;
}

Costs nothing_of(const Plan& plan) {
  Costs costs;
  costs.nodes.resize(plan.graph.size());
  costs.outputs.resize(plan.outputs.size());
  return costs;
}

}  // namespace

CostMeter::CostMeter(const Plan& plan)
    : plan_(&plan), sampled_(nothing_of(plan)), whole_(nothing_of(plan)) {
  for (std::uint32_t i = 0; i < plan.graph.size(); ++i) {
    node_weights_.push_back(weight_of(plan.graph, NodeId{i}));
  }
  for (const Output& output : plan.outputs) {
    const Node& node = plan.graph[output.node];
    output_weights_.push_back(node.shape.is_uniform() ? 0 : bytes_of_value(node));
  }
  const double all = std::accumulate(output_weights_.begin(), output_weights_.end(), 0.0);
  for (double& weight : output_weights_) weight /= all > 0 ? all : 1;
}

void CostMeter::begin(std::int64_t users) {
  if (plan_ == nullptr) return;
  on_ = blocks_++ % kEvery == 0;
  users_ += static_cast<double>(users);
  if (!on_) return;
  measured_users_ += static_cast<double>(users);
  last_ = Clock::now();
}

void CostMeter::done(std::span<const NodeId> nodes) {
  if (on_) charge_nodes(sampled_, nodes, lap());
}

void CostMeter::done_nodes(std::span<const NodeId> nodes, int threads) {
  if (plan_ != nullptr) charge_nodes(whole_, nodes, lap() * threads);
}

double CostMeter::lap() {
  const Clock::time_point now = Clock::now();
  return std::chrono::duration<double>(now - std::exchange(last_, now)).count();
}

void CostMeter::charge_nodes(Costs& costs, std::span<const NodeId> nodes, double seconds) const {
  double all = 0;
  for (NodeId node : nodes) all += node_weights_[index_of(node)];
  for (NodeId node : nodes) {
    costs.nodes[index_of(node)] += seconds * node_weights_[index_of(node)] / all;
  }
}

void CostMeter::charge_outputs(double seconds) {
  for (std::size_t i = 0; i < output_weights_.size(); ++i) {
    sampled_.outputs[i] += seconds * output_weights_[i];
  }
}

Costs CostMeter::costs() const {
  Costs costs = whole_;
  if (measured_users_ == 0) return costs;
  const double scale = users_ / measured_users_;
  Costs scaled = sampled_;
  for (double& seconds : scaled.nodes) seconds *= scale;
  for (double& seconds : scaled.outputs) seconds *= scale;
  scaled.common *= scale;
  costs.add(scaled);
  return costs;
}

}  // namespace tagc
