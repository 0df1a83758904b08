// Rules for verbs that only look at them.
#pragma once

#include <variant>

#include "cli/messages.h"
#include "cli/program.h"

namespace tagc::cli {

// A program without errors; else what was wrong is said, and the exit code is left.
std::variant<Program, int> open_rules(const ProgramOptions& options, Messages& messages);

}  // namespace tagc::cli
