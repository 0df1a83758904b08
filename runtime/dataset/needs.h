// Which fields of which tables a request makes us read.
#pragma once

#include <vector>

#include "runtime/dataset/request.h"
#include "runtime/types/schema.h"

namespace tagc {

struct TableNeed {
  bool used = false;
  // By field: whether its values are wanted as a column.
  std::vector<bool> values;
};

// By table of the schema. The users' table is always used. The keys of used tables are read
// whether or not their values are wanted; the times of events, and what they are deduped by, always
// count as wanted.
std::vector<TableNeed> needs_of(const Schema& schema, const DataRequest& request);

// All fields of all tables.
std::vector<TableNeed> all_needs(const Schema& schema);

// Whether rows of such a table are rows of users: events, records, manual tags.
bool is_of_users(TableKind kind);

// Whether a row that lacks the field is an error: it is neither `?` nor has a default, nor is it the
// user or the time of an event, which is then left out and counted.
bool is_required(const Table& table, int field);

// The tables that the fields of a path lie in, one a field; `table` is that of the first.
std::vector<int> tables_of(const Schema& schema, int table, const FieldPath& path);

}  // namespace tagc
