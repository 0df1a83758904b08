#include "compiler/syntax/words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "grammar/TagLexer.h"

namespace tagc::syntax {
namespace {

constexpr Word kWords[] = {
#define TAGC_WORD(token, spelling, use) {TagLexer::token, spelling, WordUse::use},
#include "compiler/syntax/words.def"
#undef TAGC_WORD
};

}  // namespace

std::span<const Word> all_words() { return kWords; }

const Word* find_word(std::string_view spelling) {
  static const auto table = [] {
    std::unordered_map<std::string_view, const Word*> words;
    for (const Word& word : kWords) words.emplace(word.spelling, &word);
    return words;
  }();
  const auto found = table.find(spelling);
  return found == table.end() ? nullptr : found->second;
}

std::string_view spelling_of(std::uint16_t token) {
  const auto found = std::find_if(std::begin(kWords), std::end(kWords),
                                  [&](const Word& word) { return word.token == token; });
  return found == std::end(kWords) ? std::string_view() : found->spelling;
}

}  // namespace tagc::syntax
