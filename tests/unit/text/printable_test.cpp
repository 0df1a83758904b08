#include "runtime/text/printable.h"

#include <gtest/gtest.h>

namespace tagc {
namespace {

TEST(Printable, KeepsWhatCanBeSeen) {
  EXPECT_EQ(printable("amount > 3"), "amount > 3");
  EXPECT_EQ(printable("城市 “é” 😀"), "城市 “é” 😀");
}

TEST(Printable, NamesWhatCannot) {
  EXPECT_EQ(printable("a\x1b[31mb"), "a<U+001B>[31mb");
  EXPECT_EQ(printable("a\u200Bb\u202Ec\uFEFF"), "a<U+200B>b<U+202E>c<U+FEFF>");
  EXPECT_EQ(printable(std::string_view("a\0b", 3)), "a<U+0000>b");
  EXPECT_EQ(printable("\x7f\u0085"), "<U+007F><U+0085>");
}

TEST(Printable, MakesBlanksOfTabsAndLineEnds) { EXPECT_EQ(printable("a\tb\r\nc"), "a b  c"); }

TEST(Printable, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(printable("a\xff\xc3"), "a\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(DisplayWidth, IsTwoForWideCharacters) {
  EXPECT_EQ(display_width("abc"), 3);
  EXPECT_EQ(display_width("北京"), 4);
  EXPECT_EQ(display_width("（a）"), 5);
  EXPECT_EQ(display_width("e\u0301"), 1);
}

TEST(Clipped, CutsAtCodePoints) {
  EXPECT_EQ(clipped("北京上海", 4), "北京上海");
  EXPECT_EQ(clipped("北京上海", 2), "北京…");
  EXPECT_EQ(clipped("", 2), "");
}

}  // namespace
}  // namespace tagc
