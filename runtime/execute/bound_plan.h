// A plan bound to a dataset: everything that the blocks of a run share. Made by one thread, then
// only read.
#pragma once

#include <memory>
#include <vector>

#include "runtime/dataset/dataset.h"
#include "runtime/execute/code_sets.h"
#include "runtime/execute/cost/meter.h"
#include "runtime/execute/kernel_factory.h"
#include "runtime/execute/uniform_values.h"
#include "runtime/plan/plan.h"
#include "runtime/types/result.h"

namespace tagc {

// One Kernel step, ready to run.
struct BoundKernel {
  std::unique_ptr<Kernel> kernel;
  std::vector<NodeId> operands;  // what it reads of the node's operands
};

// What a bound plan is for: one user is not worth the tables that answer for all of them.
enum class Audience : std::uint8_t { AllUsers, OneUser };

// One pass of a plan over one dataset.
struct BindRequest {
  const Plan& plan;
  Dataset& dataset;
  const FunctionRegistry& functions;
  const TimeZone& zone;
  std::int64_t now;
  int pass;
  const CutBook& cuts;  // of the passes before; must outlive what is bound
  CostMeter& meter;
  Audience audience = Audience::AllUsers;
};

class BoundPlan {
 public:
  // Adds the texts that the run needs to the dataset's pool.
  static Result<std::unique_ptr<BoundPlan>> make(const BindRequest& request);
  BoundPlan(const BoundPlan&) = delete;
  BoundPlan& operator=(const BoundPlan&) = delete;

  const Plan& plan() const { return plan_; }
  int pass() const { return pass_; }
  const Dataset& dataset() const { return dataset_; }
  const UniformValue& uniform(NodeId node) const {
    return uniforms_.values()[static_cast<std::size_t>(slot(node))];
  }
  const UniformValue* uniforms() const { return uniforms_.values().data(); }
  std::int64_t uniform_overflows() const { return uniforms_.overflows(); }
  // Of a node that is a Kernel step; without a kernel when the node has the same value in all
  // rows (the broadcast of a uniform node).
  const BoundKernel& kernel(NodeId step) const { return kernels_[index_of(step)]; }
  std::int32_t slot(NodeId node) const { return plan_.slots[index_of(node)]; }

 private:
  explicit BoundPlan(const BindRequest& request);

  Status bind();
  Status settle_uniforms();
  void bind_text_maker(NodeId node);
  Status bind_kernel(NodeId node);
  Status bind_text_test(NodeId node);
  Status bind_call(NodeId node);
  Status bind_plainly(NodeId node);
  void set(NodeId node, std::unique_ptr<Kernel> kernel, std::vector<NodeId> operands);

  std::vector<NodeId> kernel_nodes() const;
  bool is_uniform(NodeId node) const { return plan_.graph[node].shape.is_uniform(); }
  std::shared_ptr<const Codes> codes_for_table(NodeId text, NodeId node);
  bool has_ranks() const;
  Codes uniform_texts() const;
  Codes ranked_texts(const std::vector<NodeId>& kernel_nodes);

  const Plan& plan_;
  Dataset& dataset_;
  int pass_;
  Audience audience_;
  CostMeter& meter_;
  CallContext context_;
  UniformValues uniforms_;
  CodeSets codes_;
  KernelFactory factory_;
  std::vector<BoundKernel> kernels_;  // by node
};

}  // namespace tagc
