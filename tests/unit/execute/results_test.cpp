// What a run hands back: sets, values, who is unknown and why; errors, progress, one user.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "runtime/execute/interpreter.h"
#include "tests/unit/execute/reference.h"

namespace tagc {
namespace {

using namespace test;

const Type kBool = type_of(Kind::Bool), kInt = type_of(Kind::Int), kNumber = type_of(Kind::Number),
           kText = type_of(Kind::Text);

World::ValueAt cycle(std::vector<Scalar> values) {
  return
      [values](std::int64_t row) { return values[static_cast<std::size_t>(row) % values.size()]; };
}

TEST(Results, UniformOutputsHoldForAllUsers) {
  for (std::int64_t users : kSizes) {
    World world(users);
    world.set("everybody", world.constant(kBool, true));
    world.set("nobody", world.constant(kBool, false));
    world.set("unknown", world.constant(kBool, std::monostate{}));
    world.value("five", world.constant(kInt, std::int64_t{5}));
    world.value("yes", world.constant(kBool, true));
    world.value("text", world.constant(kText, "x"));
    world.value("nothing", world.constant(kNumber, std::monostate{}));
    const auto run = world.run();
    ASSERT_TRUE(run.ok());
    expect_results(world, *run);
    EXPECT_EQ(run->tags[0].members, users);
  }
}

// The exclusion keeps row 1 out of the set, but its condition is known; so is nothing of row 2.
TEST(Results, UnknownIsThatOfTheCondition) {
  World world(4);
  const NodeId p = world.user_column(kBool, true, cycle({true, true, {}, false}));
  const NodeId excluded = world.user_column(kBool, true, cycle({false, true, true, {}}));
  const NodeId out = world.add(Op::Not, kBool, {world.add(Op::IsTrue, kBool, {excluded})});
  const NodeId node = world.add(Op::And, kBool, {p, out});
  world.set("tag", node, p, {p});
  world.label(p, "users.p");
  const auto run = world.run();
  ASSERT_TRUE(run.ok());
  const TagResult& tag = run->tags[0];
  EXPECT_EQ(tag.bitmap.rows(), std::vector<std::int64_t>{0});
  EXPECT_EQ(tag.unknown, 1);
  ASSERT_EQ(tag.causes.size(), 1u);
  EXPECT_EQ(tag.causes[0].label, "users.p");
  EXPECT_EQ(tag.causes[0].users, 1);
}

TEST(Results, CausesAreCountedAmongTheUnknownMostFirst) {
  constexpr std::int64_t kUsers = 10'000;
  World world(kUsers);
  const auto every = [](std::int64_t n) {
    return [=](std::int64_t row) -> Scalar { return row % n == 0 ? Scalar() : Scalar(row % 3); };
  };
  const NodeId a = world.user_column(kInt, true, every(10));
  const NodeId b = world.user_column(kInt, true, every(4));
  const NodeId c = world.user_column(kInt, true, [](std::int64_t row) { return Scalar(row); });
  const NodeId limit = world.constant(kInt, std::int64_t{2});
  std::vector<NodeId> tests;
  for (NodeId x : {a, b, c}) tests.push_back(world.add(Op::Less, kBool, {x, limit}));
  world.set("tag", world.add(Op::And, kBool, tests), kNoNode, {a, b, c});
  for (const auto& [node, name] : {std::pair(a, "a"), {b, "b"}, {c, "c"}}) world.label(node, name);
  ExecuteOptions options;
  options.threads = 3;
  const auto run = world.run(options);
  ASSERT_TRUE(run.ok());
  std::int64_t of_a = 0, of_b = 0, unknown = 0;
  for (std::int64_t row = 0; row < 2; ++row) {  // from row 2 on, c decides
    const bool a_missing = row % 10 == 0, b_missing = row % 4 == 0;
    unknown += a_missing || b_missing;
    of_a += a_missing;
    of_b += b_missing;
  }
  EXPECT_EQ(run->tags[0].unknown, unknown);
  ASSERT_EQ(run->tags[0].causes.size(), 2u);  // c is missing for nobody
  EXPECT_EQ(run->tags[0].causes[0].users, of_a);
  EXPECT_EQ(run->tags[0].causes[1].users, of_b);
}

// ---- overflow ----------------------------------------------------------------------------------

World overflowing(std::int64_t users) {
  World world(users);
  const NodeId x = world.user_column(kInt, true, [](std::int64_t row) -> Scalar {
    return row % 10 == 0 ? Scalar(INT64_MAX) : row % 10 == 1 ? Scalar() : Scalar(row);
  });
  const NodeId sum = world.add(Op::Add, kInt, {x, world.constant(kInt, std::int64_t{1})});
  world.value("sum", sum);
  // Missing because its operand is: counted once, where it happened.
  world.value("more", world.add(Op::Add, kInt, {sum, world.constant(kInt, std::int64_t{1})}));
  world.value("by zero",
              world.add(Op::IntDivide, kInt, {x, world.constant(kInt, std::int64_t{0})}));
  return world;
}

TEST(Overflow, IsCountedForUsersOnceEach) {
  for (std::int64_t users : {0, 1, 63, 65, 1000, 65'537}) {
    World world = overflowing(users);
    for (int threads : {1, 3}) {
      ExecuteOptions options;
      options.threads = threads;
      const auto run = world.run(options);
      ASSERT_TRUE(run.ok());
      EXPECT_EQ(run->overflows, (users + 9) / 10);
    }
  }
}

TEST(Overflow, IsCountedForEventsOnceEach) {
  World world(3000);
  std::vector<std::int64_t> events;
  for (std::int64_t user = 0; user < 3000; ++user) events.push_back(user % 50);
  const int stream = world.stream(events);
  const NodeId x = world.event_column(stream, kInt, true, [](std::int64_t row) -> Scalar {
    return row % 10 == 0 ? Scalar(INT64_MIN) : row % 10 == 1 ? Scalar() : Scalar(row);
  });
  const NodeId all = world.broadcast(stream, world.constant(kBool, true));
  world.value("x", world.aggregate("last", {all, world.add(Op::Negate, kInt, {x})}, 0));
  const auto run = world.run();
  ASSERT_TRUE(run.ok());
  EXPECT_EQ(run->overflows, (world.events(stream) + 9) / 10);
}

TEST(Overflow, OfAConstantIsOne) {
  World world(5);
  const NodeId most = world.constant(kInt, INT64_MAX);
  world.value("x", world.add(Op::Multiply, kInt, {most, most}));
  const auto run = world.run();
  ASSERT_TRUE(run.ok());
  EXPECT_EQ(run->overflows, 1);
  EXPECT_EQ(run->tags[0].unknown, 5);
}

TEST(Overflow, IsAnErrorOfStrictRuns) {
  World world = overflowing(100);
  ExecuteOptions options;
  options.strict = true;
  const auto run = world.run(options);
  ASSERT_FALSE(run.ok());
  EXPECT_EQ(run.error().slug, "overflow");
}

// ---- promises ----------------------------------------------------------------------------------

TEST(Promise9, DivisionByZeroIsMissing) {
  World world(4);
  const NodeId zero = world.constant(kInt, std::int64_t{0}),
               zero_number = world.constant(kNumber, 0.0);
  const NodeId i = world.user_column(kInt, false, cycle({std::int64_t{0}, std::int64_t{5}}));
  const NodeId n = world.user_column(kNumber, false, cycle({0.0, -0.0, 5.0}));
  const NodeId money = world.user_column(type_of(Kind::Money), false, cycle({std::int64_t{100}}));
  const NodeId five = world.constant(kInt, std::int64_t{5});
  for (Op op : {Op::IntDivide, Op::Modulo}) {
    world.value("constants", world.add(op, kInt, {five, zero}));
    world.value("column by constant", world.add(op, kInt, {i, zero}));
    world.value("by column", world.add(op, kInt, {five, i}));
  }
  const NodeId quotient =
      world.add(Op::Divide, kNumber, {world.add(Op::Convert, kNumber, {money}), n});
  world.value("number", world.add(Op::Divide, kNumber, {n, zero_number}));
  world.value("money", quotient);
  world.set("not equal",
            world.add(Op::Not, kBool, {world.add(Op::Equal, kBool, {quotient, zero_number})}));
  const auto run = world.run();
  ASSERT_TRUE(run.ok());
  expect_results(world, *run);
  EXPECT_EQ(run->tags[0].unknown, 4);
  EXPECT_EQ(run->tags.back().unknown, 3);
  EXPECT_EQ(run->overflows, 0);
}

TEST(Promise7, NegativeZeroIsZero) {
  World world(2);
  const NodeId x = world.user_column(kNumber, false, cycle({-0.0, 0.0}));
  const NodeId zero = world.constant(kNumber, 0.0), minus_zero = world.constant(kNumber, -0.0);
  EXPECT_NE(zero, minus_zero);
  for (NodeId y : {zero, minus_zero}) {
    world.set("equal", world.add(Op::Equal, kBool, {x, y}));
    world.set("less", world.add(Op::Less, kBool, {x, y}));
  }
  const auto run = world.run();
  ASSERT_TRUE(run.ok());
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(run->tags[i].members, i % 2 == 0 ? 2 : 0);
}

// ---- stopping ----------------------------------------------------------------------------------

World large_world() {
  World world(2'000'000);
  NodeId x = world.user_column(
      kNumber, false, [](std::int64_t row) { return Scalar(0.5 * static_cast<double>(row)); });
  const NodeId step = world.constant(kNumber, 1.5);
  for (int i = 0; i < 200; ++i)
    x = world.add(i % 2 == 0 ? Op::Add : Op::Divide, kNumber, {x, step});
  world.value("x", x);
  return world;
}

TEST(Promise23, ARunStopsWhenTold) {
  using Clock = std::chrono::steady_clock;
  World world = large_world();
  for (int threads : {1, 2}) {
    Clock::time_point told;
    ExecuteOptions options;
    options.threads = threads;
    options.progress = [&](double done) {
      if (done < 0.1) return true;
      told = Clock::now();
      return false;
    };
    const auto run = world.run(options);
    ASSERT_FALSE(run.ok());
    EXPECT_EQ(run.error().slug, "stopped");
    EXPECT_LT(Clock::now() - told, std::chrono::milliseconds(100));
  }
}

TEST(Progress, ComesFromTheCallersThreadAndNeverFalls) {
  World world = large_world();
  const auto caller = std::this_thread::get_id();
  double last = 0;
  int calls = 0;
  ExecuteOptions options;
  options.threads = 2;
  options.progress = [&](double done) {
    EXPECT_EQ(std::this_thread::get_id(), caller);
    EXPECT_GE(done, last);
    EXPECT_LE(done, 1.0);
    last = done;
    ++calls;
    return true;
  };
  ASSERT_TRUE(world.run(options).ok());
  EXPECT_GT(calls, 0);
}

// ---- one user ----------------------------------------------------------------------------------

TEST(EvaluateUser, GivesWhatTheRunGives) {
  for (std::int64_t users : {1, 64, 65, 1000, 70'000}) {
    World world(users);
    std::vector<std::int64_t> events;
    for (std::int64_t user = 0; user < users; ++user) events.push_back(user % 20);
    const int stream = world.stream(events);
    const NodeId x = world.user_column(kInt, true, cycle({std::int64_t{3}, {}, std::int64_t{-3}}));
    const NodeId all = world.broadcast(stream, world.constant(kBool, true));
    const NodeId count = world.aggregate("count", {all});
    const NodeId enough = world.add(Op::Less, kBool, {x, count});
    const NodeId number = world.add(Op::Convert, kNumber, {x});
    const NodeId text =
        world.call("shout", {world.user_column(kText, true, cycle({"a", {}, "b"}))});
    const NodeId constant = world.constant(type_of(Kind::Money), std::int64_t{500});
    const std::vector<NodeId> nodes = {x, count, enough, number, text, constant};
    for (NodeId node : nodes) world.value("x", node);
    const auto run = world.run();
    ASSERT_TRUE(run.ok());
    const Plan plan = world.plan();
    for (std::int64_t row = 0; row < users; row += 1 + users / 40) {
      const auto values =
          evaluate_user(plan, nodes, row, world.dataset(), world.functions(), world.zone(), 0, {});
      ASSERT_TRUE(values.ok());
      for (std::size_t i = 0; i < nodes.size(); ++i) {
        ASSERT_EQ((*values)[i], run->tags[i].values.at(row, world.dataset().texts))
            << row << " " << i;
      }
    }
  }
}

}  // namespace
}  // namespace tagc
