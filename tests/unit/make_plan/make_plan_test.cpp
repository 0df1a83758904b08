#include "compiler/plan/make_plan.h"

#include <gtest/gtest.h>

#include "compiler/ir/emitter.h"

namespace tagc {
namespace {

const Type kBool{Kind::Bool, {}};
const Type kInt{Kind::Int, {}};

void no_kernel(const AggregateCall&) {}

int add_count(FunctionRegistry& functions) {
  Function count;
  count.name = "count";
  count.aggregates.push_back({std::nullopt, kInt, false, false, &no_kernel});
  return functions.add(std::move(count));
}

class MakePlanTest : public testing::Test {
 protected:
  MakePlanTest() : count_(add_count(functions_)) {
    data_.streams = {{"orders", {1}}, {"logins", {2}}};
  }

  NodeId column(int stream, Kind kind = Kind::Int, bool nullable = true) {
    ColumnRequest request;
    request.stream = stream;
    request.type = Type{kind, {}};
    request.paths = {FieldPath{static_cast<int>(data_.columns.size())}};
    data_.columns.push_back(request);
    const Shape shape = stream < 0 ? Shape::user() : Shape::event(stream);
    return emit_.column(static_cast<int>(data_.columns.size()) - 1, request.type, shape, nullable);
  }
  NodeId more_than(NodeId value, std::int64_t bound) {
    return emit_.add(Op::Less, kBool, {emit_.constant(kInt, bound), value});
  }
  NodeId count(int stream, NodeId selected) {
    const NodeId events = emit_.is_true(selected);
    return emit_.aggregate(count_, 0, kInt, stream, std::span(&events, 1));
  }
  Plan plan(std::vector<NodeId> nodes) {
    std::vector<Output> outputs;
    for (NodeId node : nodes) outputs.push_back({"t", node, graph_[node].type == kBool, {}, {}});
    return make_plan(graph_, data_, std::move(outputs), {}, {}, "UTC");
  }

  FunctionRegistry functions_;
  int count_;
  Graph graph_;
  DataRequest data_;
  Emitter emit_{graph_, functions_};
};

TEST_F(MakePlanTest, AConditionOnUsersIsOneStep) {
  const Plan p = plan({emit_.negation(more_than(column(-1), 3))});
  ASSERT_EQ(p.stages.size(), 1u);
  EXPECT_TRUE(p.stages[0].shape.is_user());
  ASSERT_EQ(p.stages[0].steps.size(), 1u);
  EXPECT_EQ(p.stages[0].steps[0].nodes.size(), 2u);
}

TEST_F(MakePlanTest, WhatNobodyAskedForIsNotRead) {
  column(-1);
  const NodeId wanted = more_than(column(0), 3);
  const Plan p = plan({more_than(count(0, wanted), 2)});
  EXPECT_EQ(p.data.columns.size(), 1u);
  EXPECT_EQ(p.data.streams.size(), 1u);
  EXPECT_EQ(p.stream_names, std::vector<std::string>{"orders"});
}

TEST_F(MakePlanTest, EventsComeBeforeWhatCountsThem) {
  const Plan p = plan({more_than(count(0, more_than(column(0), 3)), 2)});
  ASSERT_EQ(p.stages.size(), 2u);
  EXPECT_EQ(p.stages[0].shape, Shape::event(0));
  EXPECT_TRUE(p.stages[1].shape.is_user());
}

TEST_F(MakePlanTest, ACountInsideAWhereMakesASecondPass) {
  const NodeId logins = count(1, more_than(column(1), 0));
  const NodeId orders = count(0, emit_.add(Op::Less, kBool, {logins, column(0)}));
  const Plan p = plan({more_than(orders, 2)});
  std::vector<int> shapes;
  for (const Stage& stage : p.stages) shapes.push_back(stage.shape.code);
  EXPECT_EQ(shapes, (std::vector<int>{0, 1, Shape::kUser}));
}

TEST_F(MakePlanTest, EveryStepReadsWhatStandsBeforeIt) {
  const NodeId logins = count(1, more_than(column(1), 0));
  const NodeId orders = count(0, emit_.add(Op::Less, kBool, {logins, column(0)}));
  const Plan p = plan({more_than(orders, 2), emit_.negation(more_than(logins, 1))});
  std::vector<char> ready(p.graph.size(), 0);
  for (std::size_t i = 0; i < p.graph.size(); ++i) {
    const Node& node = p.graph[static_cast<NodeId>(i)];
    ready[i] = node.shape.is_uniform() || node.op == Op::Column;
  }
  std::size_t computed = 0;
  for (const Stage& stage : p.stages) {
    for (const Step& step : stage.steps) {
      for (NodeId id : step.nodes) {
        for (NodeId operand : p.graph.operands(id)) EXPECT_TRUE(ready[index_of(operand)]);
        ready[index_of(id)] = 1;
        ++computed;
      }
    }
  }
  EXPECT_EQ(std::count(ready.begin(), ready.end(), 1), static_cast<int>(p.graph.size()));
  EXPECT_GT(computed, 0u);
}

TEST_F(MakePlanTest, CausesAreNullableColumnsThatCanDecide) {
  const NodeId decides = column(-1);
  const NodeId hidden = column(-1);
  const NodeId certain = column(-1, Kind::Int, false);
  const NodeId rule = emit_.logical(
      Op::And, {more_than(decides, 1), emit_.is_true(more_than(hidden, 1)), more_than(certain, 1)});
  const Plan p = plan({rule});
  ASSERT_EQ(p.outputs[0].causes.size(), 1u);
  const Node& cause = p.graph[p.outputs[0].causes[0]];
  EXPECT_EQ(cause.op, Op::Column);
  EXPECT_EQ(cause.a, 0);
}

TEST_F(MakePlanTest, AConstantTagNeedsNoPass) {
  const Plan p = plan({emit_.boolean(true)});
  EXPECT_TRUE(p.stages.empty());
  EXPECT_EQ(p.uniforms.size(), 1u);
}

}  // namespace
}  // namespace tagc
