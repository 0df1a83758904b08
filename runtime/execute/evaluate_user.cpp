#include <new>

#include "runtime/execute/block_runner.h"
#include "runtime/execute/execute.h"
#include "runtime/execute/number_mode.h"

namespace tagc {
namespace {

Scalar scalar_of(const UniformValue& value, const Type& type, const TextPool& texts) {
  return value.known == 0 ? Scalar{} : scalar_from_bits(value.bits, type, texts);
}

Result<std::vector<Scalar>> evaluate_unguarded(const Plan& plan, const std::vector<NodeId>& nodes,
                                               std::int64_t row, Dataset& dataset,
                                               const FunctionRegistry& functions,
                                               const TimeZone& zone, std::int64_t now,
                                               const CutBook& cuts) {
  CostMeter unread;
  const auto made = BoundPlan::make(
      {plan, dataset, functions, zone, now, plan.last_pass, cuts, unread, Audience::OneUser});
  if (!made.ok()) return made.error();
  const BoundPlan& bound = **made;
  const std::unique_ptr<Engine> engine = make_interpreter(plan);
  BlockRunner runner(bound, *engine);
  runner.run({row, row + 1}, unread);
  const FrameRange& range = runner.registers().range(Shape::user());
  std::vector<Scalar> values;
  for (NodeId node : nodes) {
    const UniformValue value = plan.graph[node].shape.is_uniform()
                                   ? bound.uniform(node)
                                   : value_at(runner.registers().at(node), row - range.first);
    values.push_back(scalar_of(value, plan.graph[node].type, dataset.texts));
  }
  return values;
}

}  // namespace

Result<std::vector<Scalar>> evaluate_user(const Plan& plan, std::vector<NodeId> nodes,
                                          std::int64_t row, Dataset& dataset,
                                          const FunctionRegistry& functions, const TimeZone& zone,
                                          std::int64_t now, const CutBook& cuts) {
  const NumberMode mode;
  try {
    return evaluate_unguarded(plan, nodes, row, dataset, functions, zone, now, cuts);
  } catch (const std::bad_alloc&) {
    return Error{"out-of-memory", "there is not enough memory to look at this user", "", 0, ""};
  }
}

}  // namespace tagc
