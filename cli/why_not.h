// `tagc why --not`: what would put a user into a tag.
#pragma once

#include <string>

#include "cli/commands.h"
#include "cli/data_run.h"
#include "cli/user_answers.h"
#include "runtime/explain/why_not.h"

namespace tagc::cli {

// As it is printed. Errors: of the data, of a value that the tag cannot have (bad-value).
Result<std::string> why_not_report(const WhyCommand& command, const Setting& setting,
                                   const explain::Explanation& explanation,
                                   const ExecuteOptions& options, const FindUser& find);

}  // namespace tagc::cli
