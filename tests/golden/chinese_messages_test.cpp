// Messages in Chinese have no English left: every hint, note and label of every golden.
#include <gtest/gtest.h>

#include "compiler/diagnostics/render.h"
#include "tests/golden/golden_file.h"
#include "tests/golden/stages.h"

namespace tagc::golden {
namespace {

// Hints that are all code, names or a regular expression's own words.
bool needs_no_chinese(const Diagnostic& diagnostic, const std::string& text) {
  return text.empty() || diagnostic.id == DiagnosticId::BadPattern ||
         diagnostic.id == DiagnosticId::Cycle;
}

std::string in_chinese(const Diagnostic& diagnostic, const SourceMap& sources) {
  return render({diagnostic}, sources, {MessageFormat::Text, MessageLanguage::Chinese});
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
      expect(diagnostic.primary.text);
      for (const Label& label : diagnostic.secondary) expect(label.text);
      for (const std::string& note : diagnostic.notes) expect(note);
    }
  }
}

}  // namespace
}  // namespace tagc::golden
