// Which tags an evaluation spends its time on.
#pragma once

#include <string>

#include "compiler/diagnostics/diagnostic.h"
#include "runtime/execute/cost/costs.h"

namespace tagc::cli {

// Of all tags, an object of JSON.
std::string cost_json(const CostReport& cost);

// The dearest tags, a line each, and one for all others.
std::string cost_table(const CostReport& cost, MessageLanguage language);

}  // namespace tagc::cli
