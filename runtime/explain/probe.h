// A user, as it is and changed, with the values of every node that a tag rests on.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "runtime/explain/why_not.h"
#include "runtime/plan/plan.h"

namespace tagc::explain {

class Probe {
 public:
  // Errors: missing-value, of a user without a required field.
  static Result<std::unique_ptr<Probe>> make(const WhyNotParts& parts, NodeId target,
                                             const MakeFill& fill, std::int64_t now,
                                             const WhyNotLimits& limits);

  const Plan& plan() const { return plan_; }
  const Evaluator& evaluator() const { return *evaluator_; }
  std::int64_t now() const { return now_; }

  // Whether a node has a value of its own that is looked at: of the user or uniform, and not behind
  // the whole population.
  bool has_value(NodeId node) const { return output_of(node) >= 0; }
  // Of the user as it is.
  Scalar value(NodeId node) const { return values_[index(node)]; }
  // Of the changed user; missing where the limit of evaluations is reached. `rows_at`: when rows come.
  Scalar value_with(const std::vector<Change>& changes, NodeId node, std::int64_t at);
  Scalar value_with(const std::vector<Change>& changes, NodeId node) {
    return value_with(changes, node, now_);
  }
  // Rows come just before `rows_at`, and the user is looked at `at`.
  Scalar value_with(const std::vector<Change>& changes, NodeId node, std::int64_t rows_at,
                    std::int64_t at);

  bool is_spent() const { return evaluations_ >= limits_.evaluations; }
  std::int64_t evaluations() const { return evaluations_; }

 private:
  Probe(const WhyNotParts& parts, std::int64_t now, const WhyNotLimits& limits)
      : plan_(parts.explanation.plan), schema_(parts.schema), limits_(limits), now_(now) {}

  void look_at_all(NodeId target);
  std::size_t index(NodeId node) const { return static_cast<std::size_t>(output_of(node)); }
  int output_of(NodeId node) const { return output_of_[index_of(node)]; }
  void apply(const Change& change, std::int64_t rows_at);
  void add_row(const Change& change, std::int64_t number, std::int64_t rows_at);
  bool tells_rows_apart(const InputField& field) const;

  Plan plan_;
  const Schema& schema_;
  const WhyNotLimits limits_;
  const std::int64_t now_;
  std::vector<int> output_of_;  // by node; -1: not looked at
  std::unique_ptr<const Evaluator> evaluator_;
  FillRecord fill_;
  std::optional<Record> record_;
  std::vector<Scalar> values_;  // by output, of the user as it is
  std::int64_t evaluations_ = 0;
};

}  // namespace tagc::explain
