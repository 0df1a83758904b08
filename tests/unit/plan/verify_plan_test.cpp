#include <gtest/gtest.h>

#include <functional>

#include "runtime/plan/plan.h"

namespace tagc {
namespace {

// x < limit and known(x), as a set.
Plan sample() {
  Plan plan;
  const auto add = [&](Op op, Kind kind, Shape shape, bool nullable, std::vector<NodeId> operands) {
    Node node;
    node.op = op;
    node.shape = shape;
    node.nullable = nullable;
    node.type = {kind, nullptr};
    if (op == Op::Constant) node.constant = std::int64_t{5};
    return plan.graph.add(std::move(node), operands);
  };
  const NodeId x = add(Op::Column, Kind::Int, Shape::user(), true, {});
  const NodeId limit = add(Op::Constant, Kind::Int, Shape::uniform(), false, {});
  const NodeId less = add(Op::Less, Kind::Bool, Shape::user(), true, {x, limit});
  const NodeId known = add(Op::IsKnown, Kind::Bool, Shape::user(), false, {x});
  const NodeId both = add(Op::And, Kind::Bool, Shape::user(), true, {less, known});
  plan.uniforms = {limit};
  plan.stages = {{Shape::user(), {{StepKind::Compute, {less, known, both}}}}};
  plan.outputs = {{"tag", both, true, {x}, both}};
  plan.slots = {0, 0, 1, 2, 3};
  plan.slot_count = 4;
  plan.uniform_count = 1;
  plan.labels.resize(5);
  return plan;
}

std::string problem_after(const std::function<void(Plan&)>& change) {
  Plan plan = sample();
  change(plan);
  return verify(plan, FunctionRegistry());
}

TEST(VerifyPlan, AcceptsAPlan) { EXPECT_EQ(verify(sample(), FunctionRegistry()), ""); }

TEST(VerifyPlan, FindsWrongOrder) {
  EXPECT_EQ(problem_after([](Plan& p) {
              std::swap(p.stages[0].steps[0].nodes[0], p.stages[0].steps[0].nodes[2]);
            }),
            "%4 is computed before its operands");
  EXPECT_EQ(problem_after([](Plan& p) { p.uniforms.clear(); }),
            "%2 is computed before its operands");
  EXPECT_EQ(problem_after([](Plan& p) { p.stages.push_back(p.stages[0]); }),
            "%2 is computed twice");
}

TEST(VerifyPlan, FindsWrongPlaces) {
  EXPECT_EQ(problem_after([](Plan& p) { p.stages[0].shape = Shape::event(0); }),
            "%2 is in a stage of another shape");
  EXPECT_EQ(problem_after([](Plan& p) { p.stages[0].steps[0].kind = StepKind::Kernel; }),
            "%2 is in a step of the other kind");
  EXPECT_EQ(problem_after([](Plan& p) { p.slots[3] = 1; }), "%3 has a slot of another node");
  EXPECT_EQ(problem_after([](Plan& p) { p.slots[3] = 4; }), "%3 has a slot of another node");
  EXPECT_EQ(problem_after([](Plan& p) { p.slots[3] = -1; }), "%3 is computed without a slot");
  EXPECT_EQ(problem_after([](Plan& p) { p.slots.pop_back(); }), "slots are not those of the graph");
}

TEST(VerifyPlan, FindsWrongOutputs) {
  EXPECT_EQ(problem_after([](Plan& p) { p.outputs[0].node = NodeId{0}; }),
            "%0 is a set but not a condition");
  EXPECT_EQ(problem_after([](Plan& p) { p.stages[0].steps[0].nodes.pop_back(); }),
            "%4 is an output that is not computed");
  EXPECT_EQ(problem_after([](Plan& p) { p.labels.clear(); }), "%0 is a cause without a label");
}

}  // namespace
}  // namespace tagc
