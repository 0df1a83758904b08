// Events: broadcasts and aggregates, users with none and users with many.
#include <gtest/gtest.h>

#include "tests/unit/execute/reference.h"

namespace tagc {
namespace {

using namespace test;

const Type kBool = type_of(Kind::Bool), kInt = type_of(Kind::Int), kText = type_of(Kind::Text);

// Aggregates of every result and a broadcast of every storage over this many events a user.
void expect_right(const std::vector<std::int64_t>& events, int threads = 1) {
  World world(static_cast<std::int64_t>(events.size()));
  const int stream = world.stream(events);
  const auto mixed = [](std::int64_t modulus) {
    return [=](std::int64_t row) -> Scalar {
      return row % modulus == 1 ? Scalar() : Scalar(row * 7919 % 1000);
    };
  };
  const NodeId amount = world.event_column(stream, kInt, true, mixed(5));
  const NodeId limit = world.broadcast(stream, world.user_column(kInt, true, mixed(7)));
  const NodeId name = world.event_column(stream, kText, true, [](std::int64_t row) -> Scalar {
    return row % 3 == 0 ? Scalar() : Scalar("n" + std::to_string(row % 10));
  });
  const NodeId vip =
      world.broadcast(stream, world.user_column(kBool, true, [](std::int64_t row) -> Scalar {
        return row % 3 == 0 ? Scalar() : Scalar(row % 2 == 0);
      }));
  const NodeId home = world.broadcast(stream, world.user_column(kText, false, [](std::int64_t row) {
    return "n" + std::to_string(row % 10);
  }));
  const NodeId all = world.broadcast(stream, world.constant(kBool, true));
  const NodeId large = world.add(Op::Less, kBool, {limit, amount});
  const NodeId selected = world.add(Op::IsTrue, kBool, {world.add(Op::And, kBool, {large, vip})});
  const NodeId at_home = world.add(Op::IsTrue, kBool, {world.add(Op::Equal, kBool, {name, home})});
  for (NodeId which : {all, selected, at_home}) {
    world.value("count", world.aggregate("count", {which}));
    world.set("any", world.aggregate("any", {which}));
    world.value("last", world.aggregate("last", {which, amount}, 0));
    world.value("name", world.aggregate("last", {which, name}, 1));
    world.value("large", world.aggregate("last", {which, large}, 2));
    world.value("time", world.aggregate("last", {which}, 3));
  }
  ExecuteOptions options;
  options.threads = threads;
  const auto run = world.run(options);
  ASSERT_TRUE(run.ok());
  expect_results(world, *run);
}

TEST(Events, NobodyHasAny) {
  expect_right({});
  expect_right({0});
  expect_right(std::vector<std::int64_t>(5000, 0));
}

TEST(Events, CountsAroundTheEdgesOfFrames) {
  for (std::int64_t n : {1, 63, 64, 65, 511, 512, 513}) {
    expect_right({n});
    expect_right({n, n, 0, n});
    expect_right(std::vector<std::int64_t>(130, n));
  }
}

TEST(Events, OneUserWithMoreThanABlockHolds) {
  std::vector<std::int64_t> events(300, 2);
  events[77] = 100'000;
  expect_right(events);
  expect_right({200'000});
  expect_right({0, 0, 200'000, 0, 1});
}

TEST(Events, ManyAUserMakeSmallBlocks) {
  expect_right(std::vector<std::int64_t>(700, 300), 2);
  expect_right(std::vector<std::int64_t>(5000, 17), 3);
}

// Blocks of 16, of 4 and of single users, who share mask words with other blocks.
TEST(Events, VeryManyAUserMakeBlocksSmallerThanAMaskWord) {
  expect_right(std::vector<std::int64_t>(30, 9'000), 2);
  expect_right({50'000, 50'000, 50'000, 50'000, 0, 50'000}, 3);
  std::vector<std::int64_t> few(3, 140'000);
  few[1] = 0;
  expect_right(few);
}

TEST(Events, BlocksThatBeginAnywhereInAFrame) {
  std::vector<std::int64_t> events;
  for (std::int64_t user = 0; user < 9000; ++user) events.push_back(user % 13 == 0 ? 61 : user % 5);
  expect_right(events, 2);
}

// Registers of the first pass are read by the second; its bound is what the first one found.
TEST(Events, SeveralPassesOverOneStream) {
  std::vector<std::int64_t> events;
  for (std::int64_t user = 0; user < 3000; ++user) events.push_back(user % 30);
  World world(3000);
  const int stream = world.stream(events);
  const NodeId amount = world.event_column(stream, kInt, true, [](std::int64_t row) -> Scalar {
    return row % 9 == 0 ? Scalar() : Scalar(row * 31 % 101);
  });
  const NodeId large = world.add(Op::Less, kBool, {world.constant(kInt, std::int64_t{50}), amount});
  NodeId selected = world.add(Op::IsTrue, kBool, {large});
  for (int pass = 0; pass < 4; ++pass) {
    const NodeId last = world.aggregate("last", {selected, amount}, 0);
    world.value("last", last);
    const NodeId below = world.add(Op::Less, kBool, {amount, world.broadcast(stream, last)});
    selected = world.add(Op::IsTrue, kBool, {world.add(Op::And, kBool, {large, below})});
  }
  const auto run = world.run();
  ASSERT_TRUE(run.ok());
  expect_results(world, *run);
}

TEST(Events, TwoStreamsInOnePlan) {
  World world(2000);
  const int few = world.stream(std::vector<std::int64_t>(2000, 3));
  std::vector<std::int64_t> many(2000);
  for (std::size_t user = 0; user < 2000; ++user) many[user] = static_cast<std::int64_t>(user % 90);
  const int more = world.stream(many);
  for (int stream : {few, more}) {
    const NodeId value = world.event_column(stream, kInt, true, [](std::int64_t row) -> Scalar {
      return row % 4 == 0 ? Scalar() : Scalar(row % 17);
    });
    const NodeId test =
        world.add(Op::LessEqual, kBool, {value, world.constant(kInt, std::int64_t{8})});
    world.value("count", world.aggregate("count", {world.add(Op::IsTrue, kBool, {test})}));
  }
  const auto run = world.run();
  ASSERT_TRUE(run.ok());
  expect_results(world, *run);
}

}  // namespace
}  // namespace tagc
