// What comparisons with constants leave of the values of a thing: nothing, where they contradict
// each other.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "compiler/check/comparisons.h"

namespace tagc::checking {

class Leftover {
 public:
  explicit Leftover(const Context& context);
  ~Leftover();

  // Takes a condition for true, or with `deny` for false. Gives the condition taken before that it
  // contradicts, or itself where it alone leaves no value.
  std::optional<ExprId> add(ExprId condition, bool deny);

 private:
  struct Fact;
  class Rest;

  std::optional<ExprId> add(const Comparison& comparison, ExprId condition);
  bool is_never_negative(ExprId id) const;

  const Context& context_;
  std::unordered_map<std::string, std::unique_ptr<Rest>> rests_;  // by subject and kind
};

}  // namespace tagc::checking
