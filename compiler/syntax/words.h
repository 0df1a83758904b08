// The table of words, words.def. Internal to this room.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

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
#define TAGC_PHRASE(role, chinese, first, second) role,
#define TAGC_ALSO(token, chinese, use)
#include "compiler/syntax/words.def"
#undef TAGC_WORD
#undef TAGC_PHRASE
#undef TAGC_ALSO
};

struct Word {
  std::array<std::uint16_t, 2> tokens;  // of the generated lexer; the second is 0 unless a phrase
  std::string_view english;             // "" of what only Chinese has one word for
  std::string_view chinese;             // "" where there is none
  WordUse use;

  std::uint16_t token() const { return tokens[0]; }
  bool is_phrase() const { return tokens[1] != 0; }
};

std::span<const Word> all_words();  // by role
// By a word of either spelling; null: an ordinary name.
const Word* find_word(std::string_view text);
// The first English word of a token, "" when the token is no word.
std::string_view spelling_of(std::uint16_t token);

}  // namespace tagc::syntax
