// What loading saw, for people.
#pragma once

#include <string>
#include <vector>

#include "runtime/dataset/report.h"
#include "runtime/types/time_zone.h"

namespace tagc::cli {

// What somebody should look at before a rule counts, a line each: rows and values that were
// ignored. Missing values that the schema allows are no findings.
std::vector<std::string> findings_of(const DataReport& report);

// Where now is earlier than the data: rules do not see all of it.
std::vector<std::string> notes_of(const DataReport& report);

// Everything: a paragraph a table.
std::string report_text(const DataReport& report, const TimeZone& zone);

}  // namespace tagc::cli
