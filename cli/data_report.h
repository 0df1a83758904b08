// What loading saw, for people.
#pragma once

#include <string>

#include "runtime/load/report.h"
#include "runtime/types/time_zone.h"

namespace tagc::cli {

// Everything: a paragraph a table.
std::string report_text(const DataReport& report, const TimeZone& zone);

}  // namespace tagc::cli
