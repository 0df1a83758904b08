#include "compiler/diagnostics/hints.h"

#include <array>
#include <cassert>

namespace tagc::diagnostics {
namespace {

struct Row { std::string_view english, chinese; };
constexpr Row kRows[] = {
#define TAGC_HINT(english, chinese) {english, chinese},
#include "compiler/diagnostics/hints.def"
#undef TAGC_HINT
};

constexpr std::size_t kMostArguments = 4;
using Arguments = std::array<std::string_view, kMostArguments>;

bool begins_with_argument(std::string_view pattern) {
  return pattern.size() >= 3 && pattern[0] == '{' && pattern[2] == '}' && pattern[1] >= '0' &&
         pattern[1] < static_cast<char>('0' + kMostArguments);
}

// Whether `pattern` is all of `text`; an argument is as short as it can be. Behind a backquote it
// ends before the next.
bool fits(std::string_view pattern, std::string_view text, bool quoted, Arguments& arguments) {
  while (!pattern.empty() && !begins_with_argument(pattern)) {
    if (text.empty() || text.front() != pattern.front()) return false;
    quoted = pattern.front() == '`';
    pattern.remove_prefix(1);
    text.remove_prefix(1);
  }
  if (pattern.empty()) return text.empty();
  std::string_view& argument = arguments[static_cast<std::size_t>(pattern[1] - '0')];
  for (std::size_t size = 1; size <= text.size(); ++size) {
    if (quoted && text[size - 1] == '`') return false;
    if (!fits(pattern.substr(3), text.substr(size), false, arguments)) continue;
    argument = text.substr(0, size);
    return true;
  }
  return false;
}

// Ours, where names of the program can stand too.
bool is_words(std::string_view text) {
  return text.starts_with("a ") || text.starts_with("an ") || text.starts_with("the ") ||
         text.find(" or ") != std::string_view::npos;
}

std::string filled(std::string_view pattern, const Arguments& arguments) {
  std::string out;
  while (!pattern.empty()) {
    if (!begins_with_argument(pattern)) {
      out += pattern.front();
      pattern.remove_prefix(1);
      continue;
    }
    const std::string_view argument = arguments[static_cast<std::size_t>(pattern[1] - '0')];
    const bool words = !out.ends_with('`') && is_words(argument);
    out += words ? in_chinese(argument).value_or(std::string(argument)) : std::string(argument);
    pattern.remove_prefix(3);
  }
  return out;
}

}  // namespace

std::optional<std::string> in_chinese(std::string_view english) {
  for (const Row& row : kRows) {
    Arguments arguments;
    if (fits(row.english, english, false, arguments)) return filled(row.chinese, arguments);
  }
  return std::nullopt;
}

}  // namespace tagc::diagnostics
