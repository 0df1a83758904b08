// How many users each tag has.
#pragma once

#include <string>

#include "runtime/dataset/dataset.h"
#include "runtime/execute/execute.h"

namespace tagc::cli {

// tag, members, share with a bar, unknown and what decides it. The values of a tag that has few of
// them stand below it, most frequent first.
std::string tag_table(const RunResult& result, const Dataset& dataset);

}  // namespace tagc::cli
