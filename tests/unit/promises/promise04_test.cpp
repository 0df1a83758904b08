// Promise 4: inlining cannot explode, and a cycle is told with its whole path.
#include <chrono>

#include "tests/unit/promises/promise.h"

namespace tagc::promises {
namespace {

const std::string kSchema = "users members from \"m.csv\" by id { id: int  a: int? }\n";

TEST(Promise04, DefinitionsThatUseOneAnotherTwice) {
  std::string text = kSchema + "def m0(x: int) = x + 1\n";
  for (int i = 1; i <= 30; ++i) {
    const std::string before = "m" + std::to_string(i - 1);
    text += "def m" + std::to_string(i) + "(x: int) = " + before + "(x) + " + before + "(x)\n";
  }
  text += "tag v = m30(a)\n";
  const auto begin = std::chrono::steady_clock::now();
  const Compiled program = compiled(text);
  ASSERT_TRUE(program.ok());
  const Rows rows = {{"members", {"id", "a"}, {{whole(1), whole(4)}, {whole(2), {}}}}};
  for (const EngineKind kind : kEngines) {
    const auto tags = answer_of(program, kind, rows, 0);
    ASSERT_EQ(tags.size(), 1u);
    EXPECT_EQ(tags[0].values, (Values{whole(std::int64_t{5} << 30), {}}));
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(seconds.count(), 1);
}

TEST(Promise04, LetsThatUseOneAnotherTwice) {
  std::string text = kSchema + "let m0 = a + 1\n";
  for (int i = 1; i <= 30; ++i) {
    const std::string before = "m" + std::to_string(i - 1);
    text += "let m" + std::to_string(i) + " = " + before + " + " + before + "\n";
  }
  const oracle::Answer answer =
      agreed(text + "tag v = m30\n", {{"members", {"id", "a"}, {{whole(1), whole(4)}}}}, 0);
  EXPECT_EQ(tag(answer, "v").values, Values{whole(std::int64_t{5} << 30)});
}

// tag c0 -> c1 -> ... -> c0
std::string cycle(int length) {
  std::string text = kSchema;
  for (int i = 0; i < length; ++i) {
    text += "tag c" + std::to_string(i) + " when c" + std::to_string((i + 1) % length) + "\n";
  }
  return text;
}

TEST(Promise04, CyclesArePrintedInFull) {
  for (const int length : {1, 2, 50}) {
    const Compiled program = test::compile_text(cycle(length), standard_functions());
    ASSERT_FALSE(program.ok()) << length;
    EXPECT_EQ(program.diagnostics.errors(), 1u) << test::errors_of(program);
    const Diagnostic& diagnostic = program.diagnostics.all().front();
    std::string said = message_of(diagnostic, MessageLanguage::English);
    for (const std::string& note : diagnostic.notes) said += "\n" + note;
    for (const Label& label : diagnostic.secondary) said += "\n" + label.text;
    said += "\n" + diagnostic.primary.text;
    for (int i = 0; i < length; ++i) {
      EXPECT_NE(said.find("c" + std::to_string(i)), std::string::npos) << said;
    }
  }
}

}  // namespace
}  // namespace tagc::promises
