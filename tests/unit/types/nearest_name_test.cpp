#include "runtime/types/nearest_name.h"

#include <gtest/gtest.h>

namespace tagc {
namespace {

TEST(EditDistance, CountsEdits) {
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("abc", ""), 3u);
  EXPECT_EQ(edit_distance("amout", "amount"), 1u);
  EXPECT_EQ(edit_distance("amuont", "amount"), 1u);
  EXPECT_EQ(edit_distance("Amount", "aMOUNT"), 0u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
}

TEST(NearestName, TakesTheNearestThatIsNear) {
  EXPECT_EQ(nearest_name("amout", {"account", "amount", "amounts"}), "amount");
  EXPECT_EQ(nearest_name("xyz", {"amount"}), "");
  EXPECT_EQ(nearest_name("id", {"it", "at"}), "it");
  EXPECT_EQ(nearest_name("a", {}), "");
}

TEST(NearestName, TheLastPartOfAPathMayBeMeant) {
  EXPECT_EQ(nearest_name("shanghia", {"Asia/Seoul", "Asia/Shanghai"}), "Asia/Shanghai");
  EXPECT_EQ(nearest_name("Asia/Shangai", {"Asia/Seoul", "Asia/Shanghai"}), "Asia/Shanghai");
}

}  // namespace
}  // namespace tagc
