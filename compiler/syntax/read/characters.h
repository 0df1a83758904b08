// The characters of a rule file as the lexer sees them. Internal to this room.
//
// Each character is one byte: ASCII stands for itself, full-width punctuation for its plain twin,
// any other character for its class. So the lexer's tables stay within ASCII.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/syntax/read/context.h"

namespace tagc::syntax {

// Codes of classes; grammar/TagLexer.g4 knows them by these numbers.
namespace code {
inline constexpr char kLetter = 1;     // begins and continues a name
inline constexpr char kJoined = 2;     // continues a name: marks, digits of other scripts
inline constexpr char kWideDigit = 3;  // full-width 0 to 9
inline constexpr char kOther = 4;      // nothing outside of texts and comments
inline constexpr char kCurly = 5;      // “ and ”
inline constexpr char kInvisible = 6;  // reported already; a blank, or nothing inside a name
}  // namespace code

// The code of a character beyond ASCII.
char code_of(std::uint32_t code_point);

struct Characters {
  std::string codes;
  std::vector<std::uint32_t> offsets;  // of each and of the end; none when all are single bytes

  std::uint32_t offset(std::size_t index) const {
    return offsets.empty() ? static_cast<std::uint32_t>(index) : offsets[index];
  }
};

// Reports invisible characters. Gives nothing when the text is too long or not UTF-8, which it
// reports too.
std::optional<Characters> read_characters(Context& context);

}  // namespace tagc::syntax
