// The events of a pack: those before now.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/dataset/assemble/event_tables.h"
#include "runtime/dataset/load.h"
#include "runtime/dataset/pack/manifest.h"
#include "runtime/dataset/pack/mapped_file.h"
#include "runtime/dataset/report.h"
#include "runtime/events/parallel.h"
#include "runtime/types/result.h"

namespace tagc {

// As order_table() gives them for the files that the table was made from, with what it counts. `raw`
// has the table's fields. Errors: bad-pack and the like, stopped.
Result<EventTable> packed_events(const std::string& folder, const PackManifest& manifest,
                                 const PackedTable& packed, const Table& table, const RawTable& raw,
                                 std::int64_t now, TableReport& report, const Parallel& parallel);

}  // namespace tagc
