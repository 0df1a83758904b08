// Why a user is in a tag or not, as `tagc why` and failing tests show it.
#pragma once

#include <string>
#include <vector>

#include "cli/clauses.h"
#include "cli/user_values.h"

namespace tagc::cli {

// What a clause came to: "✓" and "true", "" and a value; empty where it has none.
struct ClauseOutcome { std::string mark, word; };
ClauseOutcome outcome_of(const typed::Program& program, const TimeZone& zone, const Clause& clause,
                         const UserValues& values, MessageLanguage language);

// `3000.00 > 3000.00`: the values of what a clause shows, and cuts that decide it.
std::string values_of(const typed::Program& program, const TimeZone& zone, const Clause& clause,
                      const UserValues& values, MessageLanguage language);

// A line for each clause, its values, and whether it is true, false or unknown; tags that have a
// title with it.
std::string explanation_of(const typed::Program& program, const TimeZone& zone,
                           const std::vector<Clause>& clauses, const UserValues& values,
                           MessageLanguage language);

}  // namespace tagc::cli
