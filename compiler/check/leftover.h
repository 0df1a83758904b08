// What comparisons with constants leave of the values of a thing: nothing, where they contradict
// each other.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/check/context.h"

namespace tagc::checking {

class Leftover {
 public:
  explicit Leftover(const Context& context);
  ~Leftover();

  // Takes a condition for true, or with `deny` for false. Gives the condition taken before that it
  // contradicts, or itself where it alone leaves no value. Things are the same when they are written
  // in the same words and lie outside of defs and `where`.
  std::optional<ExprId> add(ExprId condition, bool deny);

 private:
  struct Fact;
  class Rest;

  void collect(ExprId id, ExprId condition, bool deny);
  void add_fact(ExprId left, ast::CompareOp op, ExprId right, ExprId condition, bool deny);
  std::optional<ExprId> add(const Fact& fact);
  bool is_never_negative(ExprId id) const;
  bool is_short(ExprId id) const;

  const Context& context_;
  std::unordered_map<std::string, std::unique_ptr<Rest>> rests_;  // by subject and kind
  std::vector<Fact> facts_;  // of the condition that is being read
};

}  // namespace tagc::checking
