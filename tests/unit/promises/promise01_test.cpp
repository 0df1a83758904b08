// Promise 1: nesting to 200; deeper is an error with its place, before the parser runs.
#include "compiler/syntax/format.h"
#include "tests/support/small_stack.h"
#include "tests/unit/promises/promise.h"

namespace tagc::promises {
namespace {

const std::string kSchema =
    "users members from \"m.csv\" by id { id: int  a: int = 0  b: bool = false }\n";

struct Form { std::string head, before, inner, after; };
const std::vector<Form> kForms = {
    {"tag t when ", "(", "b", ")"},
    {"tag t when ", "not (", "b", ")"},  // two levels each
    {"tag t when ", "(b and ", "b", ")"},
    {"tag t = ", "abs(", "a", ")"},
    {"tag t = ", "larger(1, ", "a", ")"},
    {"tag t = ", "(1 + ", "a", ")"},
    {"tag t = ", "choose { 1 when b, otherwise ", "a", " }"},
    {"tag t = ", "score { ", "a", " when b }"},
    {"tag t = ", "(a ?? ", "a", ")"},
};
int levels_of(const Form& form) { return form.before.rfind("not", 0) == 0 ? 2 : 1; }

std::string nested(const Form& form, int times) {
  std::string text = kSchema + form.head;
  for (int i = 0; i < times; ++i) text += form.before;
  text += form.inner;
  for (int i = 0; i < times; ++i) text += form.after;
  return text + "\n";
}

constexpr std::size_t kStack = 512u << 10;

TEST(Promise01, AsDeepAsAllowedIsCheckedPlannedAndFormatted) {
  for (const Form& form : kForms) {
    for (const int depth : {198, 199, 200}) {
      const std::string text = nested(form, depth / levels_of(form));
      test::on_small_stack(kStack, [&] {
        const Compiled program = test::compile_text(text, standard_functions());
        ASSERT_TRUE(program.ok()) << form.before << depth << test::errors_of(program);
        EXPECT_TRUE(program.plan.has_value());
        const std::string once = format(program.files[0], program.sources[0]);
        const Compiled again = test::compile_text(once, standard_functions());
        ASSERT_TRUE(again.ok()) << once;
        EXPECT_EQ(format(again.files[0], again.sources[0]), once);
      });
    }
  }
}

TEST(Promise01, DeeperIsAnErrorWithItsPlace) {
  for (const Form& form : kForms) {
    for (const int depth : {201, 1'000, 100'000}) {
      const int times = (depth + levels_of(form) - 1) / levels_of(form);
      const std::string text = nested(form, times);
      test::on_small_stack(kStack, [&] {
        const Compiled program = test::compile_text(text, standard_functions());
        ASSERT_FALSE(program.ok()) << form.before << depth;
        const Diagnostic& first = program.diagnostics.all().front();
        EXPECT_EQ(first.id, DiagnosticId::NestingTooDeep) << form.before << depth;
        // Where the 201st level begins.
        const auto place = kSchema.size() + form.head.size() +
                           form.before.size() * static_cast<std::size_t>(200 / levels_of(form));
        EXPECT_GE(first.primary.span.begin, place) << form.before << depth;
        EXPECT_LE(first.primary.span.begin, place + form.before.size()) << form.before << depth;
      });
    }
  }
}

// So deep that the file has too many words and signs for anybody to look at its brackets.
TEST(Promise01, AMillionLevels) {
  for (const Form& form : kForms) {
    const std::string text = nested(form, 1'000'000);
    test::on_small_stack(kStack, [&] {
      const Compiled program = test::compile_text(text, standard_functions());
      ASSERT_FALSE(program.ok()) << form.before;
      const DiagnosticId id = program.diagnostics.all().front().id;
      EXPECT_TRUE(id == DiagnosticId::TooManyTokens || id == DiagnosticId::FileTooLarge)
          << form.before;
    });
  }
}

}  // namespace
}  // namespace tagc::promises
