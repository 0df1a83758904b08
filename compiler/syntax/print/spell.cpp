#include "compiler/syntax/print/spell.h"

#include <cstdio>

#include "compiler/syntax/print/children.h"
#include "compiler/syntax/read/characters.h"
#include "compiler/syntax/read/phrase.h"
#include "compiler/syntax/words.h"
#include "runtime/text/printable.h"

namespace tagc::syntax {
namespace {

bool is_digit(std::uint32_t c) { return c >= '0' && c <= '9'; }

bool begins_name(std::uint32_t c) {
  if (c >= 0x80) return code_of(c) == code::kLetter;
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool continues_name(std::uint32_t c) {
  if (c < 0x80) return begins_name(c) || is_digit(c);
  const char code = code_of(c);
  return code == code::kLetter || code == code::kJoined || code == code::kWideDigit;
}

// Whether the lexer would read it as one word.
bool is_word(std::string_view name) {
  if (name.empty() || !begins_name(first_code_point(name).value)) return false;
  while (!name.empty()) {
    const CodePoint next = first_code_point(name);
    if (!continues_name(next.value)) return false;
    name.remove_prefix(next.bytes);
  }
  return true;
}

bool is_reserved(std::string_view name) {
  const Word* word = find_word(name);
  return is_phrase(name) || (word != nullptr && word->use == WordUse::Reserved);
}

// 30天, 3个月
std::string in_chinese(const ast::Literal& length) {
  if (length.kind == ast::LiteralKind::Calendar) {
    const auto& unit = calendar_unit(LengthUnit::Kind::Calendar, length.unit);
    return length.text + std::string(unit.chinese);
  }
  const std::string_view number(length.text.data(), length.text.size() - 1);
  return std::string(number) + std::string(exact_unit(length.text.back()).chinese);
}

}  // namespace

std::string quoted(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    if (next.value == '"' || next.value == '\\') {
      out += '\\';
      out += static_cast<char>(next.value);
    } else if (next.value == '\n') {
      out += "\\n";
    } else if (next.value == '\t') {
      out += "\\t";
    } else if (is_invisible(next.value)) {
      char escape[16];
      std::snprintf(escape, sizeof escape, "\\u{%X}", static_cast<unsigned>(next.value));
      out += escape;
    } else {
      out += text.substr(0, next.bytes);
    }
    text.remove_prefix(next.bytes);
  }
  return out + '"';
}

std::string spelt(const ast::Identifier& name) {
  const bool plain = is_word(name.name) && !is_reserved(name.name);
  return plain ? name.name : '`' + name.name + '`';
}

// After a dot every word is a name.
std::string spelt(const ast::Path& path) {
  std::string out = spelt(path.front());
  for (std::size_t i = 1; i < path.size(); ++i) {
    out += '.' + (is_word(path[i].name) ? path[i].name : '`' + path[i].name + '`');
  }
  return out;
}

std::string spelt_list(const std::vector<ast::Identifier>& names) {
  std::string list;
  for (const ast::Identifier& name : names) list += (list.empty() ? "" : ", ") + spelt(name);
  return list;
}

std::string spelt(const ast::Literal& literal, Spelling spelling) {
  switch (literal.kind) {
    case ast::LiteralKind::String: return quoted(literal.text);
    case ast::LiteralKind::Bool:
      return std::string(word_of(literal.text == "true" ? Role::True : Role::False, spelling));
    case ast::LiteralKind::Duration:
      return spelling == Spelling::Chinese ? in_chinese(literal) : literal.text;
    case ast::LiteralKind::Calendar: break;
    default: return literal.text;
  }
  if (spelling == Spelling::Chinese) return in_chinese(literal);
  const std::string out = literal.text + ' ' + std::string(word_of(literal.unit));
  return literal.text == "1" ? out : out + 's';
}

std::string spelt(const ast::TypeName& type, Spelling spelling) {
  std::string out;
  for (int i = 0; i < type.lists; ++i) out += std::string(word_of(Role::ListOf, spelling)) + ' ';
  if (const auto role = role_of(type.name.name, Role::Bool, Role::Duration)) {
    out += word_of(*role, spelling);
  } else if (!type.labels.empty()) {
    out += word_of(Role::Enum, spelling);
  } else {
    out += spelt(type.name);
  }
  for (std::size_t i = 0; i < type.labels.size(); ++i) {
    out += (i == 0 ? "(" : ", ") + quoted(type.labels[i]);
  }
  if (!type.labels.empty()) out += ')';
  if (type.utc) out += " utc";
  if (type.nullable) out += '?';
  return out;
}

std::string counted(std::int64_t count, ast::Unit unit) {
  return std::to_string(count) + ' ' + std::string(word_of(unit)) + (count == 1 ? "" : "s");
}

}  // namespace tagc::syntax
