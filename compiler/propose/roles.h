// What each of several files is to the others.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/load/survey/survey.h"
#include "runtime/types/result.h"
#include "runtime/types/schema.h"

namespace tagc::propose {

struct Role {
  std::string name;               // of the table: the file's, without its ending
  std::optional<TableKind> kind;  // Users, Events, Records or Lookup; none: nothing leads to it
  int key = -1;                   // columns; of events and records the user
  int time = -1;
  std::vector<int> leads;  // by column: the file whose key it holds, or -1
};

// By file. Error: no-users.
Result<std::vector<Role>> find_roles(const std::vector<FileSurvey>& files);

// How many of the values are not among the others.
std::int64_t strangers(const ColumnSurvey& column, const ColumnSurvey& among);

}  // namespace tagc::propose
