// How many users each tag has.
#pragma once

#include <string>

#include "compiler/diagnostics/diagnostic.h"
#include "runtime/bundle/bundle.h"
#include "runtime/dataset/dataset.h"
#include "runtime/execute/execute.h"

namespace tagc::cli {

// tag, its title if any has one, members, share with a bar, unknown and what decides it. The values of
// a tag that has few of them stand below it, most frequent first.
std::string tag_table(const RunResult& result, const Dataset& dataset,
                      const std::vector<TagInfo>& tags, MessageLanguage language);

}  // namespace tagc::cli
