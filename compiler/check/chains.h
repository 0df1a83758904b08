// Chains: events of several streams, one after another.
#pragma once

#include "compiler/check/scope.h"

namespace tagc::checking {

// The chain that an aggregate or `reached` is given instead of a stream; null: something else.
const ast::Chain* chain_argument(const ast::File& file, ast::ExprId id);

// The first `count` steps of a chain, put into a stream that has the parts of its first step.
// False when something is wrong, which is reported.
bool check_chain(Context& context, const Scope& scope, const ast::Chain& chain, std::size_t count,
                 int stream);

// The same as a new stream without a name.
std::optional<typed::StreamId> add_chain(Context& context, const Scope& scope, Span span,
                                         const ast::Chain& chain, std::size_t count);

}  // namespace tagc::checking
