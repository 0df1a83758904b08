#include "compiler/syntax/words.h"

#include <algorithm>
#include <unordered_map>

#include "grammar/TagLexer.h"

namespace tagc::syntax {
namespace {

// By role.
constexpr Word kWords[] = {
#define TAGC_WORD(role, token, english, chinese, use) \
  {{TagLexer::token, 0}, english, chinese, WordUse::use},
#define TAGC_PHRASE(role, chinese, first, second) \
  {{TagLexer::first, TagLexer::second}, "", chinese, WordUse::Reserved},
#define TAGC_ALSO(token, chinese, use)
#include "compiler/syntax/words.def"
#undef TAGC_WORD
#undef TAGC_PHRASE
#undef TAGC_ALSO
};

constexpr Word kOnlyRead[] = {
#define TAGC_WORD(role, token, english, chinese, use)
#define TAGC_PHRASE(role, chinese, first, second)
#define TAGC_ALSO(token, chinese, use) {{TagLexer::token, 0}, "", chinese, WordUse::use},
#include "compiler/syntax/words.def"
#undef TAGC_WORD
#undef TAGC_PHRASE
#undef TAGC_ALSO
};

}  // namespace

std::span<const Word> all_words() { return kWords; }

const Word* find_word(std::string_view text) {
  static const auto table = [] {
    std::unordered_map<std::string_view, const Word*> words;
    for (const Word& word : kWords) {
      if (!word.english.empty()) words.emplace(word.english, &word);
      if (!word.chinese.empty()) words.emplace(word.chinese, &word);
    }
    for (const Word& word : kOnlyRead) words.emplace(word.chinese, &word);
    return words;
  }();
  const auto found = table.find(text);
  return found == table.end() ? nullptr : found->second;
}

std::string_view spelling_of(std::uint16_t token) {
  const auto found = std::find_if(std::begin(kWords), std::end(kWords), [&](const Word& word) {
    return word.token() == token && !word.english.empty();
  });
  return found == std::end(kWords) ? std::string_view() : found->english;
}

}  // namespace tagc::syntax
