// What a run takes, and how it is divided among tags.
#include "runtime/execute/cost/costs.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "runtime/execute/cost/meter.h"
#include "runtime/execute/interpreter.h"
#include "tests/unit/execute/reference.h"

namespace tagc {
namespace {

using namespace test;

const Type kBool = type_of(Kind::Bool), kInt = type_of(Kind::Int), kText = type_of(Kind::Text);

Scalar row_number(std::int64_t row) { return row; }

double shares(const CostReport& report) {
  double sum = 0;
  for (const TagCost& tag : report.tags) sum += tag.share;
  return sum;
}

const TagCost& find(const CostReport& report, const std::string& name) {
  const auto found = std::ranges::find(report.tags, name, &TagCost::name);
  EXPECT_NE(found, report.tags.end());
  return *found;
}

// `both` needs p and q, `one` needs q.
struct Shared {
  World world{4};
  NodeId column = world.user_column(kInt, false, row_number);
  NodeId p = world.add(Op::Less, kBool, {column, world.constant(kInt, std::int64_t{1})});
  NodeId q = world.add(Op::Less, kBool, {column, world.constant(kInt, std::int64_t{2})});
  NodeId both = world.add(Op::And, kBool, {p, q});
  Costs costs;

  Shared() {
    world.set("one", q);
    world.set("both", both);
    costs.nodes.resize(world.graph().size());
    costs.nodes[index_of(p)] = 1;
    costs.nodes[index_of(q)] = 4;
    costs.nodes[index_of(both)] = 2;
    costs.outputs = {0.5, 2.5};
    costs.common = 7;
  }
};

TEST(Costs, WhatTwoTagsNeedCountsHalfForEach) {
  Shared shared;
  const CostReport report = divide(shared.world.plan(), shared.costs);
  EXPECT_DOUBLE_EQ(report.seconds, 10);
  EXPECT_DOUBLE_EQ(report.common, 7);
  ASSERT_EQ(report.tags.size(), 2u);
  EXPECT_EQ(report.tags[0].name, "both");  // the largest first
  EXPECT_DOUBLE_EQ(report.tags[0].share, 0.75);
  EXPECT_DOUBLE_EQ(report.tags[0].alone, 0.95);
  EXPECT_DOUBLE_EQ(report.tags[0].saved, 0.55);
  EXPECT_DOUBLE_EQ(report.tags[1].share, 0.25);
  EXPECT_DOUBLE_EQ(report.tags[1].alone, 0.45);
  EXPECT_DOUBLE_EQ(report.tags[1].saved, 0.05);
}

TEST(Costs, OfSeveralRunsAreAdded) {
  Shared shared;
  Costs twice;
  twice.add(shared.costs);
  twice.add(shared.costs);
  const CostReport report = divide(shared.world.plan(), twice);
  EXPECT_DOUBLE_EQ(report.seconds, 20);
  EXPECT_DOUBLE_EQ(report.common, 14);
  EXPECT_DOUBLE_EQ(find(report, "one").share, 0.25);
}

TEST(Costs, OfRunsOfOnePlanTheLeastIsKept) {
  Shared shared;
  Costs slower = shared.costs;
  slower.nodes[index_of(shared.p)] = 100;
  slower.outputs[1] = 100;
  slower.common = 100;
  slower.keep_least(shared.costs);
  EXPECT_EQ(slower.nodes, shared.costs.nodes);
  EXPECT_EQ(slower.outputs, shared.costs.outputs);
  EXPECT_EQ(slower.common, 7);
}

// Twice in one tag is needed by one tag.
TEST(Costs, ANodeThatATagReachesTwiceCountsOnce) {
  World world(4);
  const NodeId x = world.user_column(kInt, false, row_number);
  const NodeId low = world.add(Op::Less, kBool, {x, world.constant(kInt, std::int64_t{1})});
  const NodeId high = world.add(Op::Less, kBool, {world.constant(kInt, std::int64_t{2}), x});
  const NodeId inside = world.add(Op::Not, kBool, {world.add(Op::Or, kBool, {low, high})});
  world.set("tag", world.add(Op::Or, kBool, {inside, world.add(Op::And, kBool, {low, high})}));
  Costs costs;
  costs.nodes.resize(world.graph().size());
  costs.nodes[index_of(low)] = 3;
  const CostReport report = divide(world.plan(), costs);
  EXPECT_DOUBLE_EQ(report.tags[0].share, 1);
  EXPECT_DOUBLE_EQ(report.tags[0].alone, 1);
  EXPECT_DOUBLE_EQ(report.tags[0].saved, 1);
}

TEST(Costs, NothingMeasuredIsNothingForEachTag) {
  Shared shared;
  const CostReport report = divide(shared.world.plan(), {});
  EXPECT_EQ(report.seconds, 0);
  ASSERT_EQ(report.tags.size(), 2u);
  EXPECT_EQ(report.tags[0].name, "both");  // by name where shares are the same
  for (const TagCost& tag : report.tags) EXPECT_EQ(tag.share, 0);
}

// Blocks and threads of all numbers, one block among them.
TEST(Costs, SharesOfARunAreOneInSum) {
  for (std::int64_t users : {1, 65, 4097, 300'000}) {
    for (int threads : {1, 3}) {
      World world(users);
      const NodeId x = world.user_column(kInt, false, row_number);
      const NodeId limit = world.constant(kInt, std::int64_t{1000});
      NodeId product = x;
      for (int i = 0; i < 100; ++i) product = world.add(Op::IntDivide, kInt, {product, limit});
      world.set("light", world.add(Op::Less, kBool, {x, limit}));
      world.set("heavy", world.add(Op::Less, kBool, {product, limit}));
      world.set("constant", world.constant(kBool, true));
      Costs costs;
      ExecuteOptions options;
      options.threads = threads;
      options.costs = &costs;
      const auto run = world.run(options);
      ASSERT_TRUE(run.ok());
      expect_results(world, *run);
      const CostReport report = divide(world.plan(), costs);
      EXPECT_GT(report.seconds, 0);
      EXPECT_GT(report.common, 0);
      EXPECT_NEAR(shares(report), 1, 1e-9);
      EXPECT_GT(find(report, "heavy").share, find(report, "light").share);
      EXPECT_GT(find(report, "light").share, 0);
      EXPECT_EQ(find(report, "constant").share, 0);
    }
  }
}

// What is asked of each text of a dictionary before the first block.
TEST(Costs, DictionariesCount) {
  constexpr std::int64_t kUsers = 20'000;
  World world(kUsers);
  const NodeId name = world.user_column(
      kText, false, [](std::int64_t row) { return Scalar("name " + std::to_string(row)); });
  const NodeId x = world.user_column(kInt, false, row_number);
  world.set("texts",
            world.add(Op::TextMatches, kBool, {name, world.constant(kText, "(a|b)*1.*2.*3")}));
  world.set("numbers", world.add(Op::Less, kBool, {x, world.constant(kInt, std::int64_t{5})}));
  Costs costs;
  ExecuteOptions options;
  options.costs = &costs;
  ASSERT_TRUE(world.run(options).ok());
  EXPECT_GT(find(divide(world.plan(), costs), "texts").share, 0.5);
}

// ---- who is told ------------------------------------------------------------------------------

// A block in thirteen stands for the others; of few blocks the first.
TEST(CostMeter, TakesTheBlocksItMeasuresForAll) {
  Shared shared;
  const Plan plan = shared.world.plan();
  CostMeter meter(plan);
  int measured = 0;
  for (int block = 0; block < 27; ++block) {
    meter.begin(block % 13 == 0 ? 10 : 5);
    measured += meter.is_on();
    EXPECT_EQ(meter.is_on(), block % 13 == 0);
    meter.done({&shared.p, 1});
  }
  EXPECT_EQ(measured, 3);
  const Costs costs = meter.costs();
  EXPECT_GT(costs.nodes[index_of(shared.p)], 0);
  EXPECT_EQ(costs.nodes[index_of(shared.q)], 0);
}

TEST(CostMeter, ScalesByTheUsersItHasNotMeasured) {
  constexpr std::chrono::milliseconds kNap{2};
  Shared shared;
  const Plan plan = shared.world.plan();
  CostMeter meter(plan);
  for (int block = 0; block < 13; ++block) {
    meter.begin(block == 0 ? 10 : 20);
    if (meter.is_on()) std::this_thread::sleep_for(kNap);
    meter.done({&shared.p, 1});
  }
  meter.restart();
  std::this_thread::sleep_for(kNap);
  meter.done_node(shared.q);  // measured each time, and not scaled
  const Costs costs = meter.costs();
  const double nap = std::chrono::duration<double>(kNap).count();
  EXPECT_GE(costs.nodes[index_of(shared.p)], 25 * nap);
  EXPECT_GE(costs.nodes[index_of(shared.q)], nap);
  EXPECT_LT(costs.nodes[index_of(shared.q)], 25 * nap);
}

TEST(CostMeter, ThatNobodyAskedForMeasuresNothing) {
  CostMeter meter;
  meter.begin(10);
  EXPECT_FALSE(meter.is_on());
  meter.restart();
  meter.done_node(NodeId{3});
  meter.done_output(3);
  meter.done_outputs();
  meter.done_common();
  EXPECT_TRUE(meter.costs().nodes.empty());
}

TEST(CostMeter, ReadsTheInterpreterNodeByNode) {
  Shared shared;
  const Plan plan = shared.world.plan();
  class Listener : public StepWatch {
   public:
    void done(std::span<const NodeId> nodes) override {
      EXPECT_EQ(nodes.size(), 1u);
      heard.insert(heard.end(), nodes.begin(), nodes.end());
    }
    std::vector<NodeId> heard;
  } listener;
  std::vector<void*> values(static_cast<std::size_t>(plan.slot_count));
  std::vector<std::uint64_t*> known(values.size());
  std::vector<UniformValue> uniforms(static_cast<std::size_t>(plan.uniform_count));
  const BlockFrame nobody{0, values.data(), known.data(), uniforms.data()};
  make_interpreter(plan)->compute_watched(0, 0, nobody, listener);
  EXPECT_EQ(listener.heard, plan.stages[0].steps[0].nodes);
}

}  // namespace
}  // namespace tagc
