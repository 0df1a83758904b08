// What the body of a declaration mentions, found by names alone: it decides the order of checking,
// before any type is known, and answers who rests on whom.
#pragma once

#include "compiler/check/context.h"

namespace tagc::checking {

Mentioned mentions_of(const Context& context, int symbol);
// Of a test or check, which have no symbol.
Mentioned mentions_of(const Context& context, const ast::File& file, const ast::Test& test);
Mentioned mentions_of(const Context& context, const ast::File& file, const ast::Check& check);

}  // namespace tagc::checking
