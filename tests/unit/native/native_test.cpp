// Native code as data: which of several runs here, and what becomes of its memory. That it answers right is
// shown by tests/unit/jit, the conformance cases and random programs.
#include <gtest/gtest.h>

#include <cstring>

#include "runtime/native/code_memory.h"
#include "runtime/native/cpu.h"
#include "runtime/native/native_engine.h"

namespace tagc {
namespace {

std::vector<NativeCode> codes(const std::vector<std::string>& cpus) {
  std::vector<NativeCode> result;
  for (const std::string& cpu : cpus) result.push_back({cpu, {}, {}});
  return result;
}

std::string best_of(const std::vector<std::string>& cpus) {
  const auto all = codes(cpus);
  const NativeCode* best = best_for_this_cpu(all);
  return best == nullptr ? "" : best->cpu;
}

TEST(Cpu, LevelsThatRunHereAreTheLowest) {
  bool ran = true;
  for (const std::string_view level : kCpuLevels) {
    EXPECT_TRUE(is_cpu_level(level));
    EXPECT_TRUE(ran || !runs_here(level)) << level << " runs without those before";
    ran = runs_here(level);
  }
  EXPECT_FALSE(is_cpu_level("znver4"));
  EXPECT_FALSE(runs_here("znver4"));
  EXPECT_FALSE(runs_here(""));
}

TEST(Cpu, TheHighestThatRunsHereIsTaken) {
  EXPECT_EQ(best_of({}), "");
  EXPECT_EQ(best_of({"znver4", "", "armv9-a"}), "");
  if (!runs_here("x86-64")) return;
  EXPECT_EQ(best_of({"znver4", "x86-64"}), "x86-64");
  std::string highest;
  for (const std::string_view level : kCpuLevels) {
    if (runs_here(level)) highest = level;
  }
  EXPECT_EQ(best_of({"x86-64", "x86-64-v2", "x86-64-v3", "x86-64-v4"}), highest);
  EXPECT_EQ(best_of({"x86-64-v4", "x86-64-v3", "x86-64-v2", "x86-64"}), highest);
}

TEST(CodeMemory, HoldsTheImageAndGoesWithItsOwner) {
  std::vector<std::uint8_t> image(10'000);
  for (std::size_t i = 0; i < image.size(); ++i) image[i] = static_cast<std::uint8_t>(i);
  Result<CodeMemory> memory = CodeMemory::map(image);
  ASSERT_TRUE(memory);
  const CodeMemory moved = std::move(*memory);
  EXPECT_EQ(std::memcmp(moved.at(0), image.data(), image.size()), 0);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(moved.at(0)) % kImageAlignment, 0);
}

TEST(CodeMemory, TakesAnImageOfNothing) {
  EXPECT_TRUE(CodeMemory::map({}));
  EXPECT_TRUE(make_native(Plan(), NativeCode(), "bundle"));
}

// A multiple of the address space.
TEST(CodeMemory, SaysWhyThereIsNone) {
  const std::uint8_t byte = 0;
  const Result<CodeMemory> memory =
      CodeMemory::map(std::span<const std::uint8_t>(&byte, std::size_t{1} << 60));
  ASSERT_FALSE(memory);
  EXPECT_EQ(memory.error().slug, "cannot-map-code");
}

}  // namespace
}  // namespace tagc
