// One thread's way through the stages of a plan, a block at a time.
#pragma once

#include <vector>

#include "runtime/execute/cost/meter.h"
#include "runtime/execute/registers.h"
#include "runtime/plan/engine.h"

namespace tagc {

class BlockRunner {
 public:
  BlockRunner(const BoundPlan& bound, const Engine& engine);

  // Afterwards the registers hold the values of the block.
  void run(const Block& block, CostMeter& meter);

  const Registers& registers() const { return registers_; }
  // Over all blocks so far.
  std::int64_t overflows() const { return overflows_; }

 private:
  void compute(std::size_t stage, std::size_t step, CostMeter& meter);
  void call_kernel(NodeId node, Shape stage);
  std::vector<char> computed_again() const;
  std::int64_t count_overflows(NodeId node) const;
  std::uint64_t operands_known(NodeId node, std::int64_t word) const;

  const BoundPlan& bound_;
  const Engine& engine_;
  Registers registers_;
  std::vector<std::vector<std::vector<NodeId>>> may_overflow_;  // by stage and step
  KernelScratch scratch_;
  std::vector<Register> operands_;
  std::int64_t overflows_ = 0;
};

}  // namespace tagc
