#include "runtime/load/read/memory.h"

#include <arrow/memory_pool.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

#include "runtime/column/large_memory.h"

namespace tagc::test {
namespace {

constexpr auto kLarge = static_cast<std::int64_t>(kLargeBlock);

// Blocks of both kinds: their sizes decide where they come from, and change while they live.
TEST(Memory, BlocksKeepTheirBytesWhileTheyGrowAndShrink) {
  MemoryBudget budget(8 * kLarge);
  const auto pool = budgeted_pool(budget);
  std::int64_t size = 1'000;
  std::uint8_t* block = nullptr;
  ASSERT_TRUE(pool->Allocate(size, &block).ok());
  std::memset(block, 7, static_cast<std::size_t>(size));
  for (const std::int64_t next :
       {kLarge - 1, kLarge, 2 * kLarge, kLarge / 2, std::int64_t{1'000}}) {
    ASSERT_TRUE(pool->Reallocate(size, next, &block).ok()) << next;
    size = next;
    EXPECT_TRUE(std::all_of(block, block + 1'000, [](std::uint8_t byte) { return byte == 7; }));
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(block) % 64, 0u);
  }
  pool->Free(block, size);
  EXPECT_TRUE(budget.take(8 * kLarge)) << "all of it was given back";
}

TEST(Memory, ALargeBlockBeyondTheBudgetIsRefused) {
  MemoryBudget budget(2 * kLarge);
  const auto pool = budgeted_pool(budget);
  std::uint8_t* block = nullptr;
  ASSERT_TRUE(pool->Allocate(kLarge, &block).ok());
  EXPECT_TRUE(pool->Reallocate(kLarge, 3 * kLarge, &block).IsOutOfMemory());
  pool->Free(block, kLarge);
  EXPECT_TRUE(budget.take(2 * kLarge));
}

}  // namespace
}  // namespace tagc::test
