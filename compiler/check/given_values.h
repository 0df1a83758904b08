// What the cells of a test's rows hold.
#pragma once

#include <optional>

#include "compiler/check/context.h"
#include "compiler/check/scope.h"

namespace tagc::checking {

// The value of `cell` for a field of `type`. Of a list: its elements in brackets, `()` for none; one
// value that stands alone is a list of one. Nothing when it is none, which is reported.
std::optional<typed::GivenValue> check_given(Context& context, const Scope& scope,
                                             const ast::GivenCell& cell, const Type& type);

}  // namespace tagc::checking
