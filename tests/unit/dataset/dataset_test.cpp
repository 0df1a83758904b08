// Users by their ids.
#include "runtime/dataset/dataset.h"

#include <gtest/gtest.h>

namespace tagc::test {
namespace {

TEST(UserIds, FindsThemAsPrinted) {
  const UserIds ints(UserIds::Ints{-5, 3, 40});
  EXPECT_EQ(ints.size(), 3);
  EXPECT_EQ(ints.text(0), "-5");
  EXPECT_EQ(ints.find("40"), 2);
  EXPECT_EQ(ints.find("4"), std::nullopt);
  EXPECT_EQ(ints.find("x"), std::nullopt);
  const UserIds texts(UserIds::Texts{"a", "b"});
  EXPECT_EQ(texts.find("b"), 1);
  EXPECT_EQ(texts.find("40"), std::nullopt);
}

TEST(UserIds, CountsThoseUpToAnId) {
  const UserIds ints(UserIds::Ints{-5, 3, 40});
  EXPECT_EQ(ints.count_up_to("-6"), 0);
  EXPECT_EQ(ints.count_up_to("3"), 2);
  EXPECT_EQ(ints.count_up_to("41"), 3);
  const UserIds texts(UserIds::Texts{"a", "c"});
  EXPECT_EQ(texts.count_up_to("b"), 1);
  EXPECT_EQ(UserIds().count_up_to("7"), 0);
}

}  // namespace
}  // namespace tagc::test
