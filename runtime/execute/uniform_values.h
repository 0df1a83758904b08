// Nodes that have one value for the whole run, computed before its first block.
#pragma once

#include <vector>

#include "runtime/execute/kernel_factory.h"
#include "runtime/plan/plan.h"

namespace tagc {

class UniformValues {
 public:
  // Texts of constants, and those that functions make of them, are added to `factory.texts`.
  UniformValues(const Plan& plan, std::int64_t now);

  // Computes all of them, in order; true when a value is another than after the call before.
  Result<bool> evaluate(const KernelFactory& factory);

  // By plan.slots; of text nodes, codes.
  const std::vector<UniformValue>& values() const { return values_; }
  // Results that did not fit.
  std::int64_t overflows() const { return overflows_; }

 private:
  Result<UniformValue> value_of(NodeId node, const KernelFactory& factory) const;
  UniformValue constant(const Node& node, TextPool& texts) const;
  UniformValue compute(NodeId node) const;
  UniformValue rank(NodeId node, const KernelFactory& factory) const;
  Result<UniformValue> call_kernel(NodeId node, const KernelFactory& factory) const;
  bool is_overflow(NodeId node, const UniformValue& value) const;
  const UniformValue& operator[](NodeId node) const {
    return values_[static_cast<std::size_t>(plan_.slots[index_of(node)])];
  }

  const Plan& plan_;
  std::int64_t now_;
  std::vector<UniformValue> values_;
  std::int64_t overflows_ = 0;
};

}  // namespace tagc
