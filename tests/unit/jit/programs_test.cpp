// Whole steps: random graphs, of which only some nodes leave registers, and graphs too large for
// one function.
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "tests/unit/jit/same_answers.h"
#include "tests/unit/lower/plan_builder.h"

namespace tagc::test {
namespace {

class RandomPlan {
 public:
  explicit RandomPlan(std::uint64_t seed) : random_(seed) {
    for (Kind kind : {Kind::Bool, Kind::Int, Kind::Number, Kind::Money, Kind::Date, Kind::Time,
                      Kind::Duration}) {
      know(kind, builder_.column(kind));
      know(kind, builder_.column(kind, true));
      know(kind, builder_.uniform(kind, true));
    }
  }

  Plan make(int nodes, int steps) {
    for (int step = 0; step < steps; ++step) {
      for (int i = 0; i < nodes; ++i) add_one();
      if (step + 1 < steps) builder_.end_step();
    }
    for (int i = 0; i < nodes / 4; ++i) builder_.output(added_[random_() % added_.size()]);
    builder_.output(added_.back());
    return builder_.finish();
  }

 private:
  void know(Kind kind, NodeId id) { known_[kind].push_back(id); }

  // Mostly what is new, so that graphs become deep.
  NodeId pick(Kind kind) {
    const std::vector<NodeId>& all = known_[kind];
    const std::size_t recent = std::min<std::size_t>(all.size(), 6);
    return random_() % 3 == 0 ? all[random_() % all.size()]
                              : all[all.size() - 1 - random_() % recent];
  }

  void add(Op op, Kind result, std::vector<NodeId> operands) {
    if (builder_.is_uniform(operands)) return;
    const NodeId id = builder_.add(op, result, operands);
    know(result, id);
    added_.push_back(id);
  }

  Kind some_kind() {
    static constexpr Kind kKinds[] = {Kind::Int,  Kind::Number, Kind::Money,
                                      Kind::Date, Kind::Time,   Kind::Duration};
    return kKinds[random_() % std::size(kKinds)];
  }

  void add_one() {
    switch (random_() % 4) {
      case 0: return add_compare();
      case 1: return add_arithmetic();
      case 2: return add_logic();
      default: return add_choice();
    }
  }

  void add_compare() {
    static constexpr Op kOps[] = {Op::Equal, Op::Less, Op::LessEqual};
    const Kind kind = some_kind();
    add(kOps[random_() % 3], Kind::Bool, {pick(kind), pick(kind)});
  }

  void add_arithmetic() {
    static constexpr Op kWhole[] = {Op::Add,    Op::Subtract,  Op::Multiply,
                                    Op::Negate, Op::IntDivide, Op::Modulo};
    static constexpr Op kNumber[] = {Op::Add, Op::Subtract, Op::Multiply, Op::Divide};
    switch (random_() % 5) {
      case 0: {
        const Op op = kWhole[random_() % std::size(kWhole)];
        if (op == Op::Negate) return add(op, Kind::Int, {pick(Kind::Int)});
        return add(op, Kind::Int, {pick(Kind::Int), pick(Kind::Int)});
      }
      case 1:
        return add(kNumber[random_() % std::size(kNumber)], Kind::Number,
                   {pick(Kind::Number), pick(Kind::Number)});
      case 2: return add(Op::Add, Kind::Time, {pick(Kind::Time), pick(Kind::Duration)});
      case 3: return add(Op::Multiply, Kind::Duration, {pick(Kind::Duration), pick(Kind::Number)});
      default: return add(Op::Convert, Kind::Number, {pick(Kind::Money)});
    }
  }

  void add_logic() {
    switch (random_() % 5) {
      case 0: return add(Op::Not, Kind::Bool, {pick(Kind::Bool)});
      case 1: return add(Op::IsTrue, Kind::Bool, {pick(Kind::Bool)});
      case 2: return add(Op::IsKnown, Kind::Bool, {pick(some_kind())});
      default: break;
    }
    std::vector<NodeId> operands(2 + random_() % 4);
    for (NodeId& operand : operands) operand = pick(Kind::Bool);
    add(random_() % 2 == 0 ? Op::And : Op::Or, Kind::Bool, std::move(operands));
  }

