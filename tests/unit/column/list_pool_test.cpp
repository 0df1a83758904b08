#include "runtime/column/list_pool.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace tagc {
namespace {

using Elements = std::vector<std::int64_t>;

Elements elements(ListPool::Elements list) { return {list.begin(), list.end()}; }

TEST(ListPool, EqualListsEqualCodes) {
  ListPool pool;
  EXPECT_EQ(pool.add({}), ListPool::kEmpty);
  const std::int32_t code = pool.add(Elements{1, 2});
  EXPECT_EQ(pool.add(Elements{1, 2}), code);
  EXPECT_NE(pool.add(Elements{2, 1}), code);
  EXPECT_NE(pool.add(Elements{1, 2, 2}), code);
  EXPECT_EQ(elements(pool[code]), (Elements{1, 2}));
  EXPECT_TRUE(pool[ListPool::kEmpty].empty());
}

TEST(ListPool, ListsStayWhereTheyAre) {
  ListPool pool;
  const ListPool::Elements first = pool[pool.add(Elements{7})];
  std::vector<std::int32_t> codes;
  for (std::int64_t i = 0; i < 50'000; ++i) codes.push_back(pool.add(Elements{i, -i, i % 3}));
  const Elements large(100'000, 1);
  EXPECT_EQ(elements(pool[pool.add(large)]), large);
  EXPECT_EQ(first.front(), 7);
  for (std::int64_t i = 0; i < 50'000; ++i) {
    ASSERT_EQ(elements(pool[codes[static_cast<std::size_t>(i)]]), (Elements{i, -i, i % 3}));
  }
}

TEST(ListPool, ForgetsWhatCameLast) {
  ListPool pool;
  for (std::int64_t i = 0; i < 100; ++i) pool.add(Elements{i});
  const std::int32_t kept = pool.size();
  const std::int64_t* place = nullptr;
  for (int round = 0; round < 3; ++round) {
    const std::int32_t first = pool.add(Elements{1'000});
    EXPECT_EQ(first, kept);
    if (place != nullptr) {
      EXPECT_EQ(pool[first].data(), place) << "memory is used again";
    }
    place = pool[first].data();
    for (std::int64_t i = 0; i < 40'000; ++i) pool.add(Elements{i, i, round});
    pool.forget_after(kept);
    EXPECT_EQ(pool.size(), kept);
    for (std::int64_t i = 0; i < 100; ++i) ASSERT_EQ(pool.add(Elements{i}), i + 1);
  }
}

TEST(ListPool, ThreadsAgreeOnCodes) {
  ListPool pool;
  std::vector<std::vector<std::int32_t>> codes(4);
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < codes.size(); ++thread) {
    threads.emplace_back([&, thread] {
      ListCache cache(pool);
      for (std::int64_t i = 0; i < 20'000; ++i) {
        codes[thread].push_back(cache.add(Elements{i % 5'000, 1}));
        ASSERT_EQ(pool[codes[thread].back()].front(), i % 5'000);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& each : codes) EXPECT_EQ(each, codes.front());
}

}  // namespace
}  // namespace tagc
