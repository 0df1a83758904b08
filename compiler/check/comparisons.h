// What conditions say of things and constants: `age > 60`, `amount in 10 .. 20`.
#pragma once

#include <string>
#include <vector>

#include "compiler/check/context.h"

namespace tagc::checking {

// `op` as if the subject stood on the left.
struct Comparison {
  ExprId subject;
  ast::CompareOp op;
  Scalar value;  // known before the run; not missing
};

struct Comparisons {
  std::vector<Comparison> all;  // all of them hold where the condition does
  bool is_whole = true;         // and the condition says nothing else
};

// `deny`: of the condition being false. Parts of an `and` are read, those of an `or` are not.
Comparisons comparisons_in(const Context& context, ExprId condition, bool deny);

// Things are the same when they are written in the same words and lie outside of defs and `where`.
std::string subject_of(const Context& context, const Comparison& comparison);

}  // namespace tagc::checking
