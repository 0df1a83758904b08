// Runs in a process that has told its CPU to compute numbers otherwise.
#include <gtest/gtest.h>

#include <cfenv>
#include <cfloat>

#include "tests/unit/execute/world.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace tagc::test {
namespace {

// Who has more than nothing, and the third of it.
World with_small_amounts() {
  World world(4);
  const Type number = type_of(Kind::Number), yes_or_no = type_of(Kind::Bool);
  const NodeId amount = world.user_column(number, false, [](std::int64_t row) -> Scalar {
    const double amounts[] = {0.0, DBL_TRUE_MIN, 1.0, -DBL_TRUE_MIN};
    return amounts[row];
  });
  const NodeId nothing = world.constant(number, 0.0), three = world.constant(number, 3.0);
  world.set("some", world.add(Op::Less, yes_or_no, {nothing, amount}));
  world.value("third", world.add(Op::Divide, number, {amount, three}));
  return world;
}

void expect_right_answers(const Result<RunResult>& run) {
  ASSERT_TRUE(run.ok());
  EXPECT_EQ(run->tags[0].bitmap.rows(), (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(run->tags[1].values.values.as<double>()[2], 0x1.5555555555555p-2);
}

TEST(NumberMode, IsThatOfTheRunAndThenAgainThatOfTheProcess) {
  World world = with_small_amounts();
  for (const int threads : {1, 2}) {
    ExecuteOptions options;
    options.threads = threads;
    std::fesetround(FE_UPWARD);
    const auto run = world.run(options);
    EXPECT_EQ(std::fegetround(), FE_UPWARD);
    std::fesetround(FE_TONEAREST);
    expect_right_answers(run);
  }
}

#if defined(__x86_64__)
TEST(NumberMode, TellsDenormalNumbersFromNothing) {
  constexpr unsigned kFlush = 0x8040;  // denormal results and operands taken for 0
  World world = with_small_amounts();
  const unsigned before = _mm_getcsr();
  _mm_setcsr(before | kFlush);
  const auto run = world.run();
  EXPECT_EQ(_mm_getcsr() & kFlush, kFlush);
  _mm_setcsr(before);
  expect_right_answers(run);
}
#endif

}  // namespace
}  // namespace tagc::test
