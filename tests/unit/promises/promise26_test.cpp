// Promise 26: text stays text. What terminals obey, and what turns the direction of writing, reaches
// no message. Data and file names: tests/cli/run/terminal_text.case; formulas: neutralise.case; imports
// that would leave the project: tests/unit/driver/compile_test.cpp.
#include "compiler/diagnostics/render.h"
#include "tests/unit/promises/promise.h"

namespace tagc::promises {
namespace {

// Clears the screen; red; a title; right to left; nothing wide; a bell; C1's introducer.
const std::vector<std::string> kOrders = {
    "\x1b[2J", "\x1b[31m", "\x1b]0;t\x07", "\xe2\x80\xae", "\xe2\x80\x8b", "\x07", "\xc2\x9b"};

bool is_harmless(const std::string& text) {
  for (const std::string& order : kOrders) {
    if (text.find(order) != std::string::npos) return false;
  }
  return text.find('\x1b') == std::string::npos && text.find('\x07') == std::string::npos;
}

std::vector<std::string> rules_with(const std::string& order) {
  return {
      "tag a when city = \"x" + order + "y\"\n",        "tag `a" + order + "b` when nobody > 3\n",
      "tag a when points > 3 # " + order + "\n",        order + "\n",
      "users m from \"" + order + ".csv\" by id { }\n", "import \"" + order + ".tag\"\n"};
}

TEST(Promise26, NoMessageOfAnyFormatHoldsWhatATerminalObeys) {
  using enum MessageFormat;
  for (const std::string& order : kOrders) {
    for (const std::string& rules : rules_with(order)) {
      const Compiled program = test::compile_text(rules, standard_functions());
      EXPECT_FALSE(program.ok()) << rules;
      for (const MessageFormat format : {Text, Json, Sarif, Github}) {
        for (const MessageLanguage language :
             {MessageLanguage::English, MessageLanguage::Chinese}) {
          const std::string text =
              render(program.diagnostics.all(), program.sources, {format, language, false});
          EXPECT_TRUE(is_harmless(text)) << static_cast<int>(format) << ": " << text;
        }
      }
    }
  }
}

}  // namespace
}  // namespace tagc::promises
