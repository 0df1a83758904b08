// The events of a pack: those before now.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/events/parallel.h"
#include "runtime/load/assemble/event_tables.h"
#include "runtime/load/load.h"
#include "runtime/load/pack/manifest.h"
#include "runtime/load/pack/mapped_file.h"
#include "runtime/load/report.h"
#include "runtime/types/result.h"

namespace tagc {

// As order_table() gives them for the files that the table was made from, with what it counts. `raw`
// has the table's fields. Errors: bad-pack and the like, stopped.
Result<EventTable> packed_events(const std::string& folder, const PackManifest& manifest,
                                 const PackedTable& packed, const Table& table, const RawTable& raw,
                                 std::int64_t now, TableReport& report, const Parallel& parallel);

}  // namespace tagc
