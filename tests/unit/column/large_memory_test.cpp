#include "runtime/column/large_memory.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace tagc::test {
namespace {

TEST(LargeMemory, IsAlignedAndWritable) {
  for (const std::size_t bytes :
       {std::size_t{64}, kLargeBlock - 64, kLargeBlock, kLargeBlock + 64}) {
    const std::unique_ptr<void, decltype(&std::free)> block(allocate_aligned(bytes, 64), std::free);
    ASSERT_NE(block, nullptr);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(block.get()) % 64, 0u);
    std::memset(block.get(), 0xff, bytes);
  }
}

TEST(LargeMemory, IsNullWhereThereIsNone) {
  EXPECT_EQ(allocate_aligned(std::size_t{1} << 60, 64), nullptr);
}

}  // namespace
}  // namespace tagc::test
