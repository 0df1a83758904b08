// Conditions that ask about one value alone, such as `age >= 18 and age < 30`: between two
// neighbouring constants that they name, they do not change.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "runtime/evaluate/truth.h"
#include "runtime/plan/engine.h"
#include "runtime/plan/plan.h"

namespace tagc::evaluate {

// An order of a kind's values as whole numbers: of values as they are stored, in 64 bits.
std::int64_t key_of(Kind kind, std::int64_t bits);

class Predicates {
 public:
  // `is_fixed`: by node; uniform ones whose values stay, with these values, by Plan::slots.
  Predicates(const Plan& plan, const std::vector<char>& is_fixed,
             const std::vector<UniformValue>& uniforms);

  // The node whose value alone decides this condition; kNoNode for what is no predicate.
  NodeId subject(NodeId condition) const { return subjects_[index_of(condition)]; }
  // These predicates and those that they are made of, after their operands.
  std::vector<NodeId> closure(const std::vector<NodeId>& predicates) const;
  // Of a closure with one subject: the keys at which one of them may change; all of them are of one
  // mind from one such key up to the next. Ascending, distinct.
  std::vector<std::int64_t> boundaries(const std::vector<NodeId>& closure) const;
  // What each of a closure says of a key, or of a subject that is missing: by node.
  void judge(const std::vector<NodeId>& closure, std::optional<std::int64_t> key,
             std::vector<Truth>& truths) const;

 private:
  const Node& node(NodeId id) const { return plan_.graph[id]; }
  bool is_fixed(NodeId id) const { return is_fixed_[index_of(id)] != 0; }
  const UniformValue& uniform(NodeId id) const {
    return uniforms_[static_cast<std::size_t>(plan_.slots[index_of(id)])];
  }
  NodeId find_subject(NodeId id) const;
  NodeId subject_of_compare(NodeId id) const;
  NodeId common_subject(NodeId id) const;
  // The constant of a compare, and whether the subject stands before it.
  struct Against {
    NodeId constant;
    bool subject_first;
  };
  Against against(NodeId compare) const;
  Truth truth(NodeId predicate, std::optional<std::int64_t> key,
              const std::vector<Truth>& truths) const;
  Truth truth_of_compare(NodeId compare, std::int64_t key) const;
  Truth truth_of_operand(NodeId operand, const std::vector<Truth>& truths) const;
  void add_boundaries(NodeId compare, std::vector<std::int64_t>& keys) const;

  const Plan& plan_;
  const std::vector<char>& is_fixed_;
  const std::vector<UniformValue>& uniforms_;
  std::vector<NodeId> subjects_;
};

}  // namespace tagc::evaluate
