#include "compiler/syntax/read/phrase.h"

#include <algorithm>
#include <optional>

#include "compiler/syntax/read/name.h"
#include "compiler/syntax/words.h"
#include "grammar/TagLexer.h"

namespace tagc::syntax {
namespace {

using Kind = LengthUnit::Kind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// ---- lengths and windows in one word -----------------------------------------------------------

// 未来 3 天 内
struct Phrase {
  std::string_view before, number;
  const LengthUnit* unit = nullptr;
  std::string_view after;
  std::optional<Role> before_role, after_role;
};

bool fits(const Phrase& phrase) {
  const bool whole = phrase.unit->kind == Kind::Whole;
  if (!phrase.before_role) return !whole;
  switch (*phrase.before_role) {
    case Role::Within: return !whole && !phrase.after_role;
    case Role::WithinNext: return !phrase.after_role || phrase.after_role == Role::Inside;
    default: return whole && !phrase.after_role;
  }
}

// Sets unit and after, if `rest` begins with a unit and ends with what may stand behind it.
bool split_rest(std::string_view rest, Phrase& phrase) {
  for (const LengthUnit& unit : length_units()) {
    if (!rest.starts_with(unit.chinese)) continue;
    phrase.unit = &unit;
    phrase.after = rest.substr(unit.chinese.size());
    phrase.after_role.reset();
    for (const Role role : {Role::BeforeIt, Role::AfterIt, Role::Inside}) {
      if (spells(phrase.after, role)) phrase.after_role = role;
    }
    if (phrase.after.empty() == !phrase.after_role && fits(phrase)) return true;
  }
  return false;
}

std::optional<Phrase> phrase_of(std::string_view text) {
  const auto first = std::find_if(text.begin(), text.end(), is_digit);
  const auto last = std::find_if_not(first, text.end(), is_digit);
  if (first == last || last == text.end()) return std::nullopt;
  const auto at = static_cast<std::size_t>(first - text.begin());
  const auto end = static_cast<std::size_t>(last - text.begin());
  Phrase phrase{text.substr(0, at), text.substr(at, end - at), nullptr, {}, {}, {}};
  if (!phrase.before.empty()) {
    const Word* word = find_word(phrase.before);
    if (word == nullptr) return std::nullopt;
    phrase.before_role = word->role;
    const bool leads = word->role == Role::Within || word->role == Role::WithinNext ||
                       word->role == Role::BeforeIt;
    if (!leads) return std::nullopt;
  }
  if (!split_rest(text.substr(end), phrase)) return std::nullopt;
  return phrase;
}

class PhraseTokens {
 public:
  PhraseTokens(const Phrase& phrase, std::uint32_t begin, std::vector<Token>& tokens)
      : phrase_(phrase), at_(begin), tokens_(tokens) {}

  void add() {
    add_before();
    const auto number = static_cast<std::uint32_t>(phrase_.number.size());
    const auto unit = static_cast<std::uint32_t>(phrase_.unit->chinese.size());
    if (phrase_.unit->kind == Kind::Exact) {
      take(number + unit, TagLexer::DURATION);
    } else {
      take(number, TagLexer::INT);
      take(unit, TagLexer::UNIT);
    }
    add_after();
  }

 private:
  void take(std::size_t bytes, std::uint16_t kind) {
    const auto end = at_ + static_cast<std::uint32_t>(bytes);
    tokens_.push_back({at_, end, kind});
    at_ = end;
  }

  void add_before() {
    if (!phrase_.before_role) return;
    const std::size_t bytes = phrase_.before.size();
    const bool whole = phrase_.unit->kind == Kind::Whole;
    switch (*phrase_.before_role) {
      case Role::Within: return take(bytes, TagLexer::RECENT);
      case Role::WithinNext:
        take(0, whole ? TagLexer::IN : TagLexer::WITHIN);
        return take(bytes, TagLexer::NEXT);
      default: take(0, TagLexer::IN); return take(bytes, TagLexer::PREVIOUS);
    }
  }

