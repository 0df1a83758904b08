// The two spellings of the language, and the words that are not the language's own: functions'.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/syntax/ast.h"

namespace tagc {

enum class Spelling : std::uint8_t { English, Chinese };

// Of a word, by its first character.
Spelling spelling_of_text(std::string_view word);

// What a function is called in a rule. No grammar and no formatter knows one: they are handed in.
struct FunctionName {
  std::string english, chinese;    // the Chinese one "": it has none
  std::vector<bool> takes_unit{};  // by argument: a bare word, `month`
};

// The unit of a bare word, `month` or 月.
std::optional<ast::Unit> calendar_unit(std::string_view word);

// What a word of the language is in both spellings: `by` is 主键, 归属, 同一 ... Nothing of any other.
struct WordTwins { std::vector<std::string> english, chinese; };
std::optional<WordTwins> twins_of(std::string_view word);

// A name with a word or window of Chinese glued to its end, apart: `实付 近90天`; "" of any other.
std::string apart(std::string_view name);

}  // namespace tagc
