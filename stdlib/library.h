// The standard library of functions, as a registry to pass into compile() and evaluate().
#pragma once

#include "runtime/function/function.h"

namespace tagc {

// All builtins, in the order of functions.def.
FunctionRegistry standard_functions();

}  // namespace tagc