  void add_after() {
    if (!phrase_.after_role || phrase_.unit->kind == Kind::Whole) return;
    const std::size_t bytes = phrase_.after.size();
    switch (*phrase_.after_role) {
      case Role::BeforeIt: return take(bytes, TagLexer::AGO);
      case Role::AfterIt: take(0, TagLexer::FROM); return take(bytes, TagLexer::NOW);
      default: return take(bytes, TagLexer::INSIDE);
    }
  }

  const Phrase& phrase_;
  std::uint32_t at_;
  std::vector<Token>& tokens_;
};

// ---- what stands behind ------------------------------------------------------------------------

class Forward {
 public:
  Forward(const Context& context, std::vector<Token>& tokens)
      : context_(context), tokens_(tokens) {}

  void run() {
    if (kind(1) == TagLexer::INSIDE && !gap()) during();
    if (kind(1) == TagLexer::UNTIL) between();
  }

 private:
  // The kind of the nth token from the end; 0 where there is none.
  std::uint16_t kind(std::size_t n) const { return n <= tokens_.size() ? at(n).kind : 0; }
  const Token& at(std::size_t n) const { return tokens_[tokens_.size() - n]; }

  // Tokens of a literal length that ends at the nth token from the end; 0: there is none.
  std::size_t length_before(std::size_t n) const {
    if (kind(n) == TagLexer::DURATION) return 1;
    return kind(n) == TagLexer::UNIT && kind(n + 1) == TagLexer::INT ? 2 : 0;
  }

  void insert(std::size_t index, std::uint16_t kind) {
    const std::uint32_t begin = tokens_[index].begin;
    tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(index), {begin, begin, kind});
  }

  // 然后 24小时 内 is read as 然后 近 24小时 内.
  bool gap() {
    const std::size_t length = length_before(2);
    const auto begin =
        length > 0 ? tokens_.size() - 1 - length : begin_of_point(tokens_.size() - 1);
    if (!begin || *begin == 0 || tokens_[*begin - 1].kind != TagLexer::THEN) return false;
    insert(*begin, TagLexer::WITHIN);
    return true;
  }

  // 注册后 24小时内 is read as 在 注册 后 24小时内.
  void during() {
    const std::size_t length = length_before(2);
    if (length == 0) return;
    const std::size_t behind = 2 + length;
    if (kind(behind) == TagLexer::ID) split_point(tokens_.size() - behind);
    if (kind(behind) != TagLexer::AFTER && kind(behind) != TagLexer::BEFORE) return;
    const auto point = begin_of_point(tokens_.size() - behind);
    if (point && stands_behind_operand(*point)) insert(*point, TagLexer::DURING);
  }

  // 注册后 into 注册 and 后.
  void split_point(std::size_t index) {
    const Token whole = tokens_[index];
    for (const Role role : {Role::BeforeIt, Role::AfterIt}) {
      const std::string_view word = word_of(role, Spelling::Chinese);
      const std::string_view text = context_.text(whole);
      if (text.size() <= word.size() || !text.ends_with(word)) continue;
      const auto middle = whole.end - static_cast<std::uint32_t>(word.size());
      const Word* soft = find_word(context_.text(whole.begin, middle));
      const std::uint16_t name = soft == nullptr ? std::uint16_t{TagLexer::ID} : soft->token();
      tokens_[index] = {whole.begin, middle, name};
      const std::uint16_t kind = role == Role::AfterIt ? TagLexer::AFTER : TagLexer::BEFORE;
      tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                     {middle, whole.end, kind});
      return;
    }
  }

  // Where the name, call, bracket or time begins that ends before `end`.
  std::optional<std::size_t> begin_of_point(std::size_t end) const {
    std::size_t begin = end;
    if (begin > 0 && tokens_[begin - 1].kind == TagLexer::RPAREN) {
      begin = opening_of(begin - 1);
      const bool call =
          begin > 0 && is_name(tokens_[begin - 1].kind) && !is_infix_word(tokens_[begin - 1].kind);
      if (!call) return begin;
    } else if (begin > 0 && is_time(tokens_[begin - 1].kind)) {
      return begin - 1;
    }
    if (begin == 0 || !is_name(tokens_[begin - 1].kind)) return std::nullopt;
    const bool length = begin > 1 && tokens_[begin - 2].kind == TagLexer::INT;  // 1 个月
    if (length) return std::nullopt;
    for (--begin; begin >= 2 && tokens_[begin - 1].kind == TagLexer::DOT; begin -= 2) {
    }
    return begin;
  }

