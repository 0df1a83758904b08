// Every Compute op, on every pair of interesting values and missing, as columns and as constants,
// at every level of machine: promises 6, 8 and 9 where they are kept.
#include <gtest/gtest.h>

#include <cfloat>

#include "tests/unit/execute/reference.h"

namespace tagc {
namespace {

using namespace test;

std::vector<Scalar> samples(Kind kind) {
  switch (kind) {
    case Kind::Bool: return {{}, true, false};
    case Kind::Number:
      return {{},   0.0,   -0.0,   1.0,     -1.5,   0.1,    2.5,
              -2.5, 1e308, -1e308, DBL_MIN, 5e-324, 0x1p63, 1e19};
    case Kind::Text: return {{}, "", "a", "b", "中"};
    case Kind::Date: return {{}, std::int64_t{0}, std::int64_t{-719'162}, std::int64_t{20'000}};
    case Kind::Enum: return {{}, std::int64_t{0}, std::int64_t{1}, std::int64_t{2}};
    case Kind::List: return {{}, ListValue{}, ListValue{{true, false}}};
    case Kind::Int:
    case Kind::Money:
    case Kind::Time:
    case Kind::Duration:
      return {{},
              std::int64_t{0},
              std::int64_t{1},
              std::int64_t{-1},
              std::int64_t{2},
              std::int64_t{3},
              std::int64_t{-7},
              std::int64_t{100},
              INT64_MAX,
              INT64_MAX - 1,
              INT64_MIN,
              INT64_MIN + 1,
              INT64_MAX / 100,
              INT64_MIN / 100 - 1,
              std::int64_t{1} << 31,
              std::int64_t{1} << 53};
  }
  return {};
}

Type full_type(Kind kind) {
  return kind == Kind::Enum ? Type::enumeration({"x", "y", "z"}) : type_of(kind);
}

struct Case {
  Op op;
  Kind result;
  std::vector<Kind> operands;
};

std::vector<Case> all_cases() {
  using enum Kind;
  std::vector<Case> cases = {{Op::Convert, Money, {Int}},
                             {Op::Convert, Number, {Int}},
                             {Op::Convert, Number, {Money}},
                             {Op::Add, Time, {Time, Duration}},
                             {Op::Subtract, Time, {Time, Duration}},
                             {Op::Subtract, Duration, {Time, Time}},
                             {Op::Multiply, Int, {Int, Int}},
                             {Op::Multiply, Number, {Number, Number}},
                             {Op::Multiply, Money, {Money, Int}},
                             {Op::Multiply, Duration, {Duration, Number}},
                             {Op::Divide, Number, {Number, Number}},
                             {Op::Divide, Duration, {Duration, Number}},
                             {Op::Divide, Number, {Duration, Duration}},
                             {Op::IntDivide, Int, {Int, Int}},
                             {Op::Modulo, Int, {Int, Int}},
                             {Op::Not, Bool, {Bool}},
                             {Op::IsTrue, Bool, {Bool}}};
  for (Kind kind : {Int, Number, Money, Duration}) {
    cases.push_back({Op::Add, kind, {kind, kind}});
    cases.push_back({Op::Subtract, kind, {kind, kind}});
    cases.push_back({Op::Negate, kind, {kind}});
  }
  for (Kind kind : {Bool, Int, Number, Money, Text, Date, Time, Duration, Enum}) {
    cases.push_back({Op::IsKnown, Bool, {kind}});
    cases.push_back({Op::Coalesce, kind, {kind, kind}});
    cases.push_back({Op::Select, kind, {Bool, kind, kind}});
    cases.push_back({Op::Require, kind, {kind, kind}});
    cases.push_back({Op::Require, kind, {kind, kind == Bool ? Int : Bool}});
    if (kind == Bool) continue;
    cases.push_back({Op::Equal, Bool, {kind, kind}});
    if (kind == Text) continue;
    cases.push_back({Op::Less, Bool, {kind, kind}});
    cases.push_back({Op::LessEqual, Bool, {kind, kind}});
  }
  for (Op op : {Op::And, Op::Or}) {
    cases.push_back({op, Bool, {Bool, Bool}});
    cases.push_back({op, Bool, {Bool, Bool, Bool}});
  }
  return cases;
}

// All combinations of the operands' samples, one a row.
std::vector<std::vector<Scalar>> combinations(const Case& test, bool with_missing) {
  std::vector<std::vector<Scalar>> rows = {{}};
  for (Kind kind : test.operands) {
    std::vector<std::vector<Scalar>> longer;
    for (const auto& row : rows) {
      for (const Scalar& value : samples(kind)) {
        if (is_missing(value) && !with_missing) continue;
        longer.push_back(row);
        longer.back().push_back(value);
      }
    }
    rows = std::move(longer);
  }
  return rows;
}

std::string name(const Case& test) {
  std::string text(name_of(test.op));
  for (Kind kind : test.operands) text += " " + std::string(name_of(kind));
  return text;
}

void expect_all_levels(World& world, const std::string& what) {
  SCOPED_TRACE(what);
  for (vec::CpuLevel level : supported_levels()) {
    const auto run = world.run({}, level);
    ASSERT_TRUE(run.ok());
    expect_results(world, *run);
    if (testing::Test::HasFatalFailure()) return;
  }
}

void add_outputs(World& world, NodeId node) {
  if (world.graph()[node].type.is(Kind::Bool)) world.set("set", node);
  world.value("value", node);
}

void test_columns(const Case& test, bool nullable) {
  const auto rows = combinations(test, nullable);
  World world(static_cast<std::int64_t>(rows.size()));
  std::vector<NodeId> operands;
  for (std::size_t i = 0; i < test.operands.size(); ++i) {
    operands.push_back(world.user_column(
        full_type(test.operands[i]), nullable,
        [&](std::int64_t row) { return rows[static_cast<std::size_t>(row)][i]; }));
  }
  add_outputs(world, world.add(test.op, full_type(test.result), operands));
  expect_all_levels(world, name(test) + (nullable ? ", nullable" : ""));
}

// One operand a column, the others constants (or the other way round).
void test_constants(const Case& test, std::size_t column) {
  World world(static_cast<std::int64_t>(samples(test.operands[column]).size()));
  const NodeId varying =
      world.user_column(full_type(test.operands[column]), true, [&](std::int64_t row) {
        return samples(test.operands[column])[static_cast<std::size_t>(row)];
      });
  for (const auto& values : combinations(test, true)) {
    if (!is_missing(values[column])) continue;  // each choice of the others once
    std::vector<NodeId> operands;
    for (std::size_t i = 0; i < values.size(); ++i) {
      operands.push_back(i == column ? varying
                                     : world.constant(full_type(test.operands[i]), values[i]));
    }
    add_outputs(world, world.add(test.op, full_type(test.result), operands));
  }
  expect_all_levels(world, name(test) + ", constants but operand " + std::to_string(column));
}

void test_uniform(const Case& test) {
  World world(3);
  for (const auto& values : combinations(test, true)) {
    std::vector<NodeId> operands;
    for (std::size_t i = 0; i < values.size(); ++i) {
      operands.push_back(world.constant(full_type(test.operands[i]), values[i]));
    }
    add_outputs(world, world.add(test.op, full_type(test.result), operands));
  }
  expect_all_levels(world, name(test) + ", all constants");
}

TEST(Promise8, EveryOperatorIsThreeValuedOnColumns) {
  for (const Case& test : all_cases()) {
    test_columns(test, true);
    test_columns(test, false);
  }
}

TEST(Promise8, EveryOperatorIsThreeValuedOnConstants) {
  for (const Case& test : all_cases()) {
    for (std::size_t i = 0; i < test.operands.size(); ++i) test_constants(test, i);
    test_uniform(test);
  }
}

// For every condition: p, not p and p unknown split the users without remainder.
TEST(Promise8, AConditionItsNegationAndUnknownSplitTheUsers) {
  for (const Case& test : all_cases()) {
    if (test.result != Kind::Bool) continue;
    const auto rows = combinations(test, true);
    World world(static_cast<std::int64_t>(rows.size()));
    std::vector<NodeId> operands;
    for (std::size_t i = 0; i < test.operands.size(); ++i) {
      operands.push_back(world.user_column(
          full_type(test.operands[i]), true,
          [&](std::int64_t row) { return rows[static_cast<std::size_t>(row)][i]; }));
    }
    const NodeId p = world.add(test.op, type_of(Kind::Bool), operands);
    world.set("p", p);
    world.set("not p", world.add(Op::Not, type_of(Kind::Bool), {p}));
    const NodeId known = world.add(Op::IsKnown, type_of(Kind::Bool), {p});
    world.set("p unknown", world.add(Op::Not, type_of(Kind::Bool), {known}));
    const auto run = world.run();
    ASSERT_TRUE(run.ok());
    for (std::int64_t row = 0; row < world.dataset().rows(); ++row) {
      int in = 0;
      for (const TagResult& tag : run->tags) in += tag.bitmap.contains(row);
      ASSERT_EQ(in, 1) << name(test) << " row " << row;
    }
  }
}

TEST(Promise6, AMillionRandomPairsNeverWrap) {
  std::mt19937_64 random(6);
  const auto any_int = [&]() -> Scalar {
    const int bits = static_cast<int>(random() % 64);
    return static_cast<std::int64_t>(random()) >> bits;
  };
  constexpr std::int64_t kRows = 250'000;
  World world(kRows);
  const NodeId a =
      world.user_column(type_of(Kind::Int), false, [&](std::int64_t) { return any_int(); });
  const NodeId b =
      world.user_column(type_of(Kind::Int), false, [&](std::int64_t) { return any_int(); });
  for (Op op : {Op::Add, Op::Subtract, Op::Multiply, Op::IntDivide, Op::Modulo}) {
    world.value(std::string(name_of(op)), world.add(op, type_of(Kind::Int), {a, b}));
  }
  expect_all_levels(world, "random pairs");
}

}  // namespace
}  // namespace tagc
