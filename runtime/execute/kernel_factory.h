// Kernels for the Kernel nodes of a plan that need no table.
#pragma once

#include <memory>
#include <span>

#include "runtime/column/text_pool.h"
#include "runtime/dataset/dataset.h"
#include "runtime/execute/kernels/kernels.h"
#include "runtime/plan/engine.h"
#include "runtime/plan/plan.h"

namespace tagc {

// The constants at the end of a node's operands.
std::vector<Scalar> parameters_of(const Graph& graph, NodeId node, std::size_t count);

struct KernelFactory {
  const Plan& plan;
  const FunctionRegistry& functions;
  const CallContext& context;
  TextPool& texts;                            // labels of enums are added
  const std::vector<UniformValue>& uniforms;  // by plan.slots
  std::shared_ptr<const Column> ranks;        // by code; of TextRank nodes only
  const UserIds& users;
  const CutBook& cuts;

  // Every Kernel op but calls of `map_text`. Operands of the kernel are operands_of the node.
  Result<std::unique_ptr<Kernel>> make(NodeId node) const;
  // Of a Kernel node, without those that are known when its kernel is made: now of Match, the
  // parameters of Aggregate, the cuts of Rank and WithinLimit.
  std::span<const NodeId> operands_of(NodeId node) const;
  bool has_readers(NodeId node) const;
  // The pattern of a text test, prepared if it is the same for all rows.
  Result<TextMatcher> matcher_of(NodeId test) const;
  // Codes of an enum's labels.
  std::shared_ptr<const Column> label_codes(const Type& enumeration) const;

  // The value of a constant, or of now.
  Scalar constant_of(NodeId uniform) const;

  const RowOverload& row_overload(NodeId call) const;
  const AggregateOverload& aggregate_overload(NodeId aggregate) const;

 private:
  // Null where they are not known yet.
  const Cuts* cuts_of(NodeId node) const;
  std::unique_ptr<Kernel> rank(NodeId node) const;
  const PopulationOverload& population_overload(NodeId rank) const;
  std::optional<Type> group_type(NodeId node) const;
};

}  // namespace tagc
