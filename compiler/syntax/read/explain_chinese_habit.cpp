// What people bring along from everyday Chinese.
#include <algorithm>

#include "compiler/syntax/read/explain.h"
#include "compiler/syntax/words.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

enum class Place : std::uint8_t { Infix, Word, Head };

// Another word for a role, or for a sign.
struct Habit {
  std::string_view text;
  Place place;
  std::optional<Role> role;
  std::string_view sign = "";
  std::uint16_t token = 0;  // of the sign
};

constexpr Habit kHabits[] = {
#define TAGC_HABIT(chinese, role) {chinese, Place::Infix, Role::role},
#define TAGC_HABIT_SIGN(chinese, sign, token) \
  {chinese, Place::Infix, std::nullopt, sign, TagParser::token},
#define TAGC_HABIT_WORD(chinese, role) {chinese, Place::Word, Role::role},
#define TAGC_HABIT_HEAD(chinese, role) {chinese, Place::Head, Role::role},
#include "compiler/syntax/read/chinese_habits.def"
};

std::vector<std::uint16_t> tokens_of(const Habit& habit) {
  if (!habit.role) return {habit.token};
  const Word& word = all_words()[static_cast<std::size_t>(*habit.role)];
  if (word.is_phrase()) return {word.tokens[0], word.tokens[1]};
  return {word.token()};
}

bool fits(const Trouble& trouble, const Habit& habit) {
  switch (habit.place) {
    case Place::Infix:
      return trouble.is_leftover() ? !trouble.on_new_line() : trouble.is_after_operand();
    case Place::Word: return trouble.expects(tokens_of(habit).front());
    case Place::Head: break;
  }
  return trouble.kind(trouble.at()) == TagParser::LBRACE;
}

// `城市 是 空`, `城市 不为空`
Verdict missing(const Trouble& trouble) {
  if (!trouble.is_leftover() && !trouble.is_after_operand()) return {};
  const std::size_t at = trouble.at();
  std::string words = trouble.text(at);
  std::size_t count = 1;
  if (words == "是" || words == "不是") words += trouble.text(at + count++);
  std::optional<Role> role;
  for (const char* text : {"是空", "是空值", "是缺失", "空", "为空值", "缺失"}) {
    if (words == text) role = Role::IsMissing;
  }
  for (const char* text : {"不为空", "不是空", "不是空值", "非空", "不缺失"}) {
    if (words == text) role = Role::IsKnown;
  }
  if (!role) return {};
  Context& context = trouble.context();
  const Span span = context.span(trouble.found()->begin, trouble.token(at + count - 1)->end);
  const std::string right(word_of(*role, Spelling::Chinese));
  context.report(DiagnosticId::OtherSpelling, span, {std::string(context.text(span)), right})
      .fix(span, right);
  const Token equal{span.begin, span.end, TagParser::EQ};
  const Token broken{span.begin, span.end, TagParser::BROKEN};
  return {true, Repair{at, count, {equal, broken}}};
}

}  // namespace

Verdict explain_chinese_habit(const Trouble& trouble) {
  for (const Habit& habit : kHabits) {
    const std::size_t back = habit.place == Place::Head ? 1 : 0;
    if (trouble.at() < trouble.begin() + back) continue;
    const std::size_t index = trouble.at() - back;
    if (trouble.text(index) != habit.text || !fits(trouble, habit)) continue;
    const std::string_view right =
        habit.role ? word_of(*habit.role, Spelling::Chinese) : habit.sign;
    return respell(trouble, index, 1, std::string(right), tokens_of(habit));
  }
  return missing(trouble);
}

}  // namespace tagc::syntax
