#include "compiler/jit/background.h"

#include <gtest/gtest.h>

#include <chrono>

#include "runtime/execute/execute.h"
#include "tests/unit/lower/plan_builder.h"

namespace tagc::test {
namespace {

Plan tags(int count) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Number, true);
  for (int i = 0; i < count; ++i) {
    const NodeId limit = builder.constant(Kind::Number, static_cast<double>(i));
    const NodeId test = builder.add(Op::Less, Kind::Bool, {column, limit});
    builder.output(builder.add(Op::Not, Kind::Bool, {test}));
  }
  return builder.finish();
}

TEST(Background, AnotherEngineAnswersUntilCodeIsThere) {
  const Plan plan = tags(300);
  BackgroundEngine engine(plan, make_interpreter(plan), {});
  engine.wait();
  EXPECT_STREQ(engine.name(), "jit");
  EXPECT_FALSE(engine.error());
  EXPECT_GT(engine.figures().functions, 2u);
}

TEST(Promise23, CompilingInTheBackgroundEndsSoonAfterItIsToldTo) {
  const Plan plan = tags(20'000);
  BackgroundEngine engine(plan, make_interpreter(plan), {});
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  const auto start = std::chrono::steady_clock::now();
  engine.stop();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  EXPECT_LT(took.count(), 0.1);
  EXPECT_STREQ(engine.name(), "interpreter");
  ASSERT_TRUE(engine.error());
  EXPECT_EQ(engine.error()->slug, "stopped");
}

TEST(Background, WhatGoesWrongIsToldAndTheOtherEngineStays) {
  const Plan plan = tags(3);
  BackgroundEngine engine(plan, make_interpreter(plan), {.cpu = "abacus"});
  engine.wait();
  ASSERT_TRUE(engine.error());
  EXPECT_EQ(engine.error()->slug, "unknown-cpu");
  EXPECT_STREQ(engine.name(), "interpreter");
}

}  // namespace
}  // namespace tagc::test
