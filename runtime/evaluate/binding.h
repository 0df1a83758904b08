// A plan's texts, uniform values and kernels in the memory of one record: what `now` and the texts of
// a user change.
#pragma once

#include <algorithm>
#include <memory>
#include <vector>

#include "runtime/column/text_pool.h"
#include "runtime/dataset/dataset.h"
#include "runtime/evaluate/evaluator.h"
#include "runtime/execute/kernel_factory.h"
#include "runtime/execute/register_buffer.h"
#include "runtime/execute/vector/program.h"

namespace tagc::evaluate {

// Ranks of all texts of a record in the order of code points: those of the plan's own texts stay, a
// user's lie between them.
class TextRanks {
 public:
  // Of all texts that there are.
  void settle(const TextPool& texts);
  // Of those that have come since.
  void add_new(const TextPool& texts);
  void forget_new() { ranks_.resize(settled_.size()); }

  std::int64_t of(std::int32_t code) const { return ranks_[static_cast<std::size_t>(code)]; }
  std::size_t size() const { return ranks_.size(); }

 private:
  std::vector<std::int32_t> settled_;  // codes in order
  std::vector<std::int32_t> new_;
  std::vector<std::int64_t> ranks_;  // by code
};

class Binding {
 public:
  // `users`: of the record.
  Binding(const EvaluatorParts& parts, TextPool texts, const UserIds& users);
  Binding(const Binding&) = delete;
  Binding& operator=(const Binding&) = delete;

  // Adds the plan's texts to the pool, computes what is uniform and makes kernels.
  Status bind();

  // Of uniform nodes: whether it stays the same at another time.
  const std::vector<char>& is_fixed() const { return is_fixed_; }
  // By Plan::slots. Those that are not fixed are of the last set_now().
  const std::vector<UniformValue>& uniforms() const { return uniforms_; }
  Status set_now(std::int64_t now);
  // Whether they are forgotten with the texts of a user: then now is to be set again.
  bool has_texts_of_now() const {
    return std::ranges::any_of(steps_, [&](const Step& step) {
      return node(step.node).type.is(Kind::Text) || node(step.node).type.is(Kind::List);
    });
  }

  // Of a user's or event's Kernel node that is computed in the last pass.
  const Kernel& kernel(NodeId node) const { return *kernels_[index_of(node)]; }
  // What it reads of the node's operands.
  std::span<const NodeId> operands_of(NodeId node) const { return factory_.operands_of(node); }

  TextPool& texts() { return texts_; }
  const TextPool& texts() const { return texts_; }
  // Forgets what users have brought.
  void forget_texts() {
    texts_.forget_after(own_texts_, own_lists_);
    ranks_.forget_new();
  }
  // Whether texts are compared by their order, and have come that are not ranked yet.
  bool has_new_ranks() const {
    return has_ranks_ && ranks_.size() < static_cast<std::size_t>(texts_.size());
  }
  void rank_new_texts() { ranks_.add_new(texts_); }

 private:
  // A uniform node that depends on now.
  struct Step {
    NodeId node;
    vec::Program program;            // of Compute nodes
    std::unique_ptr<Kernel> kernel;  // of all others
    std::vector<RegisterBuffer> operands;
    RegisterBuffer result;
  };
  // A kernel that is told of now, the value of that node.
  struct Timed {
    NodeId kernel;
    NodeId now;
  };

  const Node& node(NodeId id) const { return parts_.plan.graph[id]; }
  std::span<const NodeId> operands(NodeId id) const { return parts_.plan.graph.operands(id); }
  std::size_t slot(NodeId id) const {
    return static_cast<std::size_t>(parts_.plan.slots[index_of(id)]);
  }

  void find_fixed();
  Status settle_uniforms();
  Status add_step(NodeId node);
  UniformValue value_of(Step& step);
  Status bind_kernels();
  Status bind_kernel(NodeId node);
  Result<std::unique_ptr<Kernel>> make_kernel(NodeId node);
  bool has_pattern_of_now(NodeId node) const;

  const EvaluatorParts& parts_;
  TextPool texts_;
  CallContext context_;
  bool has_ranks_ = false;
  TextRanks ranks_;
  std::vector<char> is_fixed_;
  std::vector<UniformValue> uniforms_;
  KernelFactory factory_;
  std::vector<Step> steps_;
  std::vector<std::unique_ptr<Kernel>> kernels_;  // by node
  std::vector<Timed> timed_;
  std::vector<NodeId> remade_;  // kernels that hold a pattern which depends on now
  KernelScratch scratch_;
  std::int32_t own_texts_ = 0;
  std::int32_t own_lists_ = 0;
};

}  // namespace tagc::evaluate
