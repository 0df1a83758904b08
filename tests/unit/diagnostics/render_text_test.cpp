#include <gtest/gtest.h>

#include "compiler/diagnostics/render.h"

namespace tagc {
namespace {

std::string text_of(const DiagnosticSink& sink, const SourceMap& sources, bool colour = false) {
  return render(sink.all(), sources, {MessageFormat::Text, MessageLanguage::English, colour});
}

TEST(RenderText, LooksAsTheLanguageSays) {
  SourceMap sources;
  sources.add("rules.tag", std::string(11, '\n') + "let total = sum(orders.amout)\n");
  DiagnosticSink sink;
  sink.report(DiagnosticId::OtherSpelling, {0, 34, 39}, {"amout", "amount"})
      .hint("did you mean `amount`?")
      .note("fields of `orders`: amount, product, status");
  EXPECT_EQ(text_of(sink, sources),
            "error[other-spelling]: `amout` is written `amount`\n"
            "  --> rules.tag:12:24\n"
            "   |\n"
            "12 | let total = sum(orders.amout)\n"
            "   |                        ^^^^^ did you mean `amount`?\n"
            "   = fields of `orders`: amount, product, status\n");
}

TEST(RenderText, UnderlinesWideCharactersAndTabs) {
  SourceMap sources;
  sources.add("a.tag", "\t城市 = 'x'\n");
  DiagnosticSink sink;
  sink.report(DiagnosticId::SingleQuotes, {0, 10, 13});
  EXPECT_EQ(text_of(sink, sources),
            "error[single-quotes]: texts stand in double quotes\n"
            " --> a.tag:1:7\n"
            "  |\n"
            "1 |     城市 = 'x'\n"
            "  |            ^^^\n");
}

TEST(RenderText, ShowsOtherLinesAndOtherFiles) {
  SourceMap sources;
  sources.add("a.tag", "let a = 1\n\n\nlet a = 2\n");
  sources.add("b.tag", "let a = 3\n");
  DiagnosticSink sink;
  sink.report(DiagnosticId::Semicolon, {0, 16, 17})
      .hint("again")
      .label({0, 4, 5}, "first here")
      .label({1, 4, 5}, "and here");
  EXPECT_EQ(text_of(sink, sources),
            "error[semicolon]: declarations do not end with `;`\n"
            " --> a.tag:4:5\n"
            "  |\n"
            "1 | let a = 1\n"
            "  |     - first here\n"
            "...\n"
            "4 | let a = 2\n"
            "  |     ^ again\n"
            " ::: b.tag:1:5\n"
            "  |\n"
            "1 | let a = 3\n"
            "  |     - and here\n");
}

TEST(RenderText, CutsLongLinesAroundTheirMark) {
  SourceMap sources;
  sources.add("a.tag", std::string(5'000'000, 'x') + ";" + std::string(5'000'000, 'y'));
  DiagnosticSink sink;
  sink.report(DiagnosticId::Semicolon, {0, 5'000'000, 5'000'001});
  const std::string text = text_of(sink, sources);
  EXPECT_LT(text.size(), 500u);
  EXPECT_NE(text.find("...xxx"), std::string::npos);
  EXPECT_NE(text.find("xxx;yyy"), std::string::npos);
}

TEST(RenderText, NothingOfTheFileReachesTheTerminalAsACommand) {
  SourceMap sources;
  sources.add("a\x1b]0;owned\a.tag", "tag \x1b[2J\u202E when ;\n");
  DiagnosticSink sink;
  sink.report(DiagnosticId::Semicolon, {0, 17, 18}).hint("\x1b[31m").note("\x1b[32m");
  for (const char c : text_of(sink, sources)) EXPECT_TRUE(c < 0 || c >= ' ' || c == '\n');
}

TEST(RenderText, IndentsFurtherLinesOfNotes) {
  SourceMap sources;
  sources.add("a.tag", "x\n");
  DiagnosticSink sink;
  sink.report(DiagnosticId::Semicolon, {0, 0, 1}).note("add\n  these lines");
  EXPECT_NE(text_of(sink, sources).find("  = add\n      these lines\n"), std::string::npos);
}

TEST(RenderText, HasNoExcerptWithoutAPlace) {
  DiagnosticSink sink;
  sink.report(DiagnosticId::Semicolon, {0, 0, 1}).note("why");
  EXPECT_EQ(text_of(sink, SourceMap()),
            "error[semicolon]: declarations do not end with `;`\n"
            "  = why\n");
}

TEST(RenderText, OrdersByFileAndPlace) {
  SourceMap sources;
  sources.add("a.tag", "abc\n");
  sources.add("b.tag", "abc\n");
  DiagnosticSink sink;
  sink.report(DiagnosticId::Semicolon, {1, 0, 1});
  sink.report(DiagnosticId::Semicolon, {0, 2, 3});
  sink.report(DiagnosticId::Semicolon, {0, 1, 2});
  sink.report(DiagnosticId::BadEscape, {0, 1, 2}, {"x"});
  const std::string text = text_of(sink, sources);
  const auto at = [&](std::string_view needle) { return text.find(needle); };
  EXPECT_LT(at("bad-escape"), at("a.tag:1:3"));
  EXPECT_LT(at("a.tag:1:2"), at("a.tag:1:3"));
  EXPECT_LT(at("a.tag:1:3"), at("b.tag:1:1"));
}

TEST(RenderText, ColoursOnlyWhenAsked) {
  SourceMap sources;
  sources.add("a.tag", "x\n");
  DiagnosticSink sink;
  sink.report(DiagnosticId::Semicolon, {0, 0, 1});
  EXPECT_EQ(text_of(sink, sources).find('\x1b'), std::string::npos);
  EXPECT_NE(text_of(sink, sources, true).find("\x1b[1;31m"), std::string::npos);
}

TEST(RenderText, SurvivesBytesThatAreNotUtf8) {
  SourceMap sources;
  sources.add("a.tag", "\xff\xfe\n");
  DiagnosticSink sink;
  sink.report(DiagnosticId::BadUtf8, {0, 1, 2}, {"1"});
  EXPECT_NE(text_of(sink, sources).find("\xEF\xBF\xBD\xEF\xBF\xBD"), std::string::npos);
}

}  // namespace
}  // namespace tagc
