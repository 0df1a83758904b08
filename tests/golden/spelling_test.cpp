// Whatever rules there are, in Chinese and back.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "stdlib/library.h"
#include "tests/golden/golden_file.h"
#include "tests/support/spelling.h"

namespace tagc::golden {
namespace {

TEST(Spelling, GoldensSurviveChinese) {
  const auto functions = function_names(standard_functions());
  for (const auto& path : find_goldens("tests/golden")) {
    EXPECT_EQ(test::in_chinese(read_golden(path).input, functions).loss, "") << path;
  }
}

TEST(Spelling, FunctionsHaveNamesThatCanBeCalled) {
  const auto functions = function_names(standard_functions());
  for (const FunctionName& each : functions) {
    if (each.chinese.empty()) continue;
    const std::string rules = "tag a = " + each.english + "(x)\n";
    const test::Chinese chinese = test::in_chinese(rules, functions);
    EXPECT_EQ(chinese.loss, "");
    EXPECT_EQ(chinese.rules, "标签 a = " + each.chinese + "(x)\n");
  }
}

TEST(Spelling, UnitsAreTranslatedWhereAFunctionTakesThem) {
  const auto functions = function_names(standard_functions());
  const std::string rules = "tag a when start_of(month, month) < larger(month, week)\n";
  EXPECT_EQ(test::in_chinese(rules, functions).rules,
            "标签 a 当 期初(month, 月) < 较大值(month, week)\n");
}

TEST(Spelling, AFileKeepsTheSpellingOfMostOfItsDeclarations) {
  const auto spelling_of_rules = [](const std::string& rules) {
    SourceMap sources;
    DiagnosticSink sink;
    const FileId id = sources.add("rules.tag", rules);
    return spelling_of(parse(sources, id, Limits(), sink), sources[id]);
  };
  EXPECT_EQ(spelling_of_rules(""), Spelling::English);
  EXPECT_EQ(spelling_of_rules("tag 甲 when 乙"), Spelling::English);
  EXPECT_EQ(spelling_of_rules("标签 a 当 b tag c when d"), Spelling::English);
  EXPECT_EQ(spelling_of_rules("@title(\"x\") 标签 a 当 b 标签 e 当 f tag c when d"),
            Spelling::Chinese);
}

TEST(Spelling, ExamplesAndTheLibrarySurviveChinese) {
  const auto functions = function_names(standard_functions());
  for (const char* folder : {"examples", "stdlib"}) {
    for (const auto& path : find_goldens(folder)) {
      std::ostringstream text;
      text << std::ifstream(path).rdbuf();
      EXPECT_EQ(test::in_chinese(text.str(), functions).loss, "") << path;
    }
  }
}

}  // namespace
}  // namespace tagc::golden
