// What loading saw, for programs: added to what the compiler has to say.
#pragma once

#include <string>
#include <vector>

#include "runtime/load/report.h"
#include "runtime/types/time_zone.h"

namespace tagc::cli {

// The document of diagnostics with `data` (everything, by table) and `findings` beside them.
std::string with_data_json(const std::string& diagnostics, const DataReport& report,
                           const TimeZone& zone);
// The log of diagnostics with the findings as further results, of the rule `data`.
std::string with_findings_sarif(const std::string& log, const std::vector<std::string>& findings);
// A workflow command a finding.
std::string findings_github(const std::vector<std::string>& findings);

}  // namespace tagc::cli
