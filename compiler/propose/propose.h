// A schema of data files that nobody has declared yet.
#pragma once

#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "runtime/load/survey/survey.h"
#include "runtime/types/result.h"

namespace tagc {

// A schema file, laid out, that checks without errors and reads these files without any: the users'
// table, events and records of users, lookups, keys, times. What has to be looked at by a person is a
// comment behind it. Error: no-users (no file can be the users' table).
Result<std::string> propose_schema(const std::vector<FileSurvey>& files, MessageLanguage language);

}  // namespace tagc
