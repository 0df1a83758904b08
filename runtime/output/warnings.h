// What a run has to say beside its answers: what it ignored, read as missing, or could not keep to.
#pragma once

#include <string>
#include <vector>

#include "runtime/bundle/bundle.h"
#include "runtime/execute/execute.h"
#include "runtime/load/report.h"

namespace tagc {

// What somebody should look at before a rule counts, a line each: rows and values that were
// ignored. Missing values that the schema allows are no findings.
std::vector<std::string> findings_of(const DataReport& report);

// Where now is earlier than the data: rules do not see all of it.
std::vector<std::string> notes_of(const DataReport& report);

struct RunWarning {
  std::string slug;  // a page of `tagc explain`
  std::string text;
};

// Of the answers: overflow; above-limit of the tags that have a limit.
std::vector<RunWarning> warnings_of(const RunResult& result, const std::vector<TagInfo>& tags);

}  // namespace tagc
