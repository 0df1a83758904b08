#include "runtime/evaluate/normal_form.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tagc::evaluate {
namespace {

// Of a clause: what would be longer is computed step by step.
constexpr std::size_t kMostLiterals = 256;

// What is asked of a node's operand, where this is asked of the node.
Literal through_not(Literal asked) {
  bool& side = asked.certain ? asked.deny_first : asked.deny;
  side = !side;
  return asked;
}

Literal through_is_true(Literal asked) {
  if (!asked.certain) return {asked.condition, false, true, asked.deny};
  return {asked.condition, false, true, asked.deny != asked.deny_first};
}

bool is_denied(const Literal& asked) { return asked.deny != asked.deny_first; }

std::optional<NormalForm> shorter(std::optional<std::vector<Clause>> any_of_all,
                                  std::optional<std::vector<Clause>> all_of_any) {
  const bool is_first = any_of_all && (!all_of_any || any_of_all->size() <= all_of_any->size());
  if (is_first) return NormalForm{true, std::move(*any_of_all)};
  if (all_of_any) return NormalForm{false, std::move(*all_of_any)};
  return std::nullopt;
}

}  // namespace

Truth Literal::of(Truth answer) const {
  if (deny_first) answer = !answer;
  if (certain) answer = Truth::of(answer.is_true);
  return deny ? !answer : answer;
}

std::optional<NormalForm> NormalForms::of(NodeId condition) const {
  return shorter(clauses(condition, true, {}), clauses(condition, false, {}));
}

std::optional<NormalForm> NormalForms::of(Op op, std::span<const NodeId> conditions) const {
  return shorter(joined(op, conditions, true, {}), joined(op, conditions, false, {}));
}

std::optional<NormalForms::Clauses> NormalForms::clauses(NodeId id, bool any_of_all,
                                                         Literal asked) const {
  if (is_leaf_(id)) {
    asked.condition = id;
    return Clauses{{asked}};
  }
  const std::span<const NodeId> operands = graph_.operands(id);
  switch (graph_[id].op) {
    case Op::Not: return clauses(operands[0], any_of_all, through_not(asked));
    case Op::IsTrue: return clauses(operands[0], any_of_all, through_is_true(asked));
    case Op::And:
    case Op::Or: return joined(graph_[id].op, operands, any_of_all, asked);
    default: return std::nullopt;
  }
}

std::optional<NormalForms::Clauses> NormalForms::joined(Op op, std::span<const NodeId> operands,
                                                        bool any_of_all, Literal asked) const {
  const bool is_all = (op == Op::And) != is_denied(asked);
  const bool is_inner = is_all == any_of_all;
  Clauses result(is_inner ? 1 : 0);
  for (NodeId operand : operands) {
    std::optional<Clauses> next = clauses(operand, any_of_all, asked);
    if (next && is_inner) next = product(result, *next);
    if (!next) return std::nullopt;
    if (is_inner) {
      result = std::move(*next);
    } else {
      std::ranges::move(*next, std::back_inserter(result));
      if (result.size() > most_clauses_) return std::nullopt;
    }
  }
  return result;
}

// Each clause of one with each of the other.
std::optional<NormalForms::Clauses> NormalForms::product(const Clauses& left,
                                                         const Clauses& right) const {
  if (left.size() * right.size() > most_clauses_) return std::nullopt;
  Clauses all;
  for (const Clause& one : left) {
    for (const Clause& other : right) {
      if (one.size() + other.size() > kMostLiterals) return std::nullopt;
      Clause both = one;
      both.insert(both.end(), other.begin(), other.end());
      all.push_back(std::move(both));
    }
  }
  return all;
}

}  // namespace tagc::evaluate
