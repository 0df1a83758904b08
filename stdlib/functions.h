// Declares the builtins that functions.def lists; functions/<name>.cpp defines each, one that is not
// listed does not compile.
#pragma once

#include "runtime/function/function.h"

namespace tagc::stdlib::functions {

#define TAGC_FUNCTION(name) Function name();
#include "stdlib/functions.def"
#undef TAGC_FUNCTION

}  // namespace tagc::stdlib::functions
