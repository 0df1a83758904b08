// Arms of a `choose` over the values of one thing: those that can never be taken, and gaps between.
#pragma once

#include <vector>

#include "compiler/check/context.h"

namespace tagc::checking {

// Warns of an arm whose values earlier arms all take, and where nothing stands for the rest of values
// between two arms that none takes. Reads comparisons with constants; of arms that say more it is
// known what they need, not what they take.
void lint_tiers(Context& context, const std::vector<ExprId>& conditions, bool has_otherwise);

}  // namespace tagc::checking
