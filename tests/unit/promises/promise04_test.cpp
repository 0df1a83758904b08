// Promise 4: inlining cannot explode, and a cycle is told with its whole path.
#include <chrono>
#include <ctime>

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

// Processor time: other work on the machine is not what is measured.
double seconds_since(std::clock_t begin) {
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

TEST(Promise04, TagsThatUseOneAnotherTwice) {
  std::string text = kSchema + "tag m0 when a > 1\n";
  for (int i = 1; i <= 30; ++i) {
    const std::string before = "m" + std::to_string(i - 1);
    text += "tag m" + std::to_string(i) + " when " + before + " or (" + before + " and a > " +
            std::to_string(i) + ")\n";
  }
  const Rows rows = {{"members", {"id", "a"}, {{whole(1), whole(4)}, {whole(2), whole(0)}}}};
  const std::clock_t begin = std::clock();
  const oracle::Answer answer = agreed(text, rows, 0);
  EXPECT_EQ(tag(answer, "m30").values, (Values{true, false}));
  EXPECT_LT(seconds_since(begin), 2);  // the oracle and three engines, twice each
}

// Each `as of` behind a name doubles what is below it; where that has no end, the limit of the graph
// is one (below).
TEST(Promise04, NamesAsOfEarlierThatUseOneAnotherTwice) {
  std::string text = kSchema + "events e from \"e.csv\" by id at at {}\nlet m0 = count(e)\n";
  for (int i = 1; i <= 8; ++i) {
    const std::string before = "m" + std::to_string(i - 1);
    text += "let m" + std::to_string(i) + " = (" + before + " as of 1d ago) + (" + before +
            " as of 2d ago)\n";
  }
  text += "tag v = m8\n";
  constexpr std::int64_t kDay = 86'400'000'000;
  Rows rows = {{"members", {"id"}, {{whole(1)}}}, {"e", {"id", "at"}, {}}};
  for (int days = 1; days <= 31; ++days) rows[1].rows.push_back({whole(1), whole(-days * kDay)});
  const std::clock_t begin = std::clock();
  const oracle::Answer answer = agreed(text, rows, 0);
  // Of 8 steps of one or two days, k are of two: 8 + k days before now, with 23 - k events.
  std::int64_t expected = 0, ways = 1;
  for (int k = 0; k <= 8; ++k) {
    expected += ways * (23 - k);
    ways = ways * (8 - k) / (k + 1);
  }
  EXPECT_EQ(tag(answer, "v").values, Values{whole(expected)});
  EXPECT_LT(seconds_since(begin), 2);
}

// Every `as of` of another time is everything below it once more: the limit of the graph holds.
TEST(Promise04, ManyTimesOfManyNamesAreRefused) {
  std::string text = kSchema + "events e from \"e.csv\" by id at at {}\nlet m0 = count(e)\n";
  for (int i = 1; i <= 2000; ++i) {
    text += "let m" + std::to_string(i) + " = m" + std::to_string(i - 1) + " + 1\n";
  }
  for (int i = 1; i <= 2000; ++i) {
    text += "tag t" + std::to_string(i) + " = (m2000 as of " + std::to_string(i) + "d ago)\n";
  }
  const std::clock_t begin = std::clock();
  const Compiled program = test::compile_text(text, standard_functions());
  EXPECT_FALSE(program.ok());
  EXPECT_NE(test::errors_of(program).find("limit-nodes"), std::string::npos)
      << test::errors_of(program);
  EXPECT_LT(seconds_since(begin), 10);
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
