#include "runtime/types/quote.h"

#include <gtest/gtest.h>

namespace tagc {
namespace {

TEST(Quote, PlainTextStays) {
  EXPECT_EQ(quote(""), "\"\"");
  EXPECT_EQ(quote("增长 é 😀"), "\"增长 é 😀\"");
}

TEST(Quote, WhatTheLanguageEscapes) { EXPECT_EQ(quote("a\"b\\c\nd\te"), R"("a\"b\\c\nd\te")"); }

TEST(Promise26, NothingATerminalObeysPasses) {
  EXPECT_EQ(quote("\x1B[31m"), R"("\u{1B}[31m")");
  EXPECT_EQ(quote("\x7F\xC2\x9B"), R"("\u{7F}\u{9B}")");
  EXPECT_EQ(quote("\xE2\x80\xAE"), R"("\u{202E}")");      // right-to-left override
  EXPECT_EQ(quote("\xEF\xBB\xBF"), R"("\u{FEFF}")");      // byte order mark
  EXPECT_EQ(quote("a\xE2\x80\x8Bz"), R"("a\u{200B}z")");  // zero-width space
}

TEST(Quote, BytesThatAreNotUtf8) {
  EXPECT_EQ(quote("\xFF"), R"("\u{FFFD}")");
  EXPECT_EQ(quote("\xC0\x80"), R"("\u{FFFD}\u{FFFD}")");              // overlong
  EXPECT_EQ(quote("\xE5\x8C"), R"("\u{FFFD}\u{FFFD}")");              // cut
  EXPECT_EQ(quote("\xED\xA0\x80"), R"("\u{FFFD}\u{FFFD}\u{FFFD}")");  // surrogate
  EXPECT_EQ(quote("\x80"), R"("\u{FFFD}")");
  EXPECT_EQ(quote("\xEF\xBF\xBD"), "\"\xEF\xBF\xBD\"");  // the replacement itself
}

}  // namespace
}  // namespace tagc
