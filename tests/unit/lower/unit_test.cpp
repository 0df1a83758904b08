#include "compiler/lower/unit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/unit/lower/plan_builder.h"

namespace tagc::test {
namespace {

struct Rule { std::int64_t low, high; };

Plan plan_of(const std::vector<Rule>& rules) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Int, true);
  const auto less = [&](std::int64_t threshold) {
    return builder.add(Op::Less, Kind::Bool, {column, builder.constant(Kind::Int, threshold)});
  };
  for (const Rule& rule : rules) {
    const NodeId low = less(rule.low);
    builder.output(builder.add(Op::And, Kind::Bool, {low, less(rule.high)}));
  }
  return builder.finish();
}

std::vector<Rule> rules(int count) {
  std::vector<Rule> result;
  for (int i = 0; i < count; ++i) result.push_back({i * 3, i * 1'000 + 7});
  return result;
}

std::set<std::string> contents(const Plan& plan) {
  const lower::Schedule schedule = lower::make_schedule(plan, 512);
  std::set<std::string> result;
  for (const lower::Loop& loop : schedule.loops) {
    result.insert(content_of(make_unit(plan, schedule, loop)));
  }
  return result;
}

std::size_t count_new(const std::set<std::string>& before, const std::set<std::string>& after) {
  return static_cast<std::size_t>(
      std::ranges::count_if(after, [&](const auto& each) { return !before.contains(each); }));
}

TEST(Unit, ARuleAnywhereChangesTheLoopsItStandsIn) {
  const std::set<std::string> before = contents(plan_of(rules(1'000)));
  EXPECT_GT(before.size(), 20u);
  for (const std::ptrdiff_t place : {0, 100, 500, 999, 1'000}) {
    std::vector<Rule> more = rules(1'000);
    more.insert(more.begin() + place, {-5, -6});
    EXPECT_LE(count_new(before, contents(plan_of(more))), 6u) << "at " << place;
  }
}

TEST(Unit, AnotherConstantIsOtherContent) {
  std::vector<Rule> changed = rules(1'000);
  changed[500].high += 1;
  const std::set<std::string> before = contents(plan_of(rules(1'000)));
  const std::size_t fresh = count_new(before, contents(plan_of(changed)));
  EXPECT_GE(fresh, 1u);
  EXPECT_LE(fresh, 6u);
}

// The run alone knows the code of a text.
TEST(Unit, ATextIsNoContent) {
  const auto with = [](const std::string& text) {
    PlanBuilder builder;
    const NodeId column = builder.column(Kind::Text);
    builder.output(
        builder.add(Op::Equal, Kind::Bool, {column, builder.constant(Kind::Text, text)}));
    return contents(builder.finish());
  };
  EXPECT_EQ(with("ski"), with("golf"));
}

TEST(Unit, SlotsAreItsOwn) {
  const Plan plan = plan_of(rules(1'000));
  const lower::Schedule schedule = lower::make_schedule(plan, 512);
  const lower::Unit unit = make_unit(plan, schedule, schedule.loops.back());
  ASSERT_EQ(unit.plan.slot_count, static_cast<std::int32_t>(unit.slots.size()));
  EXPECT_LT(unit.slots.size(), 1'500u);
  const lower::Work& work = unit.loop().work.front();
  const NodeId original = schedule.loops.back().work.front().node;
  const std::int32_t slot = unit.plan.slots[index_of(work.node)];
  EXPECT_EQ(unit.slots[static_cast<std::size_t>(slot)], plan.slots[index_of(original)]);
}

TEST(Unit, NullabilityAndWhatIsKeptAreContent) {
  const auto with = [](bool nullable, bool kept) {
    PlanBuilder builder;
    const NodeId a = builder.column(Kind::Bool, nullable);
    const NodeId b = builder.column(Kind::Bool);
    const NodeId both = builder.add(Op::And, Kind::Bool, {a, b});
    if (kept) builder.output(both);
    builder.output(builder.add(Op::Not, Kind::Bool, {both}));
    return contents(builder.finish());
  };
  EXPECT_NE(with(false, false), with(true, false));
  EXPECT_NE(with(false, false), with(false, true));
  EXPECT_EQ(with(true, true), with(true, true));
}

}  // namespace
}  // namespace tagc::test
