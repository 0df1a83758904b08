#include "compiler/syntax/words.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>
#include <utility>

#include "grammar/TagLexer.h"

namespace tagc::syntax {
namespace {

constexpr Word kWords[] = {
#define TAGC_WORD(role, token, english, chinese, use) \
  {Role::role, {TagLexer::token, 0}, english, chinese, WordUse::use},
#define TAGC_PHRASE(role, english, chinese, first, second) \
  {Role::role, {TagLexer::first, TagLexer::second}, english, chinese, WordUse::Reserved},
#define TAGC_NAME(role, english, chinese) {Role::role, {0, 0}, english, chinese, WordUse::Soft},
#include "compiler/syntax/words.def"
};

constexpr std::pair<Role, std::string_view> kOnlyRead[] = {
#define TAGC_ALSO(role, chinese) {Role::role, chinese},
#include "compiler/syntax/words.def"
};

// What is read must not depend on where it stands.
constexpr bool every_chinese_word_is_one_token() {
  for (const Word& a : kWords) {
    for (const Word& b : kWords) {
      const bool read = a.tokens[0] != 0 && b.tokens[0] != 0 && !a.chinese.empty();
      if (read && a.chinese == b.chinese && a.tokens != b.tokens) return false;
    }
  }
  return true;
}
static_assert(every_chinese_word_is_one_token());

constexpr LengthUnit kUnits[] = {
#define TAGC_LENGTH(letter, chinese) {LengthUnit::Kind::Exact, letter[0], ast::Unit::Day, chinese},
#define TAGC_CALENDAR(unit, chinese) {LengthUnit::Kind::Calendar, 0, ast::Unit::unit, chinese},
#define TAGC_WHOLE(unit, chinese) {LengthUnit::Kind::Whole, 0, ast::Unit::unit, chinese},
#include "compiler/syntax/words.def"
};

const Word& word_in_table(Role role) { return kWords[static_cast<std::size_t>(role)]; }

bool is_name(const Word& word) { return word.token() == 0; }

template <class Fits>
const LengthUnit& first_unit(const Fits& fits) {
  const auto found = std::find_if(std::begin(kUnits), std::end(kUnits), fits);
  assert(found != std::end(kUnits) && "words.def has every unit");
  return *found;
}

}  // namespace

std::span<const Word> all_words() { return kWords; }

const Word* find_word(std::string_view text) {
  static const auto table = [] {
    std::unordered_map<std::string_view, const Word*> words;
    for (const Word& word : kWords) {
      if (is_name(word)) continue;
      if (!word.english.empty()) words.emplace(word.english, &word);
      if (!word.chinese.empty()) words.emplace(word.chinese, &word);
    }
    for (const auto& [role, chinese] : kOnlyRead) words.emplace(chinese, &word_in_table(role));
    return words;
  }();
  const auto found = table.find(text);
  return found == table.end() ? nullptr : found->second;
}

std::string_view word_of(Role role, Spelling spelling) {
  const Word& word = word_in_table(role);
  const bool chinese = spelling == Spelling::Chinese ? !word.chinese.empty() : word.english.empty();
  return chinese ? word.chinese : word.english;
}

bool spells(std::string_view text, Role role) {
  const Word& word = word_in_table(role);
  return !text.empty() && (text == word.english || text == word.chinese);
}

std::optional<Role> role_of(std::string_view text, Role first, Role last) {
  for (auto role = first; role <= last; role = static_cast<Role>(static_cast<int>(role) + 1)) {
    if (spells(text, role)) return role;
  }
  return std::nullopt;
}

std::string_view spelling_of(std::uint16_t token) {
  const auto of_token = [&](const Word& word) {
    return word.token() == token && !word.is_phrase();
  };
  const auto found = std::find_if(std::begin(kWords), std::end(kWords), of_token);
  if (found == std::end(kWords)) return {};
  return found->english.empty() ? found->chinese : found->english;
}

std::span<const LengthUnit> length_units() { return kUnits; }

const LengthUnit& exact_unit(char letter) {
  return first_unit([&](const LengthUnit& unit) { return unit.letter == letter; });
}

const LengthUnit& calendar_unit(LengthUnit::Kind kind, ast::Unit of) {
  return first_unit([&](const LengthUnit& unit) { return unit.kind == kind && unit.unit == of; });
}

const LengthUnit* find_length_unit(std::string_view chinese) {
  const auto found = std::find_if(std::begin(kUnits), std::end(kUnits),
                                  [&](const LengthUnit& unit) { return unit.chinese == chinese; });
  return found == std::end(kUnits) ? nullptr : &*found;
}

}  // namespace tagc::syntax

namespace tagc {

Spelling spelling_of_text(std::string_view word) {
  const bool chinese = !word.empty() && static_cast<unsigned char>(word.front()) >= 0x80;
  return chinese ? Spelling::Chinese : Spelling::English;
}

std::optional<ast::Unit> calendar_unit(std::string_view word) {
  using syntax::Role;
  const auto role = syntax::role_of(word, Role::UnitDay, Role::UnitYear);
  if (!role) return std::nullopt;
  return static_cast<ast::Unit>(static_cast<int>(*role) - static_cast<int>(Role::UnitDay));
}

namespace {

void add_once(std::vector<std::string>& words, std::string_view word) {
  if (word.empty() || std::find(words.begin(), words.end(), word) != words.end()) return;
  words.emplace_back(word);
}

}  // namespace

std::optional<WordTwins> twins_of(std::string_view text) {
  WordTwins twins;
  const syntax::Word* read = syntax::find_word(text);
  if (read == nullptr || read->english.empty()) return std::nullopt;
  for (const syntax::Word& word : syntax::all_words()) {
    if (word.english != read->english || word.chinese.empty()) continue;
    add_once(twins.english, word.english);
    add_once(twins.chinese, word.chinese);
  }
  if (twins.english.empty()) return std::nullopt;
  return twins;
}

}  // namespace tagc
