// What the events of an aggregate are weighed by, as the amount of `share(… where … by amount)`.
#pragma once

#include <optional>

#include "compiler/check/scope.h"

namespace tagc::checking {

// The first `by` among the arguments of a call; null: none.
const ast::Path* written_weight(const ast::Call& node);

bool takes_weights(const Function& function);

// The value that events in `events` are weighed by; nothing, reported, when it is no number.
std::optional<ExprId> check_weight(Context& context, const Scope& events, const ast::Path& by);

// `sum(orders by amount)`: the call takes no weights.
void report_no_weights(Context& context, const ast::Call& node, const ast::Path& by);

}  // namespace tagc::checking
