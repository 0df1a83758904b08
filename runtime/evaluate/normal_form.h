// Conditions of `and`, `or`, `not` and is_true in two layers: any of some clauses, each of all of its
// literals; or all of some clauses, each of any. In logic with unknown both mean the same as the
// condition does, when it is true, when it is false, and when neither.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "runtime/evaluate/truth.h"
#include "runtime/plan/graph.h"

namespace tagc::evaluate {

// A condition that is not taken apart, and what is asked of its answer, in this order.
struct Literal {
  NodeId condition;
  bool deny_first = false;
  bool certain = false;  // unknown counts as false
  bool deny = false;

  Truth of(Truth answer) const;
};

using Clause = std::vector<Literal>;

struct NormalForm {
  bool any_of_all;  // otherwise all of any
  std::vector<Clause> clauses;
};

class NormalForms {
 public:
  NormalForms(const Graph& graph, std::function<bool(NodeId)> is_leaf, std::size_t most_clauses)
      : graph_(graph), is_leaf_(std::move(is_leaf)), most_clauses_(most_clauses) {}

  // The form with fewer clauses. Nothing where both have too many, or where a part is neither a leaf nor
  // one of these four.
  std::optional<NormalForm> of(NodeId condition) const;
  // The same of an `and` or `or` of such conditions.
  std::optional<NormalForm> of(Op op, std::span<const NodeId> conditions) const;

 private:
  using Clauses = std::vector<Clause>;
  // What each clause is, and what is asked of a part.
  std::optional<Clauses> clauses(NodeId id, bool any_of_all, Literal asked) const;
  std::optional<Clauses> joined(Op op, std::span<const NodeId> operands, bool any_of_all,
                                Literal asked) const;
  std::optional<Clauses> product(const Clauses& left, const Clauses& right) const;

  const Graph& graph_;
  std::function<bool(NodeId)> is_leaf_;
  std::size_t most_clauses_;
};

}  // namespace tagc::evaluate
