#include "compiler/lower/schedule.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/unit/lower/plan_builder.h"

namespace tagc::test {
namespace {

using lower::LoopKind;
using lower::Schedule;

std::vector<LoopKind> kinds_of(const Schedule& schedule) {
  std::vector<LoopKind> kinds;
  for (const lower::Loop& loop : schedule.loops) kinds.push_back(loop.kind);
  return kinds;
}

NodeId less(PlanBuilder& builder, NodeId column, std::int64_t constant) {
  return builder.add(Op::Less, Kind::Bool, {column, builder.constant(Kind::Int, constant)});
}

TEST(Schedule, ComparesComeBeforeLogic) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Int);
  const NodeId first = less(builder, column, 1);
  const NodeId both = builder.add(Op::And, Kind::Bool, {first, less(builder, column, 2)});
  const NodeId either = builder.add(Op::Or, Kind::Bool, {both, less(builder, column, 3)});
  builder.output(either);
  const Schedule schedule = lower::make_schedule(builder.finish(), 512);

  EXPECT_EQ(kinds_of(schedule), (std::vector{LoopKind::Compares, LoopKind::Masks}));
  EXPECT_EQ(schedule.loops[0].work.size(), 3u);
  EXPECT_TRUE(schedule.kept[index_of(first)]);
  EXPECT_FALSE(schedule.kept[index_of(both)]) << "lives in a register only";
  EXPECT_TRUE(schedule.kept[index_of(either)]);
}

TEST(Schedule, PhasesFollowDependencies) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Number);
  const NodeId limit = builder.constant(Kind::Number, 1.0);
  const NodeId test = builder.add(Op::Less, Kind::Bool, {column, limit});
  const NodeId no = builder.add(Op::Not, Kind::Bool, {test});
  const NodeId value = builder.add(Op::Select, Kind::Number, {no, column, limit});
  const NodeId sum = builder.add(Op::Negate, Kind::Number, {value});
  builder.output(builder.add(Op::Equal, Kind::Bool, {sum, limit}));
  const Schedule schedule = lower::make_schedule(builder.finish(), 512);

  EXPECT_EQ(kinds_of(schedule), (std::vector{LoopKind::Compares, LoopKind::Masks, LoopKind::Values,
                                             LoopKind::Compares}));
  EXPECT_FALSE(schedule.kept[index_of(value)]);
  EXPECT_TRUE(schedule.kept[index_of(sum)]) << "a loop of another kind reads it";
}

TEST(Schedule, ManyComparesOfOneColumnBecomeRanksWhereVectorsAreWide) {
  PlanBuilder builder;
  const NodeId often = builder.column(Kind::Int), seldom = builder.column(Kind::Int);
  for (int i = 0; i < 20; ++i) builder.output(less(builder, often, i));
  for (int i = 0; i < 3; ++i) builder.output(less(builder, seldom, i));
  const Plan plan = builder.finish();

  const Schedule schedule = lower::make_schedule(plan, 512);
  EXPECT_EQ(kinds_of(schedule), (std::vector{LoopKind::Ranks, LoopKind::Compares}));
  EXPECT_EQ(schedule.loops[0].work.size(), 20u);
  EXPECT_EQ(schedule.loops[1].work.size(), 3u);
  EXPECT_EQ(kinds_of(lower::make_schedule(plan, 256)), (std::vector{LoopKind::Compares}));
}

TEST(Schedule, WhatHasNoNextValueIsCompared) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Int);
  for (int i = 0; i < 5; ++i) builder.output(less(builder, column, i));
  builder.output(less(builder, column, std::numeric_limits<std::int64_t>::max()));
  const Schedule schedule = lower::make_schedule(builder.finish(), 512);
  EXPECT_EQ(kinds_of(schedule), (std::vector{LoopKind::Ranks, LoopKind::Compares}));
}

TEST(Schedule, WorkStandsInTheEarliestPhase) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Int);
  for (int i = 0; i < 10; ++i) {
    const NodeId test = less(builder, column, i);
    builder.output(builder.add(Op::Not, Kind::Bool, {test}));
  }
  EXPECT_EQ(lower::make_schedule(builder.finish(), 512).loops.size(), 2u);
}

