#include "compiler/describe/phrases.h"

namespace tagc::describe {
namespace {

struct Row { std::string_view english, chinese; };

constexpr Row kPhrases[] = {
#define TAGC_PHRASE(name, english, chinese) {english, chinese},
#include "compiler/describe/phrases.def"
#undef TAGC_PHRASE
};

bool is_place(std::string_view pattern, std::size_t at) {
  return at + 2 < pattern.size() && pattern[at] == '{' && pattern[at + 2] == '}';
}

}  // namespace

std::string_view text_of(Phrase phrase, Language language) {
  const Row& row = kPhrases[static_cast<std::size_t>(phrase)];
  return language == Language::English ? row.english : row.chinese;
}

std::string filled(std::string_view pattern, const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (!is_place(pattern, i)) {
      text += pattern[i];
      continue;
    }
    const auto part = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (part < parts.size()) text += parts[part];
    i += 2;
  }
  return text;
}

}  // namespace tagc::describe
