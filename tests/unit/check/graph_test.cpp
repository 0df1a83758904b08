#include "compiler/check/graph.h"

#include <gtest/gtest.h>

#include <numeric>

namespace tagc::checking {
namespace {

using Edges = std::vector<std::vector<int>>;

TEST(SortByDependency, KeepsTheOrderOfIndependentNodes) {
  EXPECT_EQ(sort_by_dependency(Edges(3)).order, (std::vector<int>{0, 1, 2}));
}

TEST(SortByDependency, PutsWhatIsNeededFirst) {
  const Sorted sorted = sort_by_dependency({{2}, {0}, {}});
  EXPECT_EQ(sorted.order, (std::vector<int>{2, 0, 1}));
  EXPECT_TRUE(sorted.cycles.empty());
}

TEST(SortByDependency, ShowsCyclesWhole) {
  for (int size : {1, 2, 50}) {
    Edges edges(static_cast<std::size_t>(size));
    std::vector<int> whole(static_cast<std::size_t>(size));
    std::iota(whole.begin(), whole.end(), 0);
    for (int i = 0; i < size; ++i) edges[static_cast<std::size_t>(i)] = {(i + 1) % size};
    const Sorted sorted = sort_by_dependency(edges);
    ASSERT_EQ(sorted.cycles.size(), 1u) << size;
    EXPECT_EQ(sorted.cycles.front(), whole);
    EXPECT_EQ(sorted.order.size(), whole.size()) << "every node still has its place";
  }
}

TEST(SortByDependency, ReportsEachNodeInOneCycleOnly) {
  const Sorted sorted = sort_by_dependency({{1}, {0, 2}, {1}});
  EXPECT_EQ(sorted.cycles, (Edges{{0, 1}}));
}

TEST(SortByDependency, FollowsLongChainsAndManyBackEdgesInLinearTime) {
  constexpr int kSize = 200'000;
  Edges chain(kSize);
  for (int i = 1; i < kSize; ++i) chain[static_cast<std::size_t>(i)] = {i - 1};
  EXPECT_EQ(sort_by_dependency(chain).order.size(), chain.size());
  Edges ladder(kSize);  // each needs the next and the one before
  for (int i = 0; i + 1 < kSize; ++i) ladder[static_cast<std::size_t>(i)].push_back(i + 1);
  for (int i = 1; i < kSize; ++i) ladder[static_cast<std::size_t>(i)].push_back(i - 1);
  EXPECT_EQ(sort_by_dependency(ladder).cycles.size(), kSize / 2u);
}

}  // namespace
}  // namespace tagc::checking
