#include "compiler/source/deep_stack.h"

#include <gtest/gtest.h>

#include <thread>

namespace tagc {
namespace {

// Takes about a kilobyte of stack a level.
int depth_of(int level) {
  volatile char room[1024];
  room[0] = 0;
  return level == 0 ? room[0] : depth_of(level - 1) + 1 + room[0];
}

TEST(DeepStack, HoldsWhatTheCallersStackWouldNot) {
  constexpr int kLevels = 30'000;
  int depth = 0;
  run_on_stack(std::size_t{kLevels} * 8 * 1024, [&] { depth = depth_of(kLevels); });
  EXPECT_EQ(depth, kLevels);
}

TEST(DeepStack, ReturnsWhenTheWorkIsDone) {
  bool done = false;
  std::thread::id inside;
  run_on_stack(1 << 20, [&] {
    inside = std::this_thread::get_id();
    done = true;
  });
  EXPECT_TRUE(done);
  EXPECT_NE(inside, std::this_thread::get_id());
}

}  // namespace
}  // namespace tagc
