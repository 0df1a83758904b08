// Which conditions of the rules the tests have seen true, and false, and which arms taken.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "compiler/trial/trial.h"

namespace tagc::trial {

// A condition that `and`, `or` and `not` join, or an arm of choose, score or band.
struct Clause {
  typed::TagId tag;
  // A condition, or the value of an arm that has none.
  typed::ExprId at;
  bool is_arm = false;  // "true" is taken then, and "false" not taken
  bool was_true = false, was_false = false;

  // Of an arm of choose: none of these may be true. Of one of band: low <= operand < high.
  std::vector<typed::ExprId> before = {};
  bool has_condition = true;
  std::optional<typed::ExprId> operand = {}, low = {}, high = {};
};

class Coverage {
 public:
  // The clauses of all tags, none of them seen. Tags that people give have none; tags and lets of
  // the library's modules are not looked into, which have tests of their own.
  explicit Coverage(const Compiled& compiled);

  // Looks at the users of a test, with all tags that its expectations rest on.
  Status add(const Trial& trial);

  const std::vector<Clause>& clauses() const { return clauses_; }

  // Of a tag, or of all: outcomes seen, and outcomes there are, two a clause.
  struct Share {
    int seen = 0, all = 0;
    // Rounded down, so that 100 is all of them.
    int percent() const { return all == 0 ? 100 : seen * 100 / all; }
  };
  Share share(std::optional<typed::TagId> tag = std::nullopt) const;

 private:
  std::set<typed::TagId> tags_below(const typed::Test& test) const;

  const Compiled& compiled_;
  std::vector<Clause> clauses_;  // by tag
};

}  // namespace tagc::trial
