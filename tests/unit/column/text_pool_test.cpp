#include "runtime/column/text_pool.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace tagc {
namespace {

TEST(TextPool, EqualTextEqualCode) {
  TextPool pool;
  EXPECT_EQ(pool.size(), 1);
  EXPECT_EQ(pool.add(""), TextPool::kEmpty);
  const std::int32_t beijing = pool.add("北京");
  EXPECT_EQ(pool.add(std::string("北京")), beijing);
  EXPECT_NE(pool.add("上海"), beijing);
  EXPECT_EQ(pool[beijing], "北京");
  EXPECT_EQ(pool[TextPool::kEmpty], "");
  EXPECT_EQ(pool.find("上海"), 2);
  EXPECT_EQ(pool.find("广州"), -1);
  EXPECT_EQ(pool.size(), 3);
}

TEST(TextPool, TextsStayWhereTheyAre) {
  TextPool pool;
  std::vector<std::string> texts;
  for (int i = 0; i < 50'000; ++i) texts.push_back("text number " + std::to_string(i));
  texts.push_back(std::string(10'000'000, 'x'));  // larger than any chunk
  texts.push_back("after it");
  texts.push_back(std::string("with \0 inside", 13));
  std::vector<std::string_view> stored;
  for (const std::string& text : texts) stored.push_back(pool[pool.add(text)]);
  TextPool moved = std::move(pool);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    ASSERT_EQ(stored[i], texts[i]);
    ASSERT_EQ(moved[moved.find(texts[i])].data(), stored[i].data());
  }
}

TEST(TextPool, BeginsWithTextsOfAnother) {
  const std::vector<std::string> texts{"", "a", "longer", "b"};
  const TextList first(texts);
  TextPool pool(first);
  EXPECT_EQ(pool.size(), 4);
  EXPECT_EQ(pool[2].data(), first[2].data());  // not copied
  EXPECT_EQ(pool.find("b"), 3);
  EXPECT_EQ(pool.add("longer"), 2);
  for (std::int32_t i = 0; i < 1000; ++i) {
    EXPECT_EQ(pool.add("new " + std::to_string(i)), 4 + i);
  }
  EXPECT_EQ(pool[1003], "new 999");
  EXPECT_EQ(pool.find("new 0"), 4);
  EXPECT_EQ(pool.find("a"), 1);
}

TEST(TextPool, ForgetsWhatCameLast) {
  std::vector<std::string> texts{""};
  for (int i = 0; i < 100; ++i) texts.push_back("first " + std::to_string(i));
  TextPool pool{TextList(texts)};
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 5'000; ++i) {
      ASSERT_EQ(pool.add(std::to_string(round) + " new " + std::to_string(i)), 101 + i);
    }
    pool.add(std::string(1'000'000, 'x'));
    pool.forget_after(1'101, ListPool::kEmpty + 1);
    ASSERT_EQ(pool.size(), 1'101);
    for (int i = 0; i < 5'000; ++i) {
      const std::string text = std::to_string(round) + " new " + std::to_string(i);
      ASSERT_EQ(pool.find(text), i < 1'000 ? 101 + i : -1);
    }
    pool.forget_after(101, ListPool::kEmpty + 1);
    EXPECT_EQ(pool.find(std::to_string(round) + " new 0"), -1);
    for (int i = 0; i < 100; ++i) ASSERT_EQ(pool.find("first " + std::to_string(i)), 1 + i);
  }
}

}  // namespace
}  // namespace tagc
