#include "compiler/syntax/read/outline.h"

#include "compiler/syntax/read/name.h"
#include "grammar/TagLexer.h"

namespace tagc::syntax {

bool opens_bracket(std::uint16_t kind) {
  return kind == TagLexer::LPAREN || kind == TagLexer::LBRACE;
}
bool closes_bracket(std::uint16_t kind) {
  return kind == TagLexer::RPAREN || kind == TagLexer::RBRACE;
}

std::uint16_t Outline::kind(std::size_t at) const {
  return at < tokens_.size() ? tokens_[at].kind : std::uint16_t{0};
}

bool Outline::is_name(std::size_t at) const { return syntax::is_name(kind(at)); }

bool Outline::is_first_on_line(std::size_t at) const {
  if (at == 0) return true;
  const std::uint32_t before = tokens_[at - 1].end;
  return context_.text(before, tokens_[at].begin).find('\n') != std::string_view::npos;
}

bool Outline::looks_like_declaration(std::size_t at) const {
  if (!is_declaration_word(kind(at))) return false;
  const std::uint16_t next = kind(at + 1);
  const bool name = syntax::is_name(next) && !is_infix_word(next);
  switch (kind(at)) {
    case TagLexer::TIMEZONE: return next == TagLexer::STRING;
    case TagLexer::IMPORT: return next == TagLexer::STRING || name;
    case TagLexer::TEST: return next == TagLexer::STRING || next == TagLexer::LBRACE;
    case TagLexer::CHECK: return next == TagLexer::STRING;
    case TagLexer::NEEDS: return is_declaration_word(next) && is_name(at + 2);
    default: return name;
  }
}

// Past `@name` and `@name(...)`, as often as they stand there.
std::size_t Outline::after_annotations(std::size_t at) const {
  while (kind(at) == TagLexer::AT_SIGN && is_name(at + 1)) {
    at += 2;
    if (kind(at) != TagLexer::LPAREN) continue;
    while (at < tokens_.size() && kind(at) != TagLexer::RPAREN) ++at;
    if (at < tokens_.size()) ++at;
  }
  return at;
}

bool Outline::is_in_first_column(std::size_t at) const {
  const std::uint32_t begin = tokens_[at].begin;
  return begin == 0 || context_.text(begin - 1, begin) == "\n";
}

// What no operand has behind it: so a word in the first column begins a declaration even where its
// name was forgotten.
bool Outline::is_no_operand(std::size_t at) const {
  switch (kind(at + 1)) {
    case TagLexer::ID:
    case TagLexer::QUOTED:
    case TagLexer::STRING:
    case TagLexer::EQ: return true;
    default: return is_reserved_word(kind(at + 1)) || is_declaration_word(kind(at + 1));
  }
}

// Of a test, whose tables may have names such as `users`: `users m1 { ... }`.
bool Outline::looks_like_row(std::size_t at) const {
  return is_name(at + 1) && kind(at + 2) == TagLexer::LBRACE;
}

bool Outline::begins_declaration(std::size_t at) const {
  const std::uint16_t first = kind(at);
  if (first != TagLexer::AT_SIGN && !is_declaration_word(first)) return false;
  if (!is_first_on_line(at)) return false;
  const bool first_column = is_in_first_column(at);
  if (first == TagLexer::AT_SIGN) {
    return first_column || looks_like_declaration(after_annotations(at));
  }
  if (first_column && is_no_operand(at)) return true;
  if (!first_column && looks_like_row(at)) return false;
  return first != TagLexer::LET && looks_like_declaration(at);
}

// Annotations belong to what follows them, even when they are not right themselves.
std::size_t Outline::next_declaration(std::size_t at) const {
  if (kind(at) == TagLexer::AT_SIGN) {
    while (at < tokens_.size() && !looks_like_declaration(at)) ++at;
  }
  for (++at; at < tokens_.size(); ++at) {
    if (begins_declaration(at)) return at;
  }
  return tokens_.size();
}

std::size_t Outline::next_in_first_column(std::size_t at) const {
  for (++at; at < tokens_.size(); ++at) {
    if (is_in_first_column(at)) return at;
  }
  return tokens_.size();
}

ast::Path Outline::path_at(std::size_t at) const {
  ast::Path path{identifier(tokens_[at], context_)};
  for (at += 1; kind(at) == TagLexer::DOT && at + 1 < tokens_.size(); at += 2) {
    path.push_back(identifier(tokens_[at + 1], context_));
  }
  return path;
}

std::vector<ast::Path> Outline::declared_names(TokenRange range) const {
  std::vector<ast::Path> names;
  for (std::size_t at = range.begin; at + 1 < range.end; ++at) {
    if (!is_declaration_word(kind(at)) || !is_name(at + 1)) continue;
    if (is_infix_word(kind(at + 1))) continue;
    const bool nothing = kind(at) == TagLexer::TIMEZONE || kind(at) == TagLexer::IMPORT ||
                         kind(at) == TagLexer::NEEDS;
    if (!nothing) names.push_back(path_at(at + 1));
  }
  return names;
}

}  // namespace tagc::syntax
