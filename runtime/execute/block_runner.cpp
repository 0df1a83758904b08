#include "runtime/execute/block_runner.h"

#include <algorithm>
#include <bit>
#include <iterator>

#include "runtime/column/bits.h"
#include "runtime/plan/overflow.h"

namespace tagc {

BlockRunner::BlockRunner(const BoundPlan& bound, const Engine& engine)
    : bound_(bound), engine_(engine), registers_(bound) {
  const std::vector<char> again = computed_again();
  for (const Stage& stage : bound.plan().stages) {
    may_overflow_.emplace_back();
    for (const Step& step : stage.steps) {
      may_overflow_.back().emplace_back();
      std::ranges::copy_if(
          step.nodes, std::back_inserter(may_overflow_.back().back()), [&](NodeId node) {
            return can_overflow(bound.plan().graph, node) && !again[index_of(node)];
          });
    }
  }
}

// By node: whether a later pass computes it too, and counts what overflows there.
std::vector<char> BlockRunner::computed_again() const {
  std::vector<char> again(bound_.plan().graph.size(), 0);
  for (const Stage& stage : bound_.plan().stages) {
    if (stage.pass <= bound_.pass()) continue;
    for (const Step& step : stage.steps) {
      for (NodeId node : step.nodes) again[index_of(node)] = 1;
    }
  }
  return again;
}

void BlockRunner::run(const Block& block, CostMeter& meter) {
  registers_.bind(block);
  meter.done_common();
  const std::vector<Stage>& stages = bound_.plan().stages;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    if (stages[i].pass != bound_.pass()) continue;
    for (std::size_t j = 0; j < stages[i].steps.size(); ++j) {
      const Step& step = stages[i].steps[j];
      if (step.kind == StepKind::Compute) {
        compute(i, j, meter);
      } else {
        call_kernel(step.nodes.front(), stages[i].shape);
      }
      meter.done(step.nodes);
    }
  }
}

void BlockRunner::compute(std::size_t stage, std::size_t step, CostMeter& meter) {
  const BlockFrame frame = registers_.frame(bound_.plan().stages[stage].shape);
  if (frame.rows == 0) return;
  if (meter.is_on()) {
    engine_.compute_watched(static_cast<int>(stage), static_cast<int>(step), frame, meter);
  } else {
    engine_.compute(static_cast<int>(stage), static_cast<int>(step), frame);
  }
  for (NodeId node : may_overflow_[stage][step]) overflows_ += count_overflows(node);
}

void BlockRunner::call_kernel(NodeId node, Shape stage) {
  const BoundKernel& bound = bound_.kernel(node);
  if (bound.kernel == nullptr) return;
  const Shape shape = bound_.plan().graph[node].shape;
  const FrameRange& range = registers_.range(shape);
  const std::int64_t rows = shape.is_user() ? range.end - word_start(range.begin) : range.rows;
  if (rows == 0) return;
  operands_.clear();
  for (NodeId operand : bound.operands) operands_.push_back(registers_.seen_by(stage, operand));
  const EventRange events = stage.is_event() ? registers_.events(stage) : EventRange{};
  const std::int64_t first_user = shape.is_user() ? range.first + word_start(range.begin) : 0;
  bound.kernel->run(
      {rows, operands_, registers_.seen_by(stage, node), &events, scratch_, first_user});
}

// ---- overflow --------------------------------------------------------------------------------

std::int64_t BlockRunner::count_overflows(NodeId node) const {
  const FrameRange& range = registers_.range(bound_.plan().graph[node].shape);
  const std::uint64_t* known = registers_.at(node).known;
  std::int64_t count = 0;
  for (std::int64_t w = range.begin / 64; w * 64 < range.end; ++w) {
    std::uint64_t lost = ~known[w] & low_bits(range.end - w * 64);
    if (w == range.begin / 64) lost &= ~low_bits(range.begin % 64);
    if (lost != 0) count += std::popcount(lost & operands_known(node, w));
  }
  return count;
}

// The rows of word `w` in which every operand has a value.
std::uint64_t BlockRunner::operands_known(NodeId node, std::int64_t w) const {
  std::uint64_t known = ~std::uint64_t{0};
  for (NodeId operand : bound_.plan().graph.operands(node)) {
    if (!bound_.plan().graph[operand].nullable) continue;
    if (bound_.plan().graph[operand].shape.is_uniform()) {
      if (bound_.uniform(operand).known == 0) return 0;
    } else {
      known &= registers_.at(operand).known[w];
    }
  }
  return known;
}

}  // namespace tagc
