#include <algorithm>

#include "runtime/explain/explanation.h"

namespace tagc::explain {
namespace {

bool is_index(std::int32_t index, std::size_t size) {
  return index == kNone || (index >= 0 && static_cast<std::size_t>(index) < size);
}

class Verifier {
 public:
  explicit Verifier(const Explanation& explanation)
      : explanation_(explanation),
        outputs_(explanation.plan.outputs.size()),
        uses_(explanation.sections.size()),
        depth_(explanation.sections.size()) {}

  std::string run() {
    for (std::size_t i = 0; i < explanation_.sections.size(); ++i) {
      for (const Clause& clause : explanation_.sections[i].clauses) check(clause, i);
      const bool is_deep = depth_[i] > kDeepestSections;
      if (is_deep) note("sections lie too deep in each other");
    }
    for (const ExplainedTag& tag : explanation_.tags) {
      check(tag.head, explanation_.sections.size());
      if (tag.value == kNone || !is_index(tag.value, outputs_)) note("a tag has no value");
    }
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      if (!explanation_.sections[i].is_named && uses_[i] > 1) note("a section is met twice");
    }
    return std::move(wrong_);
  }

 private:
  void note(const char* what) {
    if (wrong_.empty()) wrong_ = what;
  }

  // `end`: the first section that the clause must not lead to.
  void check(const Clause& clause, std::size_t end) {
    for (const ShownValue& shown : clause.shown) {
      const bool is_there = shown.value != kNone && is_index(shown.value, outputs_);
      if (!is_there) note("a clause shows no value");
    }
    for (const DecidingCuts& cuts : clause.cuts) {
      if (!is_index(cuts.group, outputs_)) note("cuts are of no group");
    }
    if (!is_index(clause.outcome, outputs_)) note("a clause comes to no value");
    if (!is_index(clause.membership, explanation_.tags.size())) note("a clause is of no tag");
    if (!is_index(clause.below, end)) return note("a clause leads to no earlier section");
    if (clause.below != kNone) lead(static_cast<std::size_t>(clause.below), end);
  }

  void lead(std::size_t below, std::size_t from) {
    ++uses_[below];
    if (from == depth_.size() || explanation_.sections[below].is_named) return;
    depth_[from] = std::max(depth_[from], depth_[below] + 1);
  }

  const Explanation& explanation_;
  const std::size_t outputs_;
  std::vector<int> uses_;   // by section: clauses that lead to it
  std::vector<int> depth_;  // by section: of those without a name below it
  std::string wrong_;
};

}  // namespace

std::string verify(const Explanation& explanation) { return Verifier(explanation).run(); }

}  // namespace tagc::explain