TEST(Schedule, ComparesOfAColumnStandTogether) {
  PlanBuilder builder;
  const NodeId a = builder.column(Kind::Int);
  const NodeId b = builder.column(Kind::Int);
  for (int i = 0; i < 6; ++i) builder.output(less(builder, i % 2 == 0 ? a : b, i));
  const Plan plan = builder.finish();
  const Schedule schedule = lower::make_schedule(plan, 512);

  ASSERT_EQ(schedule.loops.size(), 1u);
  for (int i = 0; i < 6; ++i) {
    const NodeId test = schedule.loops[0].work[static_cast<std::size_t>(i)].node;
    EXPECT_EQ(lower::compared_column(plan.graph, test), i < 3 ? a : b);
  }
}

TEST(Schedule, NullableComparesThatEscapeAreSettled) {
  for (const bool escapes : {false, true}) {
    PlanBuilder builder;
    const NodeId test = less(builder, builder.column(Kind::Int, true), 1);
    const NodeId no = builder.add(Op::Not, Kind::Bool, {test});
    builder.output(escapes ? test : no);
    const Schedule schedule = lower::make_schedule(builder.finish(), 512);

    ASSERT_EQ(kinds_of(schedule), (std::vector{LoopKind::Compares, LoopKind::Masks}));
    EXPECT_EQ(schedule.loops[1].work.size(), escapes ? 2u : 1u);
    EXPECT_EQ(schedule.escapes[index_of(test)], escapes);
  }
}

TEST(Schedule, WhatAnotherStepReadsEscapes) {
  PlanBuilder builder;
  const NodeId test = less(builder, builder.column(Kind::Int), 1);
  builder.end_step();
  builder.output(builder.add(Op::Not, Kind::Bool, {test}));
  const Schedule schedule = lower::make_schedule(builder.finish(), 512);

  EXPECT_TRUE(schedule.escapes[index_of(test)]);
  ASSERT_EQ(schedule.loops.size(), 2u);
  EXPECT_EQ(schedule.loops[1].step, 1);
  EXPECT_EQ(schedule.loops[1].number, 0);
}

TEST(Schedule, WideLogicIsFoldedInParts) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Int);
  std::vector<NodeId> tests;
  for (int i = 0; i < 1'000; ++i) tests.push_back(less(builder, column, i));
  const NodeId any = builder.add(Op::Or, Kind::Bool, tests);
  builder.output(any);
  const Plan plan = builder.finish();
  const Schedule schedule = lower::make_schedule(plan, 512);

  std::uint32_t folded = 0;
  for (const lower::Loop& loop : schedule.loops) {
    for (const lower::Work& work : loop.work) {
      if (work.node != any) continue;
      EXPECT_EQ(work.begin, folded);
      EXPECT_LT(operands_of(plan.graph, work).size(), 1'000u);
      folded = work.end;
    }
  }
  EXPECT_EQ(folded, 1'000u);
  EXPECT_TRUE(schedule.kept[index_of(any)]);
}

TEST(Schedule, KnownBitsAreKeptWhereOverflowsAreCounted) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Int, true);
  const NodeId half =
      builder.add(Op::IntDivide, Kind::Int, {column, builder.constant(Kind::Int, std::int64_t{2})});
  const NodeId sum = builder.add(Op::Add, Kind::Int, {half, half});
  const NodeId rest = builder.add(Op::Modulo, Kind::Int, {sum, column});
  builder.output(rest);
  const Schedule schedule = lower::make_schedule(builder.finish(), 512);

  EXPECT_FALSE(schedule.kept[index_of(sum)]);
  EXPECT_TRUE(schedule.known_kept[index_of(sum)]);
  EXPECT_TRUE(schedule.known_kept[index_of(half)]);
  EXPECT_FALSE(schedule.known_kept[index_of(rest)]);
}

}  // namespace
}  // namespace tagc::test
