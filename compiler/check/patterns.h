// Patterns of `matches`.
#pragma once

#include "compiler/check/context.h"

namespace tagc::checking {

// Whether `pattern` is a regular expression that is known when the program is compiled; reports it
// if not. A parameter of the def it stands in (-1: none) is, when every call gives a constant.
bool check_pattern(Context& context, int def, ExprId pattern);

}  // namespace tagc::checking
