// Slips of the pen: numbers, dates, lists and operators that are nearly right.
#include <algorithm>

#include "compiler/syntax/read/explain.h"
#include "compiler/syntax/read/mend.h"
#include "compiler/syntax/read/name.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

bool adjoin(const Trouble& trouble, std::size_t index) {
  return trouble.token(index)->end == trouble.token(index + 1)->begin;
}

bool is_literal(std::uint16_t kind) {
  switch (kind) {
    case TagParser::INT:
    case TagParser::DECIMAL:
    case TagParser::DATE:
    case TagParser::STRING:
    case TagParser::BROKEN: return true;
    default: return false;
  }
}

// `3,000`, `1,234,567.50`
Verdict grouped_digits(const Trouble& trouble) {
  const std::size_t first = trouble.at() - 1;
  if (trouble.kind(first) != TagParser::INT || trouble.text(first).size() > 3) return {};
  std::string number = trouble.text(first);
  std::size_t last = first;
  while (trouble.kind(last) == TagParser::INT && trouble.kind(last + 1) == TagParser::COMMA) {
    const std::string group = trouble.text(last + 2);
    const bool three = std::min(group.find('.'), group.size()) == 3;
    const bool digits =
        trouble.kind(last + 2) == TagParser::INT || trouble.kind(last + 2) == TagParser::DECIMAL;
    if (!three || !digits || !adjoin(trouble, last) || !adjoin(trouble, last + 1)) break;
    number += group;
    last += 2;
  }
  if (last == first) return {};
  return respell(trouble, first, last - first + 1, number, {TagParser::BROKEN});
}

// `2026.01.31`
Verdict date_with_points(const Trouble& trouble) {
  const std::size_t first = trouble.at() - 1;
  if (trouble.kind(first) != TagParser::DECIMAL || trouble.kind(first + 1) != TagParser::DOT ||
      trouble.kind(first + 2) != TagParser::INT) {
    return {};
  }
  if (!adjoin(trouble, first) || !adjoin(trouble, first + 1)) return {};
  const Token whole{trouble.token(first)->begin, trouble.token(first + 2)->end,
                    TagParser::BAD_DATE};
  return {true, Repair{first, 3, {mend_number(whole, trouble.context())}}};
}

// `50 percent`
Verdict percent_in_words(const Trouble& trouble) {
  const std::string word = trouble.word(trouble.at());
  const std::uint16_t number = trouble.kind(trouble.at() - 1);
  if (word != "percent" && word != "pct") return {};
  if (number != TagParser::INT && number != TagParser::DECIMAL) return {};
  return respell(trouble, trouble.at() - 1, 2, trouble.previous_text() + "%", {TagParser::BROKEN});
}

// `50% sum(orders.amount)`
Verdict share_without_sign(const Trouble& trouble) {
  if (trouble.kind(trouble.at() - 1) != TagParser::PERCENT) return {};
  const std::uint16_t next = trouble.kind(trouble.at());
  if (!is_name(next) && next != TagParser::LPAREN) return {};
  if (is_infix_word(next) || trouble.on_new_line()) return {};
  Context& context = trouble.context();
  const Token& found = *trouble.found();
  context
      .report(DiagnosticId::Unexpected, context.span(found),
              {trouble.previous_text(), trouble.text(trouble.at())})
      .hint("write `" + trouble.previous_text() + " * " + trouble.text(trouble.at()) + "`")
      .fix(context.span(found.begin, found.begin), "* ");
  return {true, Repair{trouble.at(), 0, {{found.begin, found.begin, TagParser::STAR}}}};
}

// `city is "x"`, `city is not "x"`, `city not = "x"`
Verdict equality(const Trouble& trouble) {
  const std::size_t at = trouble.at();
  const bool is = trouble.kind(at) == TagParser::IS;
  if (is && is_literal(trouble.kind(at + 1))) {
    return respell(trouble, at, 1, "=", {TagParser::EQ});
  }
  if (is && trouble.kind(at + 1) == TagParser::NOT && is_literal(trouble.kind(at + 2))) {
    return respell(trouble, at, 2, "!=", {TagParser::NE});
  }
  if (at < trouble.begin() + 2 || trouble.kind(at - 1) != TagParser::NOT) return {};
  if (trouble.kind(at - 2) == TagParser::IS && is_literal(trouble.kind(at))) {
    return respell(trouble, at - 2, 2, "!=", {TagParser::NE});
  }
  if (trouble.kind(at) != TagParser::EQ) return {};
  return respell(trouble, at - 1, 2, "!=", {TagParser::NE});
}

