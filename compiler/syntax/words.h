// The table of words, words.def. Internal to this room.
#pragma once

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

struct Word {
  std::uint16_t token;  // of the generated lexer
  std::string_view spelling;
  WordUse use;
};

std::span<const Word> all_words();
const Word* find_word(std::string_view spelling);  // null: an ordinary name
// The first spelling of a token, "" when the token is no word.
std::string_view spelling_of(std::uint16_t token);

}  // namespace tagc::syntax
