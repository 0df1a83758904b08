#include "runtime/types/nearest_name.h"

#include <gtest/gtest.h>

namespace tagc {
namespace {

TEST(NearestName, FindsTypingMistakes) {
  const std::vector<std::string> names = {"amount", "product", "status", "city"};
  EXPECT_EQ(nearest_name("amout", names), "amount");     // left out
  EXPECT_EQ(nearest_name("amountt", names), "amount");   // one too many
  EXPECT_EQ(nearest_name("stetus", names), "status");    // another letter
  EXPECT_EQ(nearest_name("prodcut", names), "product");  // two swapped
  EXPECT_EQ(nearest_name("City", names), "city");        // in another case
}

TEST(NearestName, TakesTheNearest) {
  EXPECT_EQ(nearest_name("amout", {"account", "amounts", "amount"}), "amount");
  EXPECT_EQ(nearest_name("id", {"it", "at"}), "it");
}

TEST(NearestName, StaysSilentWhenNothingIsNear) {
  EXPECT_EQ(nearest_name("revenue", {"amount", "product"}), "");
  EXPECT_EQ(nearest_name("kitten", {"sitting"}), "");
  EXPECT_EQ(nearest_name("xy", {"ab", "cd"}), "");
  EXPECT_EQ(nearest_name("x", {"y"}), "");
  EXPECT_EQ(nearest_name("anything", {}), "");
  EXPECT_EQ(nearest_name("", {"amount"}), "");
}

TEST(NearestName, CountsCharacters) {
  EXPECT_EQ(nearest_name("总消费额", {"总消费", "城市"}), "总消费");
  EXPECT_EQ(nearest_name("城币", {"城市", "订单"}), "城市");
  EXPECT_EQ(nearest_name("caf\xc3\xa9s", {"cafes"}), "cafes");
}

TEST(NearestName, TakesBytesThatAreNoCharacters) {
  EXPECT_EQ(nearest_name("\x80names", {"names"}), "names");
}

TEST(NearestName, IsTheSameWhateverTheOrder) {
  EXPECT_EQ(nearest_name("axb", {"acb", "aab"}), "aab");
  EXPECT_EQ(nearest_name("axb", {"aab", "acb"}), "aab");
}

TEST(NearestName, TheLastPartOfAPathMayBeMeant) {
  EXPECT_EQ(nearest_name("shanghia", {"Asia/Seoul", "Asia/Shanghai"}), "Asia/Shanghai");
  EXPECT_EQ(nearest_name("Asia/Shangai", {"Asia/Seoul", "Asia/Shanghai"}), "Asia/Shanghai");
}

TEST(NearestName, IsQuickWithEndlessNames) {
  const std::string endless(1'000'000, 'a');
  EXPECT_EQ(nearest_name(endless, {endless + "b", "short"}), "");
  EXPECT_EQ(nearest_name("short", {endless}), "");
}

}  // namespace
}  // namespace tagc
