#include "compiler/syntax/respell.h"

#include <algorithm>
#include <array>

#include "compiler/syntax/words.h"

namespace tagc {
namespace {

using syntax::Role;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The word that `text` begins with; "" where it begins with none.
std::string_view first_word(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && (is_letter(text[size]) || (size > 0 && is_digit(text[size])))) {
    ++size;
  }
  return text.substr(0, size);
}

// What a line begins with, if it may be a declaration: neither indented nor a comment.
bool begins_in_chinese(std::string_view line) { return line.front() < 0; }
bool begins_in_english(std::string_view line) {
  const syntax::Word* word = syntax::find_word(first_word(line));
  return word != nullptr && word->use == syntax::WordUse::Declaration;
}

// One piece of code, from left to right.
class Piece {
 public:
  Piece(std::string_view code, const std::set<std::string, std::less<>>& kept,
        const std::map<std::string, std::string, std::less<>>& functions)
      : code_(code), rest_(code), kept_(kept), functions_(functions) {}

  std::string respelt() {
    while (!rest_.empty()) {
      if (rest_.front() == '"') {
        take(std::min(rest_.size(), rest_.find('"', 1) + 1));
      } else if (is_digit(rest_.front())) {
        number();
      } else if (const std::string_view word = first_word(rest_); !word.empty()) {
        this->word(word);
      } else {
        take(1);
      }
    }
    return std::move(out_);
  }

 private:
  void take(std::size_t size) {
    if (size == 0) size = rest_.size();  // a text without its end
    out_ += rest_.substr(0, size);
    rest_.remove_prefix(size);
  }

  // `30d`; dates and the like have no such letter.
  void number() {
    std::size_t size = 0;
    while (size < rest_.size() && is_digit(rest_[size])) ++size;
    take(size);
    const std::string_view unit = first_word(rest_);
    if (unit.size() != 1) return;
    for (const syntax::LengthUnit& each : syntax::length_units()) {
      if (each.kind != syntax::LengthUnit::Kind::Exact || each.letter != unit.front()) continue;
      out_ += each.chinese;
      rest_.remove_prefix(1);
      return;
    }
  }

  void word(std::string_view word) {
    if (kept_.contains(word)) return take(word.size());
    if (phrase(word)) return;
    const std::string_view next = rest_.substr(word.size());
    const auto function = functions_.find(word);
    const bool called = next.starts_with('(') || word == code_;
    if (called && function != functions_.end() && !function->second.empty()) {
      return put(function->second, word.size());
    }
    const std::optional<Role> role = role_of_word(word, next);
    if (!role) return take(word.size());
    const std::string_view chinese = syntax::word_of(*role, Spelling::Chinese);
    if (*role == Role::Ago && out_.ends_with(' ')) out_.pop_back();
    put(chinese, word.size());
    // 近30天
    if (*role == Role::Within && rest_.starts_with(' ') && rest_.size() > 1 && is_digit(rest_[1])) {
      rest_.remove_prefix(1);
    }
  }

  void put(std::string_view chinese, std::size_t size) {
    out_ += chinese;
    rest_.remove_prefix(size);
  }

  // Two words that are one in Chinese: `is known`.
  bool phrase(std::string_view word) {
    if (!rest_.substr(word.size()).starts_with(' ')) return false;
    const std::string_view second = first_word(rest_.substr(word.size() + 1));
    if (second.empty()) return false;
    const std::size_t size = word.size() + 1 + second.size();
    for (const syntax::Word& each : syntax::all_words()) {
      if (!each.is_phrase() || each.chinese.empty() || each.english != rest_.substr(0, size)) {
        continue;
      }
      put(each.chinese, size);
      return true;
    }
    return false;
  }

  // Of several that are the same in English, the one that is meant here.
  std::optional<Role> role_of_word(std::string_view word, std::string_view next) const {
    if (word == "not" && next.size() > 1 && next[1] != '(') return Role::NotNamed;
    if (word == "from" && code_.find(" to ") != std::string_view::npos) return Role::FromTime;
    if (word == "by") return role_of_by();
    for (const syntax::Word& each : syntax::all_words()) {
      if (!each.is_phrase() && each.english == word && !each.chinese.empty()) return each.role;
    }
    return std::nullopt;
  }

  Role role_of_by() const {
    const std::string_view first = first_word(code_);
    if (first == "users" || first == "lookup" || first == "profile") return Role::By;
    if (first == "events" || first == "records") return Role::EventsBy;
    const bool chain = code_.find(" then ") != std::string_view::npos;
    return chain ? Role::ChainBy : Role::WeighedBy;
  }

  std::string_view code_, rest_;
  const std::set<std::string, std::less<>>& kept_;
  const std::map<std::string, std::string, std::less<>>& functions_;
  std::string out_;
};

}  // namespace

Respeller::Respeller(std::vector<FunctionName> functions) {
  for (FunctionName& each : functions) functions_.emplace(each.english, each.chinese);
}

const Respeller::Rules& Respeller::rules_of(const Source& source) {
  const auto [found, is_new] = rules_.try_emplace(&source);
  if (!is_new) return found->second;
  Rules& rules = found->second;
  std::string_view text = source.text();
  std::size_t chinese = 0, english = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!line.empty()) {
      chinese += begins_in_chinese(line);
      english += begins_in_english(line);
    }
    for (std::size_t at = 0; at < line.size();) {
      const std::string_view word = first_word(line.substr(at));
      if (!word.empty()) rules.words.emplace(word);
      at += std::max<std::size_t>(1, word.size());
    }
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  rules.chinese = chinese > english;
  return rules;
}

std::string Respeller::respelt(std::string_view code, const Source& source) {
  const Rules& rules = rules_of(source);
  if (!rules.chinese) return std::string(code);
  return Piece(code, rules.words, functions_).respelt();
}

}  // namespace tagc
