#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "compiler/diagnostics/render.h"

namespace tagc {
namespace {

struct Finding {
  Finding() {
    sources.add("a dir/a,b.tag", "tag 高 when x;\n");
    sink.report(DiagnosticId::Semicolon, {0, 14, 15})
        .hint("50% of it")
        .label({0, 4, 7}, "in this tag")
        .note("first\nsecond")
        .fix({0, 14, 15}, "");
  }
  std::string in(MessageFormat format) const { return render(sink.all(), sources, {format}); }

  SourceMap sources;
  DiagnosticSink sink;
};

TEST(RenderJson, GivesPlacesAndFixes) {
  const auto json = nlohmann::json::parse(Finding().in(MessageFormat::Json));
  const auto& one = json["diagnostics"][0];
  EXPECT_EQ(one["slug"], "semicolon");
  EXPECT_EQ(one["severity"], "error");
  EXPECT_EQ(one["place"]["line"], 1);
  EXPECT_EQ(one["place"]["column"], 13);
  EXPECT_EQ(one["place"]["begin"], 14);
  EXPECT_EQ(one["related"][0]["text"], "in this tag");
  EXPECT_EQ(one["fixes"][0]["replacement"], "");
}

TEST(RenderJson, IsAnEmptyListWhenThereIsNothing) {
  const auto json = nlohmann::json::parse(render({}, SourceMap(), {MessageFormat::Json}));
  EXPECT_TRUE(json["diagnostics"].empty());
}

TEST(RenderJson, StaysJsonWhateverTheFileHolds) {
  SourceMap sources;
  sources.add("\xff.tag", "\xff\x01\n");
  DiagnosticSink sink;
  sink.report(DiagnosticId::GluedNumber, {0, 0, 1}, {"\xff\x01\""}).hint("\xc3");
  for (const MessageFormat format : {MessageFormat::Json, MessageFormat::Sarif}) {
    EXPECT_TRUE(nlohmann::json::accept(render(sink.all(), sources, {format})));
  }
}

TEST(RenderSarif, HasRulesResultsAndFixes) {
  const auto json = nlohmann::json::parse(Finding().in(MessageFormat::Sarif));
  EXPECT_EQ(json["version"], "2.1.0");
  const auto& run = json["runs"][0];
  EXPECT_EQ(run["tool"]["driver"]["rules"][0]["id"], "semicolon");
  const auto& result = run["results"][0];
  EXPECT_EQ(result["ruleId"], "semicolon");
  const auto& location = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(location["artifactLocation"]["uri"], "a%20dir/a%2Cb.tag");
  EXPECT_EQ(location["region"]["startColumn"], 13);
  EXPECT_EQ(result["fixes"][0]["artifactChanges"][0]["replacements"].size(), 1u);
}

TEST(RenderGithub, IsOneEscapedLineAFinding) {
  EXPECT_EQ(Finding().in(MessageFormat::Github),
            "::error file=a dir/a%2Cb.tag,line=1,col=13,endLine=1,endColumn=14,title=semicolon::"
            "declarations do not end with `;`; 50%25 of it%0Afirst second\n");
}

TEST(MessageFormat, IsReadByName) {
  EXPECT_EQ(parse_message_format("text"), MessageFormat::Text);
  EXPECT_EQ(parse_message_format("json"), MessageFormat::Json);
  EXPECT_EQ(parse_message_format("sarif"), MessageFormat::Sarif);
  EXPECT_EQ(parse_message_format("github"), MessageFormat::Github);
  EXPECT_EQ(parse_message_format("xml"), std::nullopt);
}

}  // namespace
}  // namespace tagc
