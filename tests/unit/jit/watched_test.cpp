// Who wants to know what the loops of a step take is told of each.
#include <gtest/gtest.h>

#include <set>

#include "compiler/jit/jit.h"
#include "tests/unit/jit/frame_memory.h"
#include "tests/unit/lower/plan_builder.h"

namespace tagc::test {
namespace {

class Listener : public StepWatch {
 public:
  void done(std::span<const NodeId> nodes) override {
    ++loops;
    heard.insert(nodes.begin(), nodes.end());
  }
  int loops = 0;
  std::set<NodeId> heard;
};

TEST(Watched, EveryNodeOfAStepIsHeardOf) {
  PlanBuilder builder;
  for (int column = 0; column < 3; ++column) {
    const NodeId x = builder.column(Kind::Number, true);
    for (int i = 0; i < 100; ++i) {
      const NodeId limit = builder.constant(Kind::Number, static_cast<double>(i));
      const NodeId test = builder.add(Op::Less, Kind::Bool, {x, limit});
      builder.output(builder.add(Op::Not, Kind::Bool, {test}));
    }
  }
  const Plan plan = builder.finish();
  auto engine = make_jit(plan, {});
  ASSERT_TRUE(engine.ok());
  FrameMemory memory(plan, 512, 1);
  Listener listener;
  (*engine)->compute_watched(0, 0, memory.frame(), listener);
  const std::vector<NodeId>& nodes = plan.stages[0].steps[0].nodes;
  EXPECT_EQ(listener.heard, std::set<NodeId>(nodes.begin(), nodes.end()));
  EXPECT_GT(listener.loops, 3);
  EXPECT_LT(listener.loops, 60);
}

}  // namespace
}  // namespace tagc::test