// `city in "Beijing", "Shanghai"`
Verdict list_without_brackets(const Trouble& trouble) {
  const std::size_t first = trouble.at() - 1;
  if (trouble.kind(first + 1) != TagParser::COMMA || !is_literal(trouble.kind(first))) return {};
  if (trouble.kind(first - 1) != TagParser::IN) return {};
  std::size_t last = first;
  while (trouble.kind(last + 1) == TagParser::COMMA && is_literal(trouble.kind(last + 2))) {
    last += 2;
  }
  Context& context = trouble.context();
  const Span span = context.span(trouble.token(first)->begin, trouble.token(last)->end);
  const std::string fixed = "(" + std::string(context.text(span)) + ")";
  context.report(DiagnosticId::InNeedsList, span).hint("write `" + fixed + "`").fix(span, fixed);
  Repair repair{first, last - first + 1, {{span.begin, span.begin, TagParser::LPAREN}}};
  for (std::size_t i = first; i <= last; ++i) repair.insert.push_back(*trouble.token(i));
  repair.insert.push_back({span.end, span.end, TagParser::RPAREN});
  return {true, repair};
}

// `count(*)`
Verdict star_as_argument(const Trouble& trouble) {
  const std::size_t at = trouble.at();
  if (at < trouble.begin() + 2 || trouble.kind(at) != TagParser::STAR) return {};
  if (trouble.kind(at - 1) != TagParser::LPAREN || !is_name(trouble.kind(at - 2))) return {};
  Context& context = trouble.context();
  context.report(DiagnosticId::ExpectedExpression, context.span(*trouble.found()), {"("})
      .hint("name a stream, like `" + trouble.text(at - 2) + "(orders)`");
  return {true, std::nullopt};
}

// `c ? v : w`
Verdict question(const Trouble& trouble) {
  if (trouble.kind(trouble.at()) != TagParser::QUESTION || !trouble.is_leftover()) return {};
  std::size_t value = trouble.begin();
  while (value < trouble.at() && trouble.kind(value) != TagParser::EQ &&
         trouble.kind(value) != TagParser::WHEN) {
    ++value;
  }
  if (value == trouble.at()) return {};
  Context& context = trouble.context();
  context.report(DiagnosticId::NoIf, context.span(*trouble.found()), {"?"})
      .hint("write `choose { v when c, otherwise w }`");
  const Token rest{trouble.token(value + 1)->begin, trouble.tokens().back().end, TagParser::BROKEN};
  return {true, Repair{value + 1, trouble.tokens().size() - value - 1, {rest}}};
}

}  // namespace

Verdict explain_slip(const Trouble& trouble) {
  if (trouble.previous() == nullptr || trouble.found() == nullptr) return {};
  for (const auto slip :
       {&grouped_digits, &date_with_points, &percent_in_words, &share_without_sign, &equality,
        &list_without_brackets, &star_as_argument, &question}) {
    Verdict verdict = slip(trouble);
    if (verdict.reported) return verdict;
  }
  return {};
}

std::string what_joins(const Trouble& trouble) {
  const std::uint16_t declaration = trouble.kind(trouble.begin());
  switch (trouble.kind(trouble.at())) {
    case TagParser::COMMA: return "conditions are joined with `and` or `or`";
    case TagParser::EXCEPT:
      if (declaration != TagParser::TAG) break;
      return "only a segment has `except`; in a tag write `and not …`";
    case TagParser::WHEN:
      if (!trouble.is_leftover()) break;
      return "a value with a condition is written `choose { v when c, otherwise w }`";
    default: break;
  }
  return "an operator such as `and` or `=` is missing before it";
}

}  // namespace tagc::syntax
