// The times of `as of`.
#pragma once

#include "compiler/check/context.h"

namespace tagc::checking {

// Whether `time`, or a length that is part of one, is the same for all users, and never missing;
// reports it if not. A parameter of the def it stands in (-1: none) is, when every call gives one.
bool check_moment(Context& context, int def, ExprId time);

}  // namespace tagc::checking
