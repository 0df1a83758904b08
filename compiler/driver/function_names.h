// What the formatter is told of functions.
#pragma once

#include <vector>

#include "compiler/syntax/spelling.h"
#include "runtime/function/function.h"

namespace tagc {

std::vector<FunctionName> function_names(const FunctionRegistry& functions);

}  // namespace tagc