  static bool is_time(std::uint16_t kind) {
    return kind == TagLexer::DATE || kind == TagLexer::TIME;
  }

  // Of a call with arguments that nobody reads, far behind: 0.
  std::size_t opening_of(std::size_t index) const {
    constexpr std::size_t kFarthest = 10'000;
    const std::size_t last = index < kFarthest ? 0 : index - kFarthest;
    for (int depth = 0; index > last; --index) {
      if (tokens_[index].kind == TagLexer::RPAREN) ++depth;
      if (tokens_[index].kind == TagLexer::LPAREN && --depth == 0) return index;
    }
    return 0;
  }

  // 90天前 至 is read as 介于 90天 至: its second `ago` is for both.
  void between() {
    if (kind(2) != TagLexer::AGO) return;
    const std::size_t length = length_before(3);
    if (length == 0 || at(2).begin != at(3).end) return;
    const std::size_t begin = tokens_.size() - 2 - length;
    if (!stands_behind_operand(begin)) return;
    tokens_.erase(tokens_.end() - 2);
    insert(begin, TagLexer::BETWEEN);
  }

  // An operand, and no word that wants a point in time behind it.
  bool stands_behind_operand(std::size_t index) const {
    if (index == 0) return false;
    const std::uint16_t before = tokens_[index - 1].kind;
    return ends_operand(before) && !is_infix_word(before) && before != TagLexer::FROM;
  }

  const Context& context_;
  std::vector<Token>& tokens_;
};

// What may be glued to a name; words of one character are parts of too many names.
bool is_joint(std::string_view text) {
  const Word* word = find_word(text);
  if (word == nullptr) return false;
  switch (word->token()) {
    case TagLexer::AND:
    case TagLexer::OR:
    case TagLexer::WHEN: return true;
    default: return word->use == WordUse::Infix && text.size() > 3;
  }
}

// One Chinese word for two tokens: the first has no width.
void add_both(Token token, const Word& word, std::vector<Token>& tokens) {
  tokens.push_back({token.begin, token.begin, word.tokens[0]});
  tokens.push_back({token.begin, token.end, word.tokens[1]});
}

}  // namespace

bool add_phrase(Token token, const Context& context, std::vector<Token>& tokens) {
  const std::string_view text = context.text(token);
  if (text.back() >= 0) return false;  // units are Chinese
  const auto phrase = phrase_of(text);
  if (!phrase) return false;
  PhraseTokens(*phrase, token.begin, tokens).add();
  Forward(context, tokens).run();
  return true;
}

void add_word(Token token, const Context& context, std::vector<Token>& tokens) {
  const Word* word = find_word(context.text(token));
  const bool after_dot = !tokens.empty() && tokens.back().kind == TagLexer::DOT;
  if (word == nullptr && !after_dot && add_phrase(token, context, tokens)) return;
  const bool both = word != nullptr && word->is_phrase();
  if (both && !after_dot) return add_both(token, *word, tokens);
  if (word != nullptr && !both) token.kind = word->token();
  tokens.push_back(token);
  if (token.kind == TagLexer::UNTIL || token.kind == TagLexer::INSIDE)
    Forward(context, tokens).run();
}

bool is_phrase(std::string_view text) { return phrase_of(text).has_value(); }

}  // namespace tagc::syntax

namespace tagc {

std::string apart(std::string_view name) {
  for (std::size_t at = 1; at < name.size(); ++at) {
    const bool inside = (name[at] & '\xC0') == '\x80';  // of a character
    const std::string_view rest = name.substr(at);
    if (inside || rest.front() >= 0) continue;
    if (!syntax::is_phrase(rest) && !syntax::is_joint(rest)) continue;
    return std::string(name.substr(0, at)) + ' ' + std::string(rest);
  }
  return {};
}

}  // namespace tagc
