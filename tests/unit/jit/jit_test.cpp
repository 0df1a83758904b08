// What make_jit and its text forms promise beside right answers.
#include "compiler/jit/jit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "tests/unit/lower/plan_builder.h"

namespace tagc::test {
namespace {

// Tags of three conditions each, over thresholds of one column.
Plan tags(int count) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Number, true);
  for (int i = 0; i < count; ++i) {
    std::vector<NodeId> conditions;
    for (int part = 0; part < 3; ++part) {
      const NodeId threshold = builder.constant(Kind::Number, static_cast<double>(i * (part + 1)));
      conditions.push_back(builder.add(Op::Less, Kind::Bool, {column, threshold}));
    }
    builder.output(builder.add(Op::Or, Kind::Bool, conditions));
  }
  return builder.finish();
}

JitOptions within(double seconds) {
  JitOptions options;
  options.budget_seconds = seconds;
  return options;
}

TEST(Jit, SaysWhereTheTimeWent) {
  JitFigures figures;
  ASSERT_TRUE(make_jit(tags(300), {}, &figures));
  EXPECT_GT(figures.functions, 2u);
  EXPECT_GT(figures.object_bytes, 1'000u);
  EXPECT_GT(figures.lower_seconds, 0);
  EXPECT_GT(figures.codegen_seconds, 0);
  EXPECT_GT(figures.link_seconds, 0);
}

TEST(Jit, AnUnknownCpuIsAnError) {
  const auto engine = make_jit(tags(1), {.cpu = "abacus"});
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().slug, "unknown-cpu");
  EXPECT_EQ(emit_asm(tags(1), {.cpu = "abacus"}).error().slug, "unknown-cpu");
}

TEST(Jit, IrDependsOnThePlanAlone) {
  const auto once = emit_llvm(tags(20), {.cpu = "x86-64-v3"});
  const auto again = emit_llvm(tags(20), {.cpu = "x86-64-v3"});
  ASSERT_TRUE(once);
  EXPECT_EQ(*once, *again);
}

TEST(Jit, IrNamesNothingOutside) {
  const auto text = emit_llvm(tags(3), {});
  ASSERT_TRUE(text);
  EXPECT_NE(text->find("define void @stage0_step0_loop0_"), std::string::npos);
  // Instructions that LLVM names as if they were functions.
  for (std::size_t call = text->find("call "); call != std::string::npos;
       call = text->find("call ", call + 1)) {
    const std::size_t callee = text->find('@', call);
    EXPECT_EQ(text->substr(callee, 6), "@llvm.");
  }
}

TEST(Jit, AssemblyIsForTheCpuAskedFor) {
  const auto wide = emit_asm(tags(3), {.cpu = "x86-64-v4"});
  const auto narrow = emit_asm(tags(3), {.cpu = "x86-64"});
  ASSERT_TRUE(wide);
  ASSERT_TRUE(narrow);
  EXPECT_NE(wide->find("zmm"), std::string::npos);
  EXPECT_EQ(narrow->find("ymm"), std::string::npos);
}

TEST(Promise5, CompilingStopsWhenTheBudgetIsSpent) {
  JitFigures figures;
  const auto engine = make_jit(tags(10'000), within(0.02), &figures);
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().slug, "compile-budget");
  EXPECT_LT(figures.codegen_seconds, 1);
}

TEST(Promise5, ABudgetThatSufficesIsNotNoticed) { EXPECT_TRUE(make_jit(tags(10), within(1'000))); }

// Tags of many conditions each, over thresholds of one column.
Plan wide_tags(int count, int conditions, Op op) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Int);
  for (int i = 0; i < count; ++i) {
    std::vector<NodeId> parts;
    for (int part = 0; part < conditions; ++part) {
      const NodeId value = builder.constant(Kind::Int, std::int64_t{i} * conditions + part);
      parts.push_back(builder.add(op, Kind::Bool, {column, value}));
    }
    builder.output(builder.add(Op::Or, Kind::Bool, parts));
  }
  return builder.finish();
}

// One tag, each node of which rests on the one before.
Plan deep_tag(int nodes) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Int, true);
  const NodeId one = builder.constant(Kind::Int, std::int64_t{1});
  NodeId sum = column;
  for (int i = 0; i < nodes; ++i) sum = builder.add(Op::Add, Kind::Int, {sum, one});
  builder.output(builder.add(Op::Less, Kind::Bool, {sum, one}));
  return builder.finish();
}

TEST(Promise5, LargeProgramsAreCompiledOrGivenUpInTime) {
  constexpr double kBudget = 0.5;
  for (const Plan& plan : {wide_tags(5'000, 50, Op::Less), wide_tags(1, 2'000, Op::Equal),
                           deep_tag(50'000), wide_tags(1, 50'000, Op::Less)}) {
    const auto start = std::chrono::steady_clock::now();
    const auto engine = make_jit(plan, within(kBudget));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_EQ(engine ? "compile-budget" : engine.error().slug, "compile-budget");
    EXPECT_LT(took.count(), 8 * kBudget) << plan.graph.size() << " nodes";
  }
}

// Ten times the rules, not much more than ten times the time.
TEST(Promise5, CompileTimeIsLinear) {
  const auto seconds = [](int count) {
    double best = 1e9;
    for (int i = 0; i < 2; ++i) {
      JitFigures figures;
      EXPECT_TRUE(make_jit(tags(count), {}, &figures));
      best = std::min(best, figures.lower_seconds + figures.codegen_seconds + figures.link_seconds);
    }
    return best;
  };
  EXPECT_LT(seconds(1'500), 30 * seconds(150));
}

}  // namespace
}  // namespace tagc::test
