// What the formatter and messages are told of functions.
#pragma once

#include <vector>

#include "compiler/diagnostics/render.h"
#include "compiler/syntax/spelling.h"
#include "runtime/function/function.h"

namespace tagc {

std::vector<FunctionName> function_names(const FunctionRegistry& functions);

// For messages in Chinese about rules in Chinese (see compiler/syntax/respell.h). Not for sources that
// change or go away meanwhile.
Respell respell_with(const FunctionRegistry& functions);

}  // namespace tagc
