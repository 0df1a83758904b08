// What follows about conditions from the rules alone, whatever the data.
#pragma once

#include <vector>

#include "compiler/check/context.h"

namespace tagc::checking {

// Whether no two of the conditions can be true of one user. False: nobody knows.
bool are_exclusive(const Context& context, const std::vector<ExprId>& conditions);

// Whether the second is true of every user of whom the first is. False: nobody knows.
bool implies(const Context& context, ExprId first, ExprId second);

}  // namespace tagc::checking
