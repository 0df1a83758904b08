// What calls of functions, aggregates and defs have in common.
#pragma once

#include "compiler/check/scope.h"

namespace tagc::checking {

// Arguments of anything but an aggregate: expressions without `where`.
std::vector<ExprId> check_arguments(Context& context, const Scope& scope, const ast::Call& node);

// Reports that `node` has the wrong number of arguments; `wanted` in words.
void report_count(Context& context, Span span, const ast::Call& node, const std::string& wanted);

// An aggregate's first argument, taken apart without looking at what its names mean.
struct StreamArgument {
  const ast::Path* path = nullptr;  // stream and field; null when it is something else
  const ast::Window* window = nullptr;
};
StreamArgument stream_argument(const ast::File& file, ast::ExprId id);

// Where the call of a function takes the bare word of a unit (`month`).
bool takes_unit(const Function& function, std::size_t arguments, std::size_t position);

}  // namespace tagc::checking
