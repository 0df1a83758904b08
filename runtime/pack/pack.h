// Data as it lies in memory, in files that are mapped and not read: what `tagc pack` makes.
//
//   manifest.json              what it was made from, and what reading that saw
//   users.arrow                ids, ascending
//   texts.arrow                every text once; columns hold codes. Those of columns with few texts
//                              come first, so that whoever asks for such columns needs few
//   lists.arrow                every list once
//   1.orders.arrow             a column a field: of users in order of their ids, of events in order of
//                              user and time; of a key also the rows that it leads to
//   1.orders.offsets.arrow     of events: where those of each user begin
//   1.orders.duplicates.arrow  of events: times of those that `dedupe by` left out
//
// Arrow IPC files of one batch each, neither compressed nor in need of it; rows of zeros fill them up
// to a multiple of Buffer::kPaddingRows. Opened again by runtime/load/pack.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/load/load.h"
#include "runtime/load/loaded_tables.h"
#include "runtime/load/report.h"
#include "runtime/output/file_system.h"
#include "runtime/types/result.h"
#include "runtime/types/schema.h"
#include "runtime/types/time_zone.h"

namespace tagc {

struct PackOptions {
  LoadOptions load;     // events of all times are packed, whatever `now` says
  std::string version;  // of tagc
};

struct Packed {
  DataReport report;  // of the tables, with all their fields
  std::int64_t users = 0;
  std::int64_t bytes = 0;  // of all files
};

// Packs every table that the schema declares, with all fields. `folder` appears whole or not at
// all; an earlier pack is replaced, anything else is refused. The same data gives the same files
// with any number of threads. Errors: those of load(), already-packed, cannot-write.
Result<Packed> pack(FileSystem& files, const std::string& folder, const Schema& schema,
                    const TimeZone& zone, const PackOptions& options);

// The second half alone: tables that are in memory already, all of them with all of their fields.
Result<Packed> pack_tables(FileSystem& files, const std::string& folder, const Schema& schema,
                           const PackOptions& options, LoadedTables tables);

}  // namespace tagc
