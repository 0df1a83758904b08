#include "compiler/syntax/read/explain.h"

#include <algorithm>

#include "compiler/syntax/read/mend.h"
#include "compiler/syntax/read/name.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {

std::string Trouble::text(std::size_t index) const {
  const Token* token = this->token(index);
  return token == nullptr ? std::string() : std::string(context_.text(*token));
}

Spelling Trouble::spelling() const { return spelling_of_text(text(begin_)); }

std::uint16_t Trouble::kind(std::size_t index) const {
  const Token* token = this->token(index);
  return token == nullptr || index < begin_ ? 0 : token->kind;
}

std::string Trouble::word(std::size_t index) const {
  const Token* token = this->token(index);
  if (token == nullptr || token->kind != TagParser::ID || index < begin_) return {};
  std::string word = text(index);
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return word;
}

bool Trouble::on_new_line() const {
  if (found() == nullptr || previous() == nullptr) return true;
  return context_.text(previous()->end, found()->begin).find('\n') != std::string_view::npos;
}

bool Trouble::expects(std::uint16_t kind) const {
  return std::find(expected().begin(), expected().end(), kind) != expected().end();
}

bool Trouble::inside(std::size_t rule) const {
  return std::find(mistake_.rules.begin(), mistake_.rules.end(), rule) != mistake_.rules.end();
}

bool Trouble::is_after_operand() const {
  if (previous() == nullptr || !ends_operand(previous()->kind)) return false;
  return is_leftover() || !expects(TagParser::INT);
}

Span Trouble::place() const {
  if (previous() == nullptr || (found() != nullptr && !on_new_line())) {
    return context_.span(*found());
  }
  return context_.span(previous()->end, previous()->end);
}

Verdict respell(const Trouble& trouble, std::size_t index, std::size_t count,
                const std::string& spelling, const std::vector<std::uint16_t>& kinds) {
  Context& context = trouble.context();
  const Span span =
      context.span(trouble.token(index)->begin, trouble.token(index + count - 1)->end);
  context.report(DiagnosticId::OtherSpelling, span, {std::string(context.text(span)), spelling})
      .fix(span, spelling);
  Repair repair{index, count, {}};
  for (const std::uint16_t kind : kinds) repair.insert.push_back({span.begin, span.end, kind});
  return {true, repair};
}

Verdict explain(const Trouble& trouble) {
  const auto& tokens = trouble.tokens();
  const bool follows =
      std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(trouble.begin()), tokens.end(),
                  [](const Token& t) { return is_reported_gap(t.kind); });
  if (follows) return {true, std::nullopt};
  for (const auto step : {&explain_chinese_habit, &explain_glued, &explain_chain, &explain_as_of,
                          &explain_habit, &explain_slip, &explain_name, &explain_brackets}) {
    Verdict verdict = step(trouble);
    if (verdict.reported) return verdict;
  }
  return explain_expected(trouble);
}

}  // namespace tagc::syntax
