#include "runtime/events/parallel.h"

#include <atomic>
#include <new>
#include <vector>

#include "gtest/gtest.h"

namespace tagc {
namespace {

TEST(Parallel, DoesEveryPieceOnce) {
  for (const int threads : {1, 2, 7}) {
    std::vector<std::atomic<int>> done(1000);
    const Status status = Parallel(threads).for_each(1000, [&](std::int64_t i) -> Status {
      ++done[static_cast<std::size_t>(i)];
      return Done{};
    });
    EXPECT_TRUE(status.ok());
    for (const auto& count : done) EXPECT_EQ(count, 1);
  }
}

TEST(Parallel, ReportsTheLowestError) {
  for (int attempt = 0; attempt < 50; ++attempt) {
    const Status status = Parallel(4).for_each(1000, [&](std::int64_t i) -> Status {
      if (i % 7 == 6) return Error{"bad", std::to_string(i), "", 0, ""};
      return Done{};
    });
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().message, "6");
  }
}

TEST(Parallel, TurnsLackOfMemoryIntoAnError) {
  const Status status = Parallel(2).for_each(10, [](std::int64_t i) -> Status {
    if (i == 3) throw std::bad_alloc();
    return Done{};
  });
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.error().slug, "out-of-memory");
}

TEST(Parallel, BeginsNoPieceOnceToldToStop) {
  int asked = 0;
  std::atomic<int> begun{0};
  const Parallel parallel(1, [&] { return ++asked < 1; });
  const Status status = parallel.for_each(1000, [&](std::int64_t) -> Status {
    ++begun;
    return Done{};
  });
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.error().slug, "stopped");
  EXPECT_EQ(begun, 0);
}

TEST(Parallel, EndsWithAnErrorOfTheSource) {
  int given = 0;
  const Status status = Parallel(3).drain([&]() -> Result<Parallel::Work> {
    if (given == 5) return Error{"source", "broke", "", 0, ""};
    ++given;
    return Parallel::Work([]() -> Status { return Done{}; });
  });
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.error().slug, "source");
  EXPECT_EQ(given, 5);
}

TEST(Parallel, PrefersAnEarlierPieceToTheSource) {
  int given = 0;
  const Status status = Parallel(3).drain([&]() -> Result<Parallel::Work> {
    if (given == 5) return Error{"source", "broke", "", 0, ""};
    const int number = given++;
    return Parallel::Work([number]() -> Status {
      if (number == 4) return Error{"piece", "broke", "", 0, ""};
      return Done{};
    });
  });
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.error().slug, "piece");
}

}  // namespace
}  // namespace tagc
