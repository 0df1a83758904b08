// What people bring along from SQL, spreadsheets and programming languages.
#include <algorithm>
#include <array>

#include "compiler/syntax/read/explain.h"
#include "compiler/syntax/read/name.h"
#include "compiler/syntax/words.h"
#include "grammar/TagParser.h"
#include "runtime/types/nearest_name.h"

namespace tagc::syntax {
namespace {

bool is_one_of(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

Verdict respell(const Trouble& trouble, std::size_t index, const std::string& spelling,
                const std::vector<std::uint16_t>& kinds) {
  return respell(trouble, index, 1, spelling, kinds);
}

// `AND`, `When`, `NOT x`: words of the language in other letters. `IS` is left to the builder, who
// sees what follows it.
Verdict large_letters(const Trouble& trouble, std::size_t index) {
  const std::string word = trouble.word(index);
  const Word* known = find_word(word);
  if (known == nullptr || word == trouble.text(index)) return {};
  const bool before = index < trouble.at();
  if (before && known->use != WordUse::Reserved) return {};
  if (known->token() != TagParser::IS) return respell(trouble, index, word, {known->token()});
  const Token& token = *trouble.token(index);
  return {true, Repair{index, 1, {{token.begin, token.end, TagParser::IS}}}};
}

// if, case, else
Verdict conditional(const Trouble& trouble, std::size_t index) {
  const std::string word = trouble.word(index);
  if (word == "if" && index == trouble.at() && trouble.expects(TagParser::WHEN)) {
    return respell(trouble, index, "when", {TagParser::WHEN});
  }
  if (is_one_of(word, {"else", "default"}) && trouble.inside(TagParser::RulePrimary)) {
    return respell(trouble, index, "otherwise", {TagParser::OTHERWISE});
  }
  if (!is_one_of(word, {"if", "case", "switch", "elif", "elseif", "elsif", "else"})) return {};
  const Token& token = *trouble.token(index);
  Context& context = trouble.context();
  context.report(DiagnosticId::NoIf, context.span(token), {trouble.text(index)})
      .hint("write `choose { v when c, otherwise w }`");
  if (!trouble.is_leftover()) return {true, std::nullopt};
  // The rest of the declaration belongs to it.
  return {true, Repair{index,
                       trouble.tokens().size() - index,
                       {{token.begin, token.end, TagParser::BROKEN}}}};
}

// `x BETWEEN 1 AND 2`; in small letters it is a window, and the builder's.
Verdict sql_between(const Trouble& trouble) {
  const std::size_t at = trouble.at();
  const auto is_number = [&](std::size_t i) {
    const Token* token = trouble.token(i);
    return token != nullptr && (token->kind == TagParser::INT || token->kind == TagParser::DECIMAL);
  };
  if (trouble.word(at) != "between" || trouble.word(at + 2) != "and") return {};
  if (!is_number(at + 1) || !is_number(at + 3)) return {};
  Context& context = trouble.context();
  const std::string low = trouble.text(at + 1);
  const std::string high = trouble.text(at + 3);
  const Span span = context.span(trouble.found()->begin, trouble.token(at + 3)->end);
  context.report(DiagnosticId::NumberBetween, span, {low, high})
      .hint("`" + high + "` itself would not belong to it")
      .fix(span, "in " + low + " .. " + high);
  Token in = *trouble.token(at), dots = *trouble.token(at + 2);
  in.kind = TagParser::IN;
  dots.kind = TagParser::DOTDOT;
  return {true, Repair{at, 4, {in, *trouble.token(at + 1), dots, *trouble.token(at + 3)}}};
}

Verdict like(const Trouble& trouble) {
  const std::string word = trouble.word(trouble.at());
  if (!is_one_of(word, {"like", "ilike", "rlike", "regexp", "similar"})) return {};
  Context& context = trouble.context();
  context.report(DiagnosticId::NoLike, context.span(*trouble.found()),
                 {trouble.text(trouble.at())});
  const Token& found = *trouble.found();
  return {true, Repair{trouble.at(), 1, {{found.begin, found.end, TagParser::CONTAINS}}}};
}

// Other words for operators.
Verdict operator_word(const Trouble& trouble) {
  if (!trouble.is_after_operand()) return {};
  const std::size_t at = trouble.at();
  const bool of_share =
      trouble.kind(at) == TagParser::OF && trouble.previous()->kind == TagParser::PERCENT;
  if (of_share) return respell(trouble, at, "*", {TagParser::STAR});
  const std::string word = trouble.word(at);
  if (word.empty()) return {};
  if (is_one_of(word, {"equals", "eq"})) return respell(trouble, at, "=", {TagParser::EQ});
  if (is_one_of(word, {"includes", "include", "contain", "containing"})) {
    return respell(trouble, at, "contains", {TagParser::CONTAINS});
  }
  if (is_one_of(word, {"startswith", "starts_with", "beginswith", "begins_with"})) {
    return respell(trouble, at, "starts with", {TagParser::STARTS, TagParser::WITH});
  }
  if (is_one_of(word, {"endswith", "ends_with"})) {
    return respell(trouble, at, "ends with", {TagParser::ENDS, TagParser::WITH});
  }
  return {};
}

// `within last 30d`, `in last 30d`, `orders last 30d`
Verdict last_days(const Trouble& trouble) {
  const auto is_length = [&](std::size_t i) {
    const Token* token = trouble.token(i);
    return token != nullptr &&
           (token->kind == TagParser::DURATION || token->kind == TagParser::INT);
  };
  const auto is_last = [&](std::size_t i) { return is_one_of(trouble.word(i), {"last", "past"}); };
  const std::size_t at = trouble.at();
  if (is_last(at) && is_length(at + 1)) return respell(trouble, at, "within", {TagParser::WITHIN});
  if (at < trouble.begin() + 2 || !is_last(at - 1) || !is_length(at)) return {};
  const Token& word = *trouble.token(at - 2);
  if (word.kind != TagParser::WITHIN && word.kind != TagParser::IN) return {};
  return respell(trouble, at - 2, 2, "within", {TagParser::WITHIN});
}

// `where` and `when` in each other's place.
Verdict where_or_when(const Trouble& trouble) {
  const Token* found = trouble.found();
  if (found == nullptr) return {};
  const std::size_t at = trouble.at();
  const bool where = found->kind == TagParser::WHERE || trouble.word(at) == "if";
  if (where && trouble.expects(TagParser::WHEN)) {
    return respell(trouble, at, "when", {TagParser::WHEN});
  }
  const bool when = found->kind == TagParser::WHEN || is_one_of(trouble.word(at), {"if"});
  if (when && trouble.expects(TagParser::RPAREN) && trouble.inside(TagParser::RulePrimary)) {
    return respell(trouble, at, "where", {TagParser::WHERE});
  }
  return {};
}

// `24 hours`, `30 d`: exact lengths are one word.
Verdict length_in_two_words(const Trouble& trouble) {
  const std::string word = trouble.word(trouble.at());
  if (trouble.previous() == nullptr || trouble.previous()->kind != TagParser::INT) return {};
  std::string letter;
  if (is_one_of(word, {"s", "sec", "secs", "second", "seconds"})) letter = "s";
  if (is_one_of(word, {"m", "min", "mins", "minute", "minutes"})) letter = "m";
  if (is_one_of(word, {"h", "hr", "hrs", "hour", "hours"})) letter = "h";
  if (word == "d" || word == "w") letter = word;
  if (letter.empty()) return {};
  const std::string length = trouble.previous_text() + letter;
  return respell(trouble, trouble.at() - 1, 2, length, {TagParser::BROKEN});
}

// `2026-11-21 08:00`
Verdict time_in_two_words(const Trouble& trouble) {
  const std::size_t at = trouble.at();
  const auto kind = [&](std::size_t i) { return trouble.token(i) ? trouble.token(i)->kind : 0; };
  if (at < 1 || kind(at - 1) != TagParser::DATE || kind(at) != TagParser::INT) return {};
  if (kind(at + 1) != TagParser::COLON || kind(at + 2) != TagParser::INT) return {};
  std::size_t last = at + 2;
  if (kind(at + 3) == TagParser::COLON && kind(at + 4) == TagParser::INT) last = at + 4;
  Context& context = trouble.context();
  const Span span = context.span(trouble.previous()->end, trouble.found()->begin);
  const Span whole = context.span(trouble.previous()->begin, trouble.token(last)->end);
  context.report(DiagnosticId::BadTime, whole, {std::string(context.text(whole))})
      .hint("a `T` stands between the date and the hour")
      .fix(span, "T");
  return {true, Repair{at - 1, last - at + 2, {{whole.begin, whole.end, TagParser::BROKEN}}}};
}

// In an arm, before its `when`.
bool is_in_value_of_arm(const Trouble& trouble) {
  if (!trouble.inside(TagParser::RuleArm)) return false;
  for (std::size_t i = trouble.at(); i-- > trouble.begin();) {
    const std::uint16_t kind = trouble.token(i)->kind;
    if (kind == TagParser::WHEN) return false;
    if (kind == TagParser::LBRACE || kind == TagParser::COMMA) return true;
  }
  return false;
}

// `c => v` and `c : v`, as other languages write their arms.
Verdict turned_arm(const Trouble& trouble) {
  if (!is_in_value_of_arm(trouble) || trouble.found() == nullptr) return {};
  const bool arrow =
      trouble.previous()->kind == TagParser::EQ && trouble.found()->kind == TagParser::GT;
  const bool sign =
      trouble.found()->kind == TagParser::COLON || trouble.found()->kind == TagParser::ARROW;
  if (!arrow && !sign) return {};
  Context& context = trouble.context();
  const std::size_t before = arrow ? trouble.at() - 2 : trouble.at() - 1;
  context
      .report(DiagnosticId::ExpectedWord,
              context.span(trouble.token(before + 1)->begin, trouble.found()->end),
              {trouble.text(before), "`when`"})
      .hint("an arm is written `value when condition`");
  return {true, std::nullopt};
}

// `.5`
Verdict point_without_zero(const Trouble& trouble) {
  const Token* found = trouble.found();
  const Token* digits = trouble.token(trouble.at() + 1);
  if (found == nullptr || digits == nullptr || found->kind != TagParser::DOT) return {};
  if (digits->kind != TagParser::INT || digits->begin != found->end) return {};
  if (trouble.previous()->end == found->begin) return {};
  const std::string number = "0." + trouble.text(trouble.at() + 1);
  return respell(trouble, trouble.at(), 2, number, {TagParser::BROKEN});
}

// `=>` for `>=`, `=<` for `<=`.
Verdict turned_sign(const Trouble& trouble) {
  const Token* before = trouble.previous();
  const Token* found = trouble.found();
  if (before == nullptr || found == nullptr || before->end != found->begin) return {};
  if (before->kind != TagParser::EQ) return {};
  if (found->kind != TagParser::GT && found->kind != TagParser::LT) return {};
  const bool greater = found->kind == TagParser::GT;
  const std::uint16_t kind = greater ? TagParser::GE : TagParser::LE;
  return respell(trouble, trouble.at() - 1, 2, greater ? ">=" : "<=", {kind});
}

// A misspelt word of the language where only such a word may stand.
Verdict misspelt(const Trouble& trouble) {
  const std::string word = trouble.word(trouble.at());
  const bool in_expression = trouble.is_leftover() || trouble.inside(TagParser::RuleExpression);
  const bool fits_infix = in_expression && trouble.is_after_operand();
  if (word.size() < 3 || (!fits_infix && !trouble.expects(TagParser::WHEN))) return {};
  if (trouble.is_leftover() && trouble.on_new_line()) return {};
  std::vector<std::string> candidates;
  for (const Word& each : all_words()) {
    const std::uint16_t token = each.token();
    const bool infix = each.use == WordUse::Infix || token == TagParser::AND ||
                       token == TagParser::OR || token == TagParser::IN;
    const bool fits = trouble.expects(token) ||
                      (token == TagParser::WHERE && trouble.inside(TagParser::RuleArgument));
    if (((infix && fits_infix) || fits) && !each.english.empty() && !each.is_phrase()) {
      candidates.emplace_back(each.english);
    }
  }
  const std::string near = nearest_name(word, candidates);
  if (near.empty()) return {};
  Context& context = trouble.context();
  const Token& found = *trouble.found();
  context
      .report(DiagnosticId::Unexpected, context.span(found),
              {trouble.previous_text(), trouble.text(trouble.at())})
      .hint("did you mean `" + near + "`?")
      .fix(context.span(found), near);
  return {true, Repair{trouble.at(), 1, {{found.begin, found.end, find_word(near)->token()}}}};
}

// Of `if (c) v`, read as a call with something behind it.
Verdict conditional_call(const Trouble& trouble) {
  if (!trouble.is_leftover() || trouble.text(trouble.at() - 1) != ")") return {};
  std::size_t head = trouble.at() - 1;
  for (int depth = 0; head > trouble.begin(); --head) {
    if (trouble.text(head) == ")") ++depth;
    if (trouble.text(head) == "(" && --depth == 0) break;
  }
  return head > trouble.begin() ? conditional(trouble, head - 1) : Verdict{};
}

Verdict word_at_either(const Trouble& trouble) {
  const std::size_t at = trouble.at();
  for (const auto habit : {&large_letters, &conditional}) {
    for (const std::size_t index : {at, at - 1}) {
      if (index + 1 == 0) continue;
      Verdict verdict = habit(trouble, index);
      if (verdict.reported) return verdict;
    }
  }
  return {};
}

}  // namespace

Verdict explain_habit(const Trouble& trouble) {
  for (const auto habit : {&sql_between, &word_at_either, &conditional_call, &like, &last_days,
                           &where_or_when, &operator_word, &length_in_two_words, &time_in_two_words,
                           &turned_arm, &turned_sign, &point_without_zero, &misspelt}) {
    Verdict verdict = habit(trouble);
    if (verdict.reported) return verdict;
  }
  return {};
}

}  // namespace tagc::syntax
