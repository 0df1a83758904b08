// The table of words, words.def. Internal to this room.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "compiler/syntax/ast.h"
#include "compiler/syntax/spelling.h"

namespace tagc::syntax {

enum class WordUse : std::uint8_t {
  Reserved,
  Declaration,  // soft; begins a declaration
  Infix,        // soft; stands where an operator may
  Soft,
};

// What a word does in a rule: what the formatter asks for.
enum class Role : std::uint8_t {
#define TAGC_WORD(role, token, english, chinese, use) role,
#define TAGC_PHRASE(role, english, chinese, first, second) role,
#define TAGC_NAME(role, english, chinese) role,
#include "compiler/syntax/words.def"
};

struct Word {
  Role role;
  std::array<std::uint16_t, 2> tokens;  // of the generated lexer; the second of phrases alone
  std::string_view english, chinese;    // "": none in that spelling
  WordUse use;

  std::uint16_t token() const { return tokens[0]; }
  bool is_phrase() const { return tokens[1] != 0; }
};

std::span<const Word> all_words();  // by role; of names the tokens are 0
// A word or phrase by either spelling; null: an ordinary name.
const Word* find_word(std::string_view text);
// As it is written: in the other spelling where this one has no word.
std::string_view word_of(Role role, Spelling spelling);
bool spells(std::string_view text, Role role);  // in either spelling
// The role from `first` to `last` that `text` spells.
std::optional<Role> role_of(std::string_view text, Role first, Role last);
// The first word of a token, English if there is one; "" when the token is no word.
std::string_view spelling_of(std::uint16_t token);

// A unit that Chinese glues to its number.
struct LengthUnit {
  enum class Kind : std::uint8_t { Exact, Calendar, Whole };
  Kind kind;
  char letter;  // of exact lengths
  ast::Unit unit;
  std::string_view chinese;
};
std::span<const LengthUnit> length_units();
const LengthUnit& exact_unit(char letter);
const LengthUnit& calendar_unit(LengthUnit::Kind kind, ast::Unit unit);
const LengthUnit* find_length_unit(std::string_view chinese);

}  // namespace tagc::syntax
