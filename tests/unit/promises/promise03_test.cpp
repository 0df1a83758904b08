// Promise 3: rule files to 16 MB; whatever their bytes are, an answer or a message.
#include "tests/unit/promises/promise.h"

namespace tagc::promises {
namespace {

const std::string kSchema =
    "users members from \"m.csv\" by id { id: int  a: int = 0  city: text? }\n";
constexpr std::size_t kMegabyte = 1u << 20;

Compiled compile(const std::string& text) { return test::compile_text(text, standard_functions()); }

void expect_right(const std::string& text) {
  const Compiled program = compile(text);
  EXPECT_TRUE(program.ok()) << test::errors_of(program).substr(0, 1'000);
}

void expect_only(DiagnosticId id, const std::string& text) {
  const Compiled program = compile(text);
  ASSERT_FALSE(program.ok());
  for (const Diagnostic& diagnostic : program.diagnostics.all()) {
    EXPECT_EQ(diagnostic.id, id) << message_of(diagnostic, MessageLanguage::English);
  }
}

TEST(Promise03, AHundredThousandTags) {
  std::string text = kSchema;
  for (int i = 0; i < 100'000; ++i) {
    text += "tag t" + std::to_string(i) + " when a > " + std::to_string(i) + "\n";
  }
  expect_right(text);
}

TEST(Promise03, OneVeryLongText) {
  expect_right(kSchema + "tag t when city = \"" + std::string(10 * kMegabyte, 'x') + "\"\n");
}

TEST(Promise03, OneVeryLongComment) {
  expect_right(kSchema + "tag t when a > 3  # " + std::string(10 * kMegabyte, 'x'));
  expect_right("# " + std::string(10 * kMegabyte, 'x') + "\n" + kSchema + "tag t when a > 3");
}

TEST(Promise03, OneVeryLongLine) {
  std::string text = kSchema + "tag t when a = 0";
  while (text.size() < 3 * kMegabyte) text += " or a = " + std::to_string(text.size());
  expect_right(text);
}

TEST(Promise03, ExactlyAsLargeAsAllowed) {
  const std::string rules = kSchema + "tag t when a > 3\n";
  const std::size_t most = Limits{}.source_bytes;
  expect_right(rules + std::string(most - rules.size(), '\n'));
  expect_only(DiagnosticId::FileTooLarge, rules + std::string(most - rules.size() + 1, '\n'));
}

TEST(Promise03, LineEndsAndByteOrderMark) {
  std::string windows;
  for (const char byte : kSchema + "tag t when a > 3 # 好\n") {
    windows += byte == '\n' ? "\r\n" : std::string(1, byte);
  }
  expect_right(windows);
  expect_right("\xEF\xBB\xBF" + windows);
}

TEST(Promise03, BytesThatAreNoText) {
  expect_only(DiagnosticId::BadUtf8, kSchema + "tag t when city = \"\xB1\xB1\xBE\xA9\"\n");
  expect_only(DiagnosticId::BadUtf8, kSchema + "tag t when a > 3 # \xED\xA0\x80\n");
  expect_only(DiagnosticId::InvisibleCharacter,
              kSchema + "tag t when city = \"a" + std::string(1, '\0') + "b\"\n");
}

// Every byte of a small file replaced by each of some that mean much.
TEST(Promise03, NoByteAtAnyPlaceStopsTheCompiler) {
  const std::string rules = kSchema + "tag t when city = \"北京\" and a in (1, 2) # x\n";
  for (const int byte :
       {0x00, 0x09, 0x0A, 0x0D, 0x22, 0x28, 0x29, 0x5C, 0x60, 0x7B, 0x80, 0xC0, 0xE3, 0xF0, 0xFF}) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      std::string text = rules;
      text[i] = static_cast<char>(byte);
      const Compiled program = compile(text);
      EXPECT_TRUE(program.ok() || program.diagnostics.errors() > 0);
    }
  }
}

}  // namespace
}  // namespace tagc::promises
