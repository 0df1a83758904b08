// One line of JSON lines to one row, read by nlohmann/json.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/load/read/json_rows.h"

namespace tagc {

// By name of a column: the fields of the target that come from it.
using FieldsOfName = std::map<std::string, std::vector<std::size_t>, std::less<>>;

// Sets the members of the object that the line must be; of a name that comes twice, the last value
// counts. Numbers are taken as they are written, so that no amount of money becomes a double on its
// way. The row is bad (bad-json, bad-value, inexact-money) when the line is anything else.
// Nesting costs no stack.
void read_json_line(std::string_view line, const FieldsOfName& fields_of, JsonRows& rows);

}  // namespace tagc
