// Arguments that are the same for all users, as the 90% of `quantile(orders.net, 90%)`.
#pragma once

#include <optional>
#include <string>

#include "compiler/check/scope.h"

namespace tagc::checking {

// The value, a literal or a param; nothing, reported, when it is none that `parameter` takes.
std::optional<Scalar> check_constant_argument(Context& context, const Scope& scope, ast::ExprId id,
                                              const Parameter& parameter,
                                              const std::string& callee);

// The same of an expression that has been checked.
std::optional<Scalar> constant_argument(Context& context, ExprId written,
                                        const Parameter& parameter, const std::string& callee);

// An argument that it takes, as it is written in advice.
std::string example_of(const Parameter& parameter);

// Whether it can only be a condition, by how it is written.
bool is_written_condition(const ast::File& file, ast::ExprId id);

}  // namespace tagc::checking
