// Blocks that the least and the greatest value of a column decide.
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cstring>

#include "compiler/jit/jit.h"
#include "runtime/execute/execute.h"
#include "runtime/types/value_range.h"
#include "tests/unit/jit/frame_memory.h"
#include "tests/unit/lower/plan_builder.h"

namespace tagc::test {
namespace {

constexpr std::int64_t kRows = 512;

Scalar scalar(Kind kind, std::int64_t value) {
  if (kind == Kind::Number) return static_cast<double>(value);
  return value;
}
std::int64_t stored(Kind kind, std::int64_t value) {
  return kind == Kind::Number ? std::bit_cast<std::int64_t>(static_cast<double>(value)) : value;
}

// One column that is compared both ways with `with`, a literal or known to the run alone.
struct Compares {
  Compares(Kind of, std::int64_t with, bool is_literal, int count) : kind(of) {
    PlanBuilder builder;
    column = builder.column(kind);
    other = is_literal ? builder.constant(kind, scalar(kind, with)) : builder.uniform(kind);
    for (int i = 0; i < count; ++i) {
      for (const Op op : {Op::Equal, Op::Less, Op::LessEqual}) {
        builder.output(builder.add(op, Kind::Bool, {column, other}));
        builder.output(builder.add(op, Kind::Bool, {other, column}));
      }
      if (is_literal) other = builder.constant(kind, scalar(kind, with + 100));
    }
    plan = builder.finish();
  }

  // The column's values go from `least` to `greatest` and back.
  FrameMemory memory(std::int64_t least, std::int64_t greatest, std::int64_t with) const {
    FrameMemory memory(plan, kRows, 1);
    for (std::int64_t row = 0; row < kRows; ++row) {
      const std::int64_t value = stored(kind, least + row % (greatest - least + 1));
      if (kind == Kind::Date) {
        memory.values<std::int32_t>(column)[row] = static_cast<std::int32_t>(value);
      } else {
        memory.values<std::int64_t>(column)[row] = value;
      }
    }
    if (!plan.graph[other].constant.index()) memory.uniform(other) = {stored(kind, with), 1};
    return memory;
  }

  std::vector<std::vector<std::uint64_t>> answers(const Engine& engine, FrameMemory& memory) const {
    for (std::size_t i = 0; i < plan.stages.front().steps.size(); ++i) {
      engine.compute(0, static_cast<int>(i), memory.frame());
    }
    std::vector<std::vector<std::uint64_t>> result;
    for (const Output& output : plan.outputs) {
      const auto* words = memory.values<std::uint64_t>(output.node);
      result.emplace_back(words, words + kRows / 64);
    }
    return result;
  }

  Kind kind;
  NodeId column, other;
  Plan plan;
};

std::unique_ptr<Engine> compiled(const Plan& plan) {
  auto engine = make_jit(plan, {});
  EXPECT_TRUE(engine) << engine.error().message;
  return std::move(*engine);
}

// Values around what they are compared with, one by one and all together: some ranges decide every
// compare, some few of them, some none.
TEST(Decision, GivesTheAnswersOfTheValues) {
  for (const Kind kind : {Kind::Int, Kind::Number, Kind::Date, Kind::Time}) {
    for (const bool is_literal : {false, true}) {
      for (const int count : {1, 2}) {  // the second has enough compares for ranks
        const Compares compares(kind, 10, is_literal, count);
        const auto interpreter = make_interpreter(compares.plan);
        const auto jit = compiled(compares.plan);
        for (std::int64_t least = 7; least <= 12; ++least) {
          for (std::int64_t greatest = least; greatest <= 13; ++greatest) {
            FrameMemory memory = compares.memory(least, greatest, 10);
            const auto expected = compares.answers(*interpreter, memory);
            const ValueRange range{stored(kind, least), stored(kind, greatest)};
            memory.set_range(compares.column, range);
            EXPECT_EQ(compares.answers(*jit, memory), expected)
                << static_cast<int>(kind) << ": " << least << " to " << greatest;
          }
        }
      }
    }
  }
}

// A range that is wrong is believed where it decides everything, and only there.
TEST(Decision, LooksAtNoValueWhereTheRangeDecides) {
  const Compares compares(Kind::Int, 10, true, 1);
  const auto jit = compiled(compares.plan);
  FrameMemory memory = compares.memory(1, 5, 10);
  const auto truth = compares.answers(*jit, memory);
  const ValueRange above{20, 30}, around{0, 30};
  memory.set_range(compares.column, above);
  EXPECT_NE(compares.answers(*jit, memory), truth);
  memory.set_range(compares.column, around);
  EXPECT_EQ(compares.answers(*jit, memory), truth);
}

}  // namespace
}  // namespace tagc::test
