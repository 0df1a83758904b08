// One thread's watch over what its blocks take, node by node. Of the blocks it measures only some,
// and takes these for all: reading the clock after every loop must not be what is measured.
#pragma once

#include <chrono>
#include <span>
#include <vector>

#include "runtime/execute/cost/costs.h"
#include "runtime/plan/engine.h"

namespace tagc {

// Each done...() says whose the time is that has passed since the call before.
class CostMeter : public StepWatch {
 public:
  CostMeter() = default;  // measures nothing
  explicit CostMeter(const Plan& plan);

  // A block of so many users begins.
  void begin(std::int64_t users);
  bool is_on() const { return on_; }  // the block is measured

  // Of a block; without effect on one that is not measured.
  void done(std::span<const NodeId> nodes) override;
  void done_outputs() {
    if (on_) charge_outputs(lap());
  }
  void done_common() {
    if (on_) sampled_.common += lap();
  }

  // Of what is done now and then, and always measured.
  void restart() {
    if (plan_ != nullptr) last_ = Clock::now();
  }
  void done_node(NodeId node) { done_nodes({&node, 1}, 1); }
  void done_nodes(std::span<const NodeId> nodes, int threads);
  void done_output(std::size_t output) {
    if (plan_ != nullptr) whole_.outputs[output] += lap();
  }

  Costs costs() const;

 private:
  using Clock = std::chrono::steady_clock;

  double lap();
  void charge_nodes(Costs& costs, std::span<const NodeId> nodes, double seconds) const;
  void charge_outputs(double seconds);

  const Plan* plan_ = nullptr;
  std::vector<double> node_weights_;
  std::vector<double> output_weights_;  // 1 in sum
  Costs sampled_, whole_;
  std::int64_t blocks_ = 0;
  double users_ = 0, measured_users_ = 0;
  bool on_ = false;
  Clock::time_point last_;
};

}  // namespace tagc
