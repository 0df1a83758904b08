// Graph to plan: what each pass over users and over events computes, for all outputs together.
#pragma once

#include <string>
#include <vector>

#include "runtime/plan/plan.h"

namespace tagc {

// Only what the outputs rest on is planned, and only the columns and streams that it needs are
// asked for. `labels` by node, see Plan::labels; `meanings` by node, those of cuts. Output::causes are
// filled in here.
Plan make_plan(const Graph& graph, const DataRequest& data, std::vector<Output> outputs,
               const std::vector<std::string>& labels, const std::vector<std::string>& meanings,
               const std::string& time_zone);

}  // namespace tagc
