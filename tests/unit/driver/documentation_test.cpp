// Every rule file that the documentation shows is compiled; what a page shows later rests on what it
// showed before.
#include <gtest/gtest.h>

#include "compiler/diagnostics/render.h"
#include "compiler/driver/compile.h"
#include "stdlib/library.h"
#include "stdlib/rules/standard_rules.h"
#include "tests/unit/driver/memory_files.h"

namespace tagc {
namespace {

std::vector<std::string> rule_files_in(const std::string& page) {
  const Result<std::string> text = DiskFiles().read(page);
  EXPECT_TRUE(text.ok()) << page;
  std::vector<std::string> blocks;
  const std::string begin = "```tag\n", end = "\n```";
  for (std::size_t at = 0; (at = text->find(begin, at)) != std::string::npos;) {
    at += begin.size();
    blocks.push_back(text->substr(at, text->find(end, at) + 1 - at));
  }
  return blocks;
}

TEST(Documentation, EveryRuleFileItShowsIsRight) {
  const FunctionRegistry functions = standard_functions();
  for (const char* page : {"README.md", "docs/language.md", "docs/language.zh.md",
                           "docs/library.md", "docs/testing.md"}) {
    const std::vector<std::string> blocks = rule_files_in(page);
    EXPECT_FALSE(blocks.empty()) << page;
    std::string shown;
    for (const std::string& block : blocks) {
      shown += block;
      const auto compiled = compile("rules.tag", MemoryFiles({{"rules.tag", shown}}),
                                    standard_rules(), functions, {});
      ASSERT_TRUE(compiled.ok());
      EXPECT_TRUE(compiled->diagnostics.all().empty())
          << page << "\n"
          << render(compiled->diagnostics.all(), compiled->sources, {});
    }
  }
}

}  // namespace
}  // namespace tagc
