#include <algorithm>
#include <utility>

#include "compiler/describe/writer.h"
#include "compiler/syntax/operators.h"

namespace tagc::describe {

using typed::Expr;
using typed::ExprId;

namespace {

constexpr std::size_t kMostTerms = 24;  // of a list or chain; the rest is counted

// A phrase and what denies it.
using Pair = std::pair<Phrase, Phrase>;

// Equal, not equal, less, at most, more, at least.
struct Comparisons { Phrase equal, not_equal, less, at_most, more, at_least; };

Comparisons comparisons_of(Kind kind) {
  switch (kind) {
    case Kind::Int:
    case Kind::Number:
    case Kind::Money:
    case Kind::Duration:
      return {Phrase::Equal,  Phrase::NotEqual, Phrase::Less,
              Phrase::AtMost, Phrase::Exceeds,  Phrase::AtLeast};
    case Kind::Date:
    case Kind::Time:
      return {Phrase::Is,       Phrase::IsNot, Phrase::Earlier,
              Phrase::NotLater, Phrase::Later, Phrase::NotEarlier};
    case Kind::Bool:
    case Kind::Text:
    case Kind::Enum:
    case Kind::List: break;
  }
  return {Phrase::Is,       Phrase::IsNot, Phrase::Below,
          Phrase::NotAbove, Phrase::Above, Phrase::NotBelow};
}

Phrase phrase_of(ast::CompareOp op, Kind kind) {
  const Comparisons words = comparisons_of(kind);
  switch (op) {
    case ast::CompareOp::Equal: return words.equal;
    case ast::CompareOp::NotEqual: return words.not_equal;
    case ast::CompareOp::Less: return words.less;
    case ast::CompareOp::LessEqual: return words.at_most;
    case ast::CompareOp::Greater: return words.more;
    case ast::CompareOp::GreaterEqual: return words.at_least;
  }
  return words.equal;
}

Pair phrases_of(ast::TextOp op) {
  switch (op) {
    case ast::TextOp::Contains: return {Phrase::Contains, Phrase::ContainsNot};
    case ast::TextOp::StartsWith: return {Phrase::StartsWith, Phrase::StartsNotWith};
    case ast::TextOp::EndsWith: return {Phrase::EndsWith, Phrase::EndsNotWith};
    case ast::TextOp::Matches: return {Phrase::Matches, Phrase::MatchesNot};
  }
  return {Phrase::Contains, Phrase::ContainsNot};
}

Phrase pick(Pair phrases, bool denied) { return denied ? phrases.second : phrases.first; }

}  // namespace

std::string Writer::condition(ExprId id, Voice voice, bool denied) {
  return joined(clause(id, voice, denied), voice);
}

std::string Writer::joined(const Clause& said, Voice voice) const {
  switch (said.kind) {
    case ClauseKind::Quality:
      return voice == Voice::Relative ? say(Phrase::Whose, {said.text}) : said.text;
    case ClauseKind::Deed:
      return say(voice == Voice::Relative ? Phrase::Who : Phrase::They, {said.text});
    case ClauseKind::Whole: break;
  }
  return said.text;
}

Writer::Clause Writer::clause(ExprId id, Voice voice, bool denied) {
  const Expr& expr = program_[id];
  return std::visit([&](const auto& node) { return clause(node, expr, voice, denied); }, expr.node);
}

Writer::Clause Writer::clause(const typed::Constant& node, const Expr&, Voice voice, bool denied) {
  const bool holds = !is_missing(node.value) && as_bool(node.value) != denied;
  const std::string text = say(holds ? Phrase::Always : Phrase::Never);
  return {ClauseKind::Whole, voice == Voice::Relative ? say(Phrase::ForWhom, {text}) : text};
}

Writer::Clause Writer::clause(const typed::Not& node, const Expr&, Voice voice, bool denied) {
  return clause(node.operand, voice, !denied);
}

// What is denied as a whole is denied part by part: `and` becomes `or`, with missing values too.
Writer::Clause Writer::clause(const typed::Logical& node, const Expr&, Voice voice, bool denied) {
  const bool all = (node.op == ast::LogicalOp::And) != denied;
  std::vector<std::string> parts;
  for (ExprId operand : node.operands) {
    if (parts.size() == kMostTerms) break;
    const std::string part = condition(operand, voice, denied);
    const typed::Expr* inner = &program_[operand];
    while (const auto* negation = std::get_if<typed::Not>(&inner->node)) {
      inner = &program_[negation->operand];
    }
    const bool mixed = std::holds_alternative<typed::Logical>(inner->node);
    parts.push_back(mixed ? say(Phrase::Group, {part}) : part);
  }
  if (node.operands.size() > parts.size()) {
    parts.push_back(say(Phrase::More, {std::to_string(node.operands.size() - parts.size())}));
  }
  return {ClauseKind::Whole, listed(parts, all ? Phrase::And : Phrase::Or)};
}

// Two conditions held against each other; one of them may be `true` or `false`.
Writer::Clause Writer::same(const typed::Compare& node, Voice voice, bool differ) {
  for (const auto& [side, other] : {std::pair(node.left, node.right), {node.right, node.left}}) {
    const auto* constant = std::get_if<typed::Constant>(&program_[side].node);
    if (constant == nullptr || is_missing(constant->value)) continue;
    return clause(other, voice, differ == as_bool(constant->value));
  }
  const std::string text =
      say(differ ? Phrase::NotJustWhen : Phrase::JustWhen,
          {condition(node.left, Voice::Plain), condition(node.right, Voice::Plain)});
  return {ClauseKind::Whole, voice == Voice::Relative ? say(Phrase::ForWhom, {text}) : text};
}

Writer::Clause Writer::clause(const typed::Compare& node, const Expr&, Voice voice, bool denied) {
  const ast::CompareOp op = denied ? ast::denied(node.op) : node.op;
  const Kind kind = program_[node.left].type.kind;
  if (kind == Kind::Bool) return same(node, voice, op == ast::CompareOp::NotEqual);
  return quality(phrase_of(op, kind), {value(node.left), value(node.right)});
}

Writer::Clause Writer::clause(const typed::InList& node, const Expr&, Voice, bool denied) {
  const bool outside = node.negated != denied;
  if (node.items.size() == 1) {
    return quality(outside ? Phrase::IsNot : Phrase::Is,
                   {value(node.operand), value(node.items.front())});
  }
  return quality(outside ? Phrase::NoneOf : Phrase::OneOf,
                 {value(node.operand), items(node.items, Phrase::Comma)});
}

Writer::Clause Writer::clause(const typed::InRange& node, const Expr&, Voice, bool denied) {
  return quality(node.negated != denied ? Phrase::OutOfRange : Phrase::InRange,
                 {value(node.operand), value(node.low), value(node.high)});
}

Writer::Clause Writer::clause(const typed::TextTest& node, const Expr&, Voice, bool denied) {
  return quality(pick(phrases_of(node.op), denied),
                 {value(node.operand), items(node.patterns, Phrase::Or)});
}

Writer::Clause Writer::clause(const typed::ListTest& node, const Expr&, Voice, bool denied) {
  const bool all = node.all && node.items.size() > 1;
  const Phrase held = all ? Phrase::HasAll : Phrase::Has;
  const Phrase denial = all ? Phrase::HasNotAll : Phrase::HasNot;
  return quality(denied ? denial : held,
                 {value(node.operand), items(node.items, all ? Phrase::And : Phrase::Or)});
}

Writer::Clause Writer::clause(const typed::IsMissing& node, const Expr&, Voice voice, bool denied) {
  if (program_[node.operand].type.is(Kind::Bool)) {
    const std::string text =
        say(node.negated != denied ? Phrase::Decided : Phrase::Undecided, {value(node.operand)});
    return {ClauseKind::Whole, voice == Voice::Relative ? say(Phrase::ForWhom, {text}) : text};
  }
  return quality(node.negated != denied ? Phrase::Known : Phrase::Missing, {value(node.operand)});
}

Writer::Clause Writer::clause(const typed::InWindow& node, const Expr&, Voice, bool denied) {
  return quality(denied ? Phrase::NotInWindow : Phrase::InWindow,
                 {value(node.operand), window(node.window)});
}

// A computed field of the users is a let with a dot in its name, and a field to whoever reads it.
Writer::Clause Writer::clause(const typed::LetRef& node, const Expr& expr, Voice, bool denied) {
  if (program_[node.let].name.find('.') != std::string::npos) {
    return quality(denied ? Phrase::No : Phrase::Yes, {value(node, expr)});
  }
  return {ClauseKind::Deed,
          say(denied ? Phrase::MeetNot : Phrase::Meet, {quoted(spoken(program_[node.let].name))})};
}

Writer::Clause Writer::clause(const typed::TagRef& node, const Expr&, Voice, bool denied) {
  return {ClauseKind::Deed,
          say(denied ? Phrase::NotInTag : Phrase::InTag, {quoted(title(node.tag))})};
}

Writer::Clause Writer::clause(const typed::Aggregate& node, const Expr&, Voice, bool denied) {
  const Wording& words = functions_[node.function].wording;
  const std::string& held = is_chinese() ? words.chinese : words.english;
  const std::string& denial = is_chinese() ? words.chinese_denial : words.english_denial;
  if (denial.empty()) return quality(denied ? Phrase::No : Phrase::Yes, {call(node)});
  return {ClauseKind::Deed, filled(denied ? denial : held, parts_of(node))};
}

std::string Writer::items(const std::vector<ExprId>& ids, Phrase joint) {
  std::vector<std::string> texts;
  for (ExprId id : ids) {
    if (texts.size() == kMostTerms) break;
    texts.push_back(value(id));
  }
  if (ids.size() > texts.size()) {
    texts.push_back(say(Phrase::More, {std::to_string(ids.size() - texts.size())}));
  }
  return listed(texts, joint);
}

}  // namespace tagc::describe
