// What functions of the whole population and limits of segments have in common: what users are
// ranked by, and the groups within which they are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/check/scope.h"

namespace tagc::checking {

// `value` as one of `kinds`, of which it must be one or convert to; nothing, reported, when it does
// not, or when it is the same for all users. `by`: who ranks.
std::optional<ExprId> ranked_value(Context& context, ExprId value, const std::vector<Kind>& kinds,
                                   const std::string& by);

// What stands after `per`.
std::optional<ExprId> check_group(Context& context, const Scope& scope, ast::ExprId id);

}  // namespace tagc::checking
