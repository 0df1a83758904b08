#include "compiler/check/proof.h"

#include <algorithm>
#include <set>

#include "compiler/check/leftover.h"
#include "compiler/source/one_line.h"

namespace tagc::checking {
namespace {

using typed::TagId;

// A rule of that many conditions is not taken apart any further: it is counted instead.
constexpr std::size_t kMostConditions = 1'000;
// Nor one that deep, through lets and tags.
constexpr int kDeepest = 500;

bool has_rule(const typed::Tag& tag) {
  return tag.kind == typed::TagKind::Condition || tag.kind == typed::TagKind::Segment;
}

// What must hold where a condition does, through tags and lets.
class Consequences {
 public:
  Consequences(const Context& context, ExprId condition) : context_(context) { add(condition, 0); }

  const std::vector<ExprId>& conditions() const { return conditions_; }
  const std::set<TagId>& in() const { return in_; }
  const std::set<TagId>& not_in() const { return not_in_; }

 private:
  void add(ExprId id, int depth) {
    if (conditions_.size() == kMostConditions || depth == kDeepest) return;
    const auto& node = context_[id].node;
    if (const auto* logical = std::get_if<typed::Logical>(&node);
        logical != nullptr && logical->op == ast::LogicalOp::And) {
      for (ExprId operand : logical->operands) add(operand, depth + 1);
    } else if (const auto* let = std::get_if<typed::LetRef>(&node)) {
      add(context_.program[let->let].value, depth + 1);
    } else if (const auto* tag = std::get_if<typed::TagRef>(&node)) {
      add(tag->tag, depth + 1);
    } else {
      if (const auto* denial = std::get_if<typed::Not>(&node)) add_denial(denial->operand);
      conditions_.push_back(id);
    }
  }

  void add(TagId id, int depth) {
    if (!in_.insert(id).second) return;
    const typed::Tag& tag = context_.program[id];
    for (TagId other : tag.except) not_in_.insert(other);
    if (has_rule(tag)) add(tag.value, depth);
  }

  void add_denial(ExprId id) {
    const auto* tag = std::get_if<typed::TagRef>(&context_[id].node);
    if (tag != nullptr && !tag->raw) not_in_.insert(tag->tag);
  }

  const Context& context_;
  std::vector<ExprId> conditions_;
  std::set<TagId> in_, not_in_;
};

bool meet(const std::set<TagId>& a, const std::set<TagId>& b) {
  return std::ranges::any_of(a, [&](TagId tag) { return b.contains(tag); });
}

bool are_exclusive(const Context& context, const Consequences& a, const Consequences& b) {
  if (meet(a.in(), b.not_in()) || meet(a.not_in(), b.in())) return true;
  Leftover leftover(context);
  for (const Consequences* each : {&a, &b}) {
    for (ExprId condition : each->conditions()) {
      if (leftover.add(condition, false)) return true;
    }
  }
  return false;
}

std::string words(const Context& context, ExprId id) {
  return on_one_line(context.sources.text(context.span(id)));
}

// Whether a condition holds where others do.
class Implication {
 public:
  Implication(const Context& context, ExprId given) : context_(context), given_(context, given) {
    for (ExprId condition : given_.conditions()) words_.insert(words(context, condition));
  }

  bool holds(ExprId id, int depth = 0) {
    if (depth == kDeepest || budget_ == 0) return false;
    --budget_;
    const auto& node = context_[id].node;
    if (const auto* logical = std::get_if<typed::Logical>(&node)) {
      const auto part_holds = [&](ExprId part) { return holds(part, depth + 1); };
      if (logical->op == ast::LogicalOp::And) {
        return std::ranges::all_of(logical->operands, part_holds);
      }
      return words_.contains(words(context_, id)) ||
             std::ranges::any_of(logical->operands, part_holds);
    }
    if (const auto* let = std::get_if<typed::LetRef>(&node)) {
      return holds(context_.program[let->let].value, depth + 1);
    }
    if (const auto* tag = std::get_if<typed::TagRef>(&node)) return is_in(tag->tag, depth);
    if (const auto* denial = std::get_if<typed::Not>(&node)) {
      const auto* tag = std::get_if<typed::TagRef>(&context_[denial->operand].node);
      if (tag != nullptr && given_.not_in().contains(tag->tag)) return true;
    }
    return words_.contains(words(context_, id)) || follows(id);
  }

 private:
  bool is_in(TagId id, int depth) {
    if (given_.in().contains(id)) return true;
    const typed::Tag& tag = context_.program[id];
    const auto is_out = [&](TagId other) { return given_.not_in().contains(other); };
    return has_rule(tag) && holds(tag.value, depth + 1) && std::ranges::all_of(tag.except, is_out);
  }

  // Its denial contradicts what is given; not itself, since a missing value makes it unknown.
  bool follows(ExprId id) const {
    Leftover leftover(context_);
    for (ExprId condition : given_.conditions()) leftover.add(condition, false);
    const auto other = leftover.add(id, true);
    return other && *other != id;
  }

  const Context& context_;
  Consequences given_;
  std::set<std::string> words_;
  std::size_t budget_ = kMostConditions;  // conditions to look at
};

}  // namespace

bool are_exclusive(const Context& context, const std::vector<ExprId>& conditions) {
  std::vector<Consequences> all;
  for (ExprId condition : conditions) all.emplace_back(context, condition);
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (!are_exclusive(context, all[i], all[j])) return false;
    }
  }
  return true;
}

bool implies(const Context& context, ExprId first, ExprId second) {
  return Implication(context, first).holds(second);
}

}  // namespace tagc::checking
