#include "compiler/source/source.h"

#include <gtest/gtest.h>

namespace tagc {
namespace {

TEST(Source, DropsAByteOrderMarkAndRemembersIt) {
  const Source marked("a.tag", "\xEF\xBB\xBFlet");
  EXPECT_EQ(marked.text(), "let");
  EXPECT_EQ(marked.dropped_bytes(), 3u);
  EXPECT_EQ(Source("a.tag", "let").dropped_bytes(), 0u);
  EXPECT_EQ(Source("a.tag", "a\xEF\xBB\xBF").text(), "a\xEF\xBB\xBF");
}

TEST(Source, CountsColumnsInCodePoints) {
  const Source source("a.tag", "北京 = x\ny");
  EXPECT_EQ(source.position_of(0).column, 1);
  EXPECT_EQ(source.position_of(3).column, 2);
  EXPECT_EQ(source.position_of(6).column, 3);
  const Position second = source.position_of(11);
  EXPECT_EQ(second.line, 2);
  EXPECT_EQ(second.column, 1);
}

TEST(Source, GivesLinesWithoutTheirEnds) {
  const Source source("a.tag", "one\r\ntwo\n\nfour");
  ASSERT_EQ(source.line_count(), 4);
  EXPECT_EQ(source.line(1), "one");
  EXPECT_EQ(source.line(2), "two");
  EXPECT_EQ(source.line(3), "");
  EXPECT_EQ(source.line(4), "four");
  EXPECT_EQ(source.line_start(3), 9u);
}

TEST(Source, AnEmptyFileHasOneLine) {
  const Source source("a.tag", "");
  EXPECT_EQ(source.line_count(), 1);
  EXPECT_EQ(source.line(1), "");
  EXPECT_EQ(source.position_of(0).line, 1);
}

TEST(Source, TakesPlacesBehindTheEndForTheEnd) {
  const Source source("a.tag", "ab\n");
  const Position end = source.position_of(100);
  EXPECT_EQ(end.line, 2);
  EXPECT_EQ(end.column, 1);
}

TEST(SourceMap, NumbersFilesInOrderAndGivesTheTextOfSpans) {
  SourceMap sources;
  EXPECT_EQ(sources.add("a.tag", "let a"), 0u);
  EXPECT_EQ(sources.add("b.tag", "let b"), 1u);
  EXPECT_EQ(sources.size(), 2u);
  EXPECT_EQ(sources[1].path(), "b.tag");
  EXPECT_EQ(sources.text({1, 4, 5}), "b");
}

}  // namespace
}  // namespace tagc
