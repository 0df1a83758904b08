#include <gtest/gtest.h>

#include "compiler/diagnostics/diagnostic.h"

namespace tagc {
namespace {

TEST(Nearest, FindsTypingMistakes) {
  const std::vector<std::string> names = {"amount", "product", "status", "city"};
  EXPECT_EQ(nearest("amout", names), "amount");     // left out
  EXPECT_EQ(nearest("amountt", names), "amount");   // one too many
  EXPECT_EQ(nearest("stetus", names), "status");    // another letter
  EXPECT_EQ(nearest("prodcut", names), "product");  // two swapped
  EXPECT_EQ(nearest("City", names), "city");        // in another case
}

TEST(Nearest, StaysSilentWhenNothingIsNear) {
  EXPECT_EQ(nearest("revenue", {"amount", "product"}), "");
  EXPECT_EQ(nearest("xy", {"ab", "cd"}), "");
  EXPECT_EQ(nearest("x", {"y"}), "");
  EXPECT_EQ(nearest("anything", {}), "");
}

TEST(Nearest, CountsCodePoints) {
  EXPECT_EQ(nearest("总消费额", {"总消费", "城市"}), "总消费");
  EXPECT_EQ(nearest("城币", {"城市", "订单"}), "城市");
}

TEST(Nearest, IsTheSameWhateverTheOrder) {
  EXPECT_EQ(nearest("axb", {"acb", "aab"}), "aab");
  EXPECT_EQ(nearest("axb", {"aab", "acb"}), "aab");
}

TEST(Nearest, IsQuickWithEndlessNames) {
  const std::string endless(1'000'000, 'a');
  EXPECT_EQ(nearest(endless, {endless + "b", "short"}), "");
  EXPECT_EQ(nearest("short", {endless}), "");
}

}  // namespace
}  // namespace tagc
