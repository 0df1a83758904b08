#include "runtime/execute/blocks.h"

#include <gtest/gtest.h>

#include "tests/unit/execute/world.h"

namespace tagc {
namespace {

using namespace test;

TEST(Frame, IsMadeOfWholeRowsAroundTheBlock) {
  const auto expect = [](std::int64_t begin, std::int64_t end, const FrameRange& wanted) {
    const FrameRange range = frame_around(begin, end);
    EXPECT_EQ(range.first, wanted.first);
    EXPECT_EQ(range.rows, wanted.rows);
    EXPECT_EQ(range.begin, wanted.begin);
    EXPECT_EQ(range.end, wanted.end);
  };
  expect(0, 1, {0, 512, 0, 1});
  expect(0, 512, {0, 512, 0, 512});
  expect(511, 513, {0, 1024, 511, 513});
  expect(513, 514, {512, 512, 1, 2});
  expect(600, 600, {512, 0, 88, 88});
}

std::int64_t users_a_block(std::int64_t users, std::int64_t events, int values = 1) {
  World world(users);
  if (events > 0) world.stream(std::vector<std::int64_t>(static_cast<std::size_t>(users), events));
  NodeId x = world.user_column(type_of(Kind::Number), false, [](std::int64_t) { return 1.0; });
  for (int i = 0; i < values; ++i) x = world.add(Op::Add, type_of(Kind::Number), {x, x});
  return block_users(world.plan(), world.dataset());
}

TEST(BlockUsers, AreFewerWhereTheyHaveMoreEventsOrRegisters) {
  EXPECT_EQ(users_a_block(1000, 0), kMaxBlockUsers);
  EXPECT_EQ(users_a_block(1000, 3), 4096);
  EXPECT_EQ(users_a_block(1000, 15), 1024);
  EXPECT_EQ(users_a_block(1000, 600), 64);
  EXPECT_EQ(users_a_block(10, 10'000), 16);
  EXPECT_EQ(users_a_block(1, 300'000), 1);
  EXPECT_EQ(users_a_block(1000, 0, 200), 1024);
  EXPECT_EQ(users_a_block(1000, 0, 10'000), 512);  // a frame is computed in any case
}

}  // namespace
}  // namespace tagc
