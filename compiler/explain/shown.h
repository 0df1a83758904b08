// Which values a clause shows, and what stands between them.
#pragma once

#include <unordered_map>
#include <vector>

#include "compiler/driver/compile.h"
#include "runtime/explain/explanation.h"

namespace tagc {

class ShownValues {
 public:
  ShownValues(const Compiled& compiled, const FunctionRegistry& functions);

  // Its number among all values; kNone where an expression has no value of a user's own.
  explain::OutputIndex of(typed::ExprId id);

  // The values that a condition compares, with the cuts behind them.
  void show_parts(typed::ExprId id, explain::Clause& clause);
  struct Shown {
    Words before;
    typed::ExprId value;
  };
  void show(const Shown& shown, explain::Clause& clause);
  // What the clause is the outcome of, with the cuts behind it.
  void come_to(typed::ExprId id, explain::Clause& clause);
  void add_cuts_of_limit(typed::TagId segment, explain::Clause& clause);

  // In the order of their numbers.
  std::vector<typed::ExprId> take() { return std::move(ids_); }

 private:
  void add_cuts(typed::ExprId id, explain::Clause& clause);

  const Compiled& compiled_;
  const typed::Program& program_;
  CutMeanings meanings_;
  std::unordered_map<std::uint32_t, explain::OutputIndex> numbers_;
  std::vector<typed::ExprId> ids_;
};

}  // namespace tagc
