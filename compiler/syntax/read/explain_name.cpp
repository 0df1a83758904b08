// Names that cannot be names, and what should follow the name of a tag.
#include "compiler/syntax/read/explain.h"
#include "compiler/syntax/read/name.h"
#include "compiler/syntax/words.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

// Behind the name of a tag or segment.
bool is_behind_name(const Trouble& trouble) {
  if (!trouble.expects(TagParser::WHEN) || !is_name(trouble.kind(trouble.at() - 1))) return false;
  const bool body = trouble.inside(TagParser::RuleExpression);
  return !body && (trouble.inside(TagParser::RuleTag) || trouble.inside(TagParser::RuleSegment));
}

bool begins_body(std::uint16_t kind) {
  return kind == TagParser::WHEN || kind == TagParser::EQ || kind == TagParser::MANUAL;
}

// `tag high-value when`, `tag high value when`
Verdict name_of_words(const Trouble& trouble) {
  const std::size_t first = trouble.at() - 1;
  std::string name = trouble.text(first);
  std::size_t last = first;
  for (;;) {
    const std::size_t next = trouble.kind(last + 1) == TagParser::MINUS ? last + 2 : last + 1;
    if (!is_name(trouble.kind(next)) || begins_body(trouble.kind(next))) break;
    name += "_" + trouble.text(next);
    last = next;
  }
  if (last == first || !begins_body(trouble.kind(last + 1))) return {};
  return respell(trouble, first, last - first + 1, name, {TagParser::ID});
}

// `tag a points > 1`, `tag a: points > 1`
Verdict name_without_when(const Trouble& trouble) {
  const Token& found = *trouble.found();
  const bool colon = found.kind == TagParser::COLON;
  const bool condition = is_name(found.kind) || found.kind == TagParser::NOT ||
                         found.kind == TagParser::LPAREN || colon;
  if (!condition) return {};
  Context& context = trouble.context();
  const std::string before = trouble.previous_text();
  const Span place = colon ? context.span(found) : context.span(found.begin, found.begin);
  const std::string when(word_of(Role::When, trouble.spelling()));
  context.report(DiagnosticId::ExpectedWord, context.span(found), {before, "`" + when + "`"})
      .hint("write `" + before + " " + when + " " +
            (colon ? "…`" : trouble.text(trouble.at()) + " …`"))
      .fix(place, colon ? " " + when : when + " ");
  return {true, Repair{trouble.at(), colon ? 1U : 0U, {{place.begin, place.end, TagParser::WHEN}}}};
}

// `tag "high value" when`
Verdict name_in_quotes(const Trouble& trouble) {
  if (trouble.kind(trouble.at()) != TagParser::STRING) return {};
  switch (trouble.kind(trouble.at() - 1)) {
    case TagParser::TAG:
    case TagParser::SEGMENT:
    case TagParser::LET:
    case TagParser::PARAM:
    case TagParser::DEF: break;
    default: return {};
  }
  Context& context = trouble.context();
  std::string name = trouble.text(trouble.at());
  name = name.substr(1, name.size() - 2);
  for (char& c : name) c = c == ' ' || c == '-' ? '_' : c;
  context
      .report(DiagnosticId::ExpectedName, context.span(*trouble.found()), {trouble.previous_text()})
      .hint("a name stands without quotes, like `" + name + "`");
  return {true, std::nullopt};
}

// What stands behind a value, and never behind `score`, `choose` or `then`.
bool follows_value(std::uint16_t kind) {
  switch (kind) {
    case TagParser::EQ:
    case TagParser::NE:
    case TagParser::LT:
    case TagParser::LE:
    case TagParser::GT:
    case TagParser::GE:
    case TagParser::IN:
    case TagParser::IS:
    case TagParser::PLUS:
    case TagParser::STAR:
    case TagParser::SLASH:
    case TagParser::COALESCE: return true;
    default: return false;
  }
}

// `score > 3`, where a field is called `score`.
Verdict reserved_as_value(const Trouble& trouble) {
  for (const std::size_t index : {trouble.at() - 1, trouble.at()}) {
    if (!is_reserved_word(trouble.kind(index)) || !follows_value(trouble.kind(index + 1))) {
      continue;
    }
    const bool operand =
        index < trouble.at() ? trouble.kind(index) != TagParser::NOT : !trouble.is_after_operand();
    const bool names =
        trouble.kind(index) != TagParser::TRUE && trouble.kind(index) != TagParser::FALSE;
    if (!operand || !names || trouble.is_leftover()) continue;
    const Token& word = *trouble.token(index);
    const std::string quoted = '`' + trouble.text(index) + '`';
    Context& context = trouble.context();
    context.report(DiagnosticId::ReservedWord, context.span(word), {trouble.text(index)})
        .hint("in backquotes it can: " + quoted)
        .fix(context.span(word), quoted);
    return {true, Repair{index, 1, {{word.begin, word.end, TagParser::BROKEN}}}};
  }
  return {};
}

}  // namespace

Verdict explain_name(const Trouble& trouble) {
  if (trouble.previous() == nullptr || trouble.found() == nullptr) return {};
  if (is_behind_name(trouble)) {
    Verdict verdict = name_of_words(trouble);
    return verdict.reported ? verdict : name_without_when(trouble);
  }
  for (const auto step : {&name_in_quotes, &reserved_as_value}) {
    Verdict verdict = step(trouble);
    if (verdict.reported) return verdict;
  }
  return {};
}

}  // namespace tagc::syntax
