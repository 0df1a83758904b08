#include "compiler/syntax/read/name.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "compiler/syntax/words.h"
#include "grammar/TagLexer.h"

namespace tagc::syntax {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
}

// UTF8PROC_IGNORE drops zero-width characters, which were reported.
std::string normalized(std::string_view text) {
  constexpr int kOptions = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_IGNORE | UTF8PROC_STRIPCC;
  utf8proc_uint8_t* out = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &out,
                                 static_cast<utf8proc_option_t>(kOptions));
  if (size < 0) return std::string(text);
  std::string result(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
  std::free(out);
  return result;
}

constexpr std::size_t kKinds = 256;  // more than the grammar has

std::optional<WordUse> use_of(std::uint16_t kind) {
  static const auto uses = [] {
    std::array<std::optional<WordUse>, kKinds> table;
    for (const Word& word : all_words()) {
      if (word.token() != 0 && !word.is_phrase()) table[word.token()] = word.use;
    }
    return table;
  }();
  return kind < kKinds ? uses[kind] : std::nullopt;
}

}  // namespace

bool is_name(std::uint16_t kind) {
  if (kind == TagLexer::ID || kind == TagLexer::QUOTED) return true;
  const auto use = use_of(kind);
  return use && *use != WordUse::Reserved;
}

bool is_infix_word(std::uint16_t kind) { return use_of(kind) == WordUse::Infix; }
bool is_reserved_word(std::uint16_t kind) { return use_of(kind) == WordUse::Reserved; }
bool is_declaration_word(std::uint16_t kind) { return use_of(kind) == WordUse::Declaration; }

bool ends_operand(std::uint16_t kind) {
  switch (kind) {
    case TagLexer::INT:
    case TagLexer::DECIMAL:
    case TagLexer::PERCENT:
    case TagLexer::DURATION:
    case TagLexer::DATE:
    case TagLexer::TIME:
    case TagLexer::STRING:
    case TagLexer::BROKEN:
    case TagLexer::TRUE:
    case TagLexer::FALSE:
    case TagLexer::AGO:
    case TagLexer::RPAREN:
    case TagLexer::RBRACE: return true;
    default: return is_name(kind);
  }
}

ast::Identifier identifier(const Token& token, const Context& context) {
  std::string_view text = context.text(token);
  if (text.starts_with('`')) text = text.substr(1, text.size() - 2);
  return {is_ascii(text) ? std::string(text) : normalized(text), context.span(token)};
}

}  // namespace tagc::syntax
