#include <gtest/gtest.h>

#include "compiler/diagnostics/diagnostic.h"

namespace tagc {
namespace {

TEST(DiagnosticSink, KeepsTheOrderAndCountsErrors) {
  DiagnosticSink sink;
  EXPECT_FALSE(sink.has_errors());
  sink.report(DiagnosticId::Semicolon, {0, 5, 6});
  sink.report(DiagnosticId::SingleQuotes, {0, 1, 2});
  ASSERT_EQ(sink.all().size(), 2u);
  EXPECT_EQ(sink.all()[0].id, DiagnosticId::Semicolon);
  EXPECT_EQ(sink.errors(), 2u);
}

TEST(DiagnosticSink, KeepsTheSameFindingOnce) {
  DiagnosticSink sink;
  sink.report(DiagnosticId::Semicolon, {0, 5, 6}).hint("first");
  sink.report(DiagnosticId::Semicolon, {0, 5, 6}).hint("second").note("lost");
  sink.report(DiagnosticId::Semicolon, {1, 5, 6});
  ASSERT_EQ(sink.all().size(), 2u);
  EXPECT_EQ(sink.all()[0].primary.text, "first");
  EXPECT_TRUE(sink.all()[0].notes.empty());
  EXPECT_EQ(sink.errors(), 2u);
}

TEST(DiagnosticSink, TakesLabelsNotesAndFixes) {
  DiagnosticSink sink;
  sink.report(DiagnosticId::Semicolon, {0, 5, 6})
      .hint("here")
      .label({0, 1, 2}, "there")
      .note("why")
      .fix({0, 5, 6}, "");
  const Diagnostic& one = sink.all().front();
  EXPECT_EQ(one.primary.text, "here");
  EXPECT_EQ(one.secondary.front().text, "there");
  EXPECT_EQ(one.notes.front(), "why");
  EXPECT_EQ(one.fixes.front().span.begin, 5u);
}

TEST(DiagnosticSink, SilenceKeepsNothing) {
  DiagnosticSink sink;
  sink.silence().hint("lost").note("lost").fix({0, 0, 0}, "lost");
  EXPECT_TRUE(sink.all().empty());
}

TEST(Message, PutsArgumentsInBothLanguages) {
  const Diagnostic diagnostic{DiagnosticId::OtherSpelling, {"&&", "and"}, {}, {}, {}, {}};
  EXPECT_EQ(message_of(diagnostic, MessageLanguage::English), "`&&` is written `and`");
  EXPECT_EQ(message_of(diagnostic, MessageLanguage::Chinese), "`&&` 应写作 `and`");
}

TEST(Message, CutsLongArgumentsAndShowsInvisibleCharacters) {
  const Diagnostic lengthy{DiagnosticId::GluedNumber, {std::string(500, '9')}, {}, {}, {}, {}};
  EXPECT_LT(message_of(lengthy, MessageLanguage::English).size(), 150u);
  const Diagnostic escape{DiagnosticId::GluedNumber, {"\x1b[31m\n"}, {}, {}, {}, {}};
  EXPECT_EQ(message_of(escape, MessageLanguage::English),
            "`<U+001B>[31m ` is neither a number nor a name");
}

TEST(DiagnosticTable, IsFoundBySlug) {
  const DiagnosticInfo* info = find_diagnostic("missing-comma");
  ASSERT_NE(info, nullptr);
  EXPECT_EQ(info->id, DiagnosticId::MissingComma);
  EXPECT_EQ(find_diagnostic("no-such-slug"), nullptr);
}

}  // namespace
}  // namespace tagc