  void add_choice() {
    const Kind kind = random_() % 3 == 0 ? Kind::Bool : some_kind();
    switch (random_() % 3) {
      case 0: return add(Op::Select, kind, {pick(Kind::Bool), pick(kind), pick(kind)});
      case 1: return add(Op::Coalesce, kind, {pick(kind), pick(kind)});
      default:
        return add(Op::Require, kind,
                   {pick(kind), pick(random_() % 2 == 0 ? Kind::Bool : some_kind())});
    }
  }

  std::mt19937_64 random_;
  PlanBuilder builder_;
  std::map<Kind, std::vector<NodeId>> known_;
  std::vector<NodeId> added_;
};

TEST(JitPrograms, RandomGraphs) {
  const std::vector<JitOptions> all = variants();
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Plan plan = RandomPlan(seed).make(40, 1 + static_cast<int>(seed % 3));
    const JitOptions& options = all[seed % all.size()];
    SCOPED_TRACE("seed " + std::to_string(seed) + ", " + name_of(options));
    expect_same_answers(plan, options, 1);
    if (HasFailure()) return;
  }
}

TEST(JitPrograms, RandomGraphsOfSeveralFunctions) {
  for (std::uint64_t seed = 100; seed < 104; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    expect_same_answers(RandomPlan(seed).make(1'500, 2), {}, 1);
    if (HasFailure()) return;
  }
}

NodeId compare(PlanBuilder& builder, NodeId column, std::int64_t with) {
  return builder.add(Op::Less, Kind::Bool, {column, builder.constant(Kind::Int, with)});
}

TEST(JitPrograms, AndsAndOrsOfThousandsOfOperands) {
  for (Op op : {Op::And, Op::Or}) {
    for (bool nullable : {false, true}) {
      PlanBuilder builder;
      const NodeId column = builder.column(Kind::Int, nullable);
      const NodeId flag = builder.column(Kind::Bool, nullable);
      std::vector<NodeId> operands;
      for (int i = 0; i < 2'000; ++i) {
        const NodeId test = compare(builder, column, (i - 1'000) * (i % 7 + 1));
        operands.push_back(op == Op::And ? builder.add(Op::Or, Kind::Bool, {flag, test}) : test);
      }
      builder.output(builder.add(op, Kind::Bool, operands));
      expect_same_answers(builder.finish(), {}, 1);
    }
  }
}

// A node whose mask nobody keeps is made where it is asked for: not through the whole of a chain
// at once.
TEST(JitPrograms, ChainsOfThousandsOfConditions) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Int, true);
  NodeId chain = builder.column(Kind::Bool, true);
  for (int i = 0; i < 5'000; ++i) {
    const NodeId test = compare(builder, column, i % 100);
    chain = builder.add(i % 2 == 0 ? Op::And : Op::Or, Kind::Bool,
                        {builder.add(Op::Not, Kind::Bool, {chain}), test});
  }
  builder.output(chain);
  expect_same_answers(builder.finish(), {}, 1);
}

TEST(JitPrograms, ScoresOfHundredsOfArms) {
  PlanBuilder builder;
  const NodeId column = builder.column(Kind::Int, true);
  NodeId sum = builder.constant(Kind::Int, std::int64_t{0});
  for (int i = 0; i < 500; ++i) {
    const NodeId points =
        builder.add(Op::Select, Kind::Int,
                    {compare(builder, column, i), builder.constant(Kind::Int, std::int64_t{i}),
                     builder.constant(Kind::Int, std::int64_t{0})});
    sum = builder.add(Op::Add, Kind::Int, {sum, points});
  }
  builder.output(sum);
  expect_same_answers(builder.finish(), {}, 1);
}

TEST(JitPrograms, PlansWithoutWork) {
  PlanBuilder builder;
  builder.output(builder.column(Kind::Bool));
  expect_same_answers(builder.finish(), {});
}

}  // namespace
}  // namespace tagc::test
