// Conditions that their own constants decide: `age > 60 and age < 18`, `count(orders) < 0`,
// `city != "a" or city != "b"`.
#pragma once

#include "compiler/check/context.h"

namespace tagc::checking {

// Warns of a comparison, or an `and` or `or` of them, that can never be true, or is true of every
// value there can be.
void lint_certain(Context& context, ExprId condition);

}  // namespace tagc::checking
