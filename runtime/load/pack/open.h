// A pack as tables in order, in memory that is its files.
#pragma once

#include <vector>

#include "runtime/load/loaded_tables.h"
#include "runtime/load/pack/manifest.h"
#include "runtime/types/result.h"
#include "runtime/types/schema.h"

namespace tagc {

// What load_tables() gives for the files that the pack in options.data_directory was made from, and
// in the report the files that have changed since. Only what is needed is looked at. Events at or
// after `now` are left out.
//
// Errors: not-in-pack (the schema says what the pack does not have, or of another type), bad-pack,
// unreadable-file, out-of-memory, stopped; when strict changed-pack, and what counts in the report
// are errors for.
Result<LoadedTables> open_pack(const Schema& schema, const std::vector<TableNeed>& needs,
                               const LoadOptions& options);

}  // namespace tagc
