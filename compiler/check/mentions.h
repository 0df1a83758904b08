// Which symbols the body of a declaration mentions, found by names alone: it decides the order of
// checking, before any type is known.
#pragma once

#include <vector>

#include "compiler/check/context.h"

namespace tagc::checking {

std::vector<int> mentions_of(const Context& context, int symbol);

}  // namespace tagc::checking
