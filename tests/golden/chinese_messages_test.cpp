// Messages in Chinese have no English left: every hint, note and label of every golden.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "compiler/diagnostics/render.h"
#include "compiler/driver/function_names.h"
#include "compiler/syntax/spelling.h"
#include "stdlib/library.h"
#include "tests/golden/golden_file.h"
#include "tests/golden/stages.h"
#include "tests/support/spelling.h"

namespace tagc::golden {
namespace {

// Hints that are all code, names or a regular expression's own words.
bool needs_no_chinese(const Diagnostic& diagnostic, const std::string& text) {
  return text.empty() || diagnostic.id == DiagnosticId::BadPattern ||
         diagnostic.id == DiagnosticId::Cycle;
}

std::string in_chinese(const Diagnostic& diagnostic, const SourceMap& sources,
                       const Respell& respell = {}) {
  return render({diagnostic}, sources,
                {MessageFormat::Text, MessageLanguage::Chinese, false, respell});
}

bool has_chinese(const std::string& word, const FunctionRegistry& functions) {
  const std::optional<int> function = functions.find(word);
  return twins_of(word).has_value() || (function && !functions[*function].name_zh.empty());
}

// English words of the language in what a message shows of rules, where the rules have none.
std::vector<std::string> english_words(const std::string& message, const std::string& rules,
                                       const FunctionRegistry& functions) {
  static const std::regex kShown("`([^`\\n]*)`"), kWord("[a-z_]+");
  std::vector<std::string> words;
  for (std::sregex_iterator shown(message.begin(), message.end(), kShown), end; shown != end;
       ++shown) {
    const std::string code = (*shown)[1];
    for (std::sregex_iterator word(code.begin(), code.end(), kWord); word != end; ++word) {
      const bool quoted = std::regex_search(rules, std::regex("\\b" + word->str() + "\\b"));
      if (!quoted && has_chinese(word->str(), functions)) words.push_back(word->str());
    }
  }
  return words;
}

// Two English words side by side, outside of what is quoted.
std::string english_prose(std::string text) {
  static const std::regex kQuoted("`[^`]*`|\"[^\"]*\"|list of [a-z]+"),
      kProse("[a-z]{2,} [a-z]{2,}");
  text = std::regex_replace(text, kQuoted, "``");
  std::smatch prose;
  return std::regex_search(text, prose, kProse) ? prose.str() : "";
}

TEST(ChineseMessages, ShowRulesInChinese) {
  const FunctionRegistry functions = standard_functions();
  for (const auto& path : find_goldens("tests/golden")) {
    const GoldenFile golden = read_golden(path);
    const std::string rules = test::in_chinese(golden.input, function_names(functions)).rules;
    if (rules == golden.input) continue;  // cannot be read
    const Findings findings =
        diagnose({path.filename().string(), rules, reach_of_room(golden.room())});
    for (const Diagnostic& diagnostic : findings.sink.all()) {
      const std::string message = in_chinese(diagnostic, findings.sources, respell_with(functions));
      for (const std::string& word : english_words(message, rules, functions)) {
        ADD_FAILURE() << path << ": `" << word << "`\n" << message;
      }
    }
  }
}

TEST(ChineseMessages, HaveNoEnglishHints) {
  for (const auto& path : find_goldens("tests/golden")) {
    const GoldenFile golden = read_golden(path);
    const Findings findings =
        diagnose({path.filename().string(), golden.input, reach_of_room(golden.room())});
    for (const Diagnostic& diagnostic : findings.sink.all()) {
      const std::string chinese = in_chinese(diagnostic, findings.sources);
      const auto expect = [&](const std::string& text) {
        if (needs_no_chinese(diagnostic, text)) return;
        EXPECT_EQ(chinese.find(" " + text + "\n"), std::string::npos)
            << path << ": hints.def has no row for: " << text;
      };
      const auto json = nlohmann::json::parse(
          render({diagnostic}, findings.sources, {MessageFormat::Json, MessageLanguage::Chinese}));
      const auto& told = json["diagnostics"][0];
      for (const char* part : {"message", "hint"}) {
        if (diagnostic.id == DiagnosticId::BadPattern) continue;
        EXPECT_EQ(english_prose(told[part].get<std::string>()), "") << path << ": " << told[part];
      }
      for (const auto& note : told["notes"]) {
        EXPECT_EQ(english_prose(note.get<std::string>()), "") << path << ": " << note;
      }
      expect(diagnostic.primary.text);
      for (const Label& label : diagnostic.secondary) expect(label.text);
      for (const std::string& note : diagnostic.notes) expect(note);
    }
  }
}

}  // namespace
}  // namespace tagc::golden
