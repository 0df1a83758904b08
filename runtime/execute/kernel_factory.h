// Kernels for the Kernel nodes of a plan that need no table.
#pragma once

#include <memory>

#include "runtime/column/text_pool.h"
#include "runtime/execute/kernels/kernels.h"
#include "runtime/plan/engine.h"
#include "runtime/plan/plan.h"

namespace tagc {

struct KernelFactory {
  const Plan& plan;
  const FunctionRegistry& functions;
  const CallContext& context;
  TextPool& texts;                            // labels of enums are added
  const std::vector<UniformValue>& uniforms;  // by plan.slots
  std::shared_ptr<const Column> ranks;        // by code; of TextRank nodes only

  // Every Kernel op but calls of `map_text`. Operands of the kernel are those of the node,
  // of Match without now.
  Result<std::unique_ptr<Kernel>> make(NodeId node) const;
  // The pattern of a text test, prepared if it is the same for all rows.
  Result<TextMatcher> matcher_of(NodeId test) const;
  // Codes of an enum's labels.
  std::shared_ptr<const Column> label_codes(const Type& enumeration) const;

  const RowOverload& row_overload(NodeId call) const;
};

}  // namespace tagc
