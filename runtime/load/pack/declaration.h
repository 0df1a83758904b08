// What a schema says of a table and a field, in one line, much as people write it: a pack made under
// the same words holds the same values.
#pragma once

#include <string>

#include "runtime/types/schema.h"

namespace tagc {

// users from "members.csv" by id : int
std::string declaration_of(const Schema& schema, const Table& table);

// text? -> cities from "c" = "nowhere"
std::string declaration_of(const Schema& schema, const Field& field);

}  // namespace tagc
