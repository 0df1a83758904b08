// The first half of a load: tables in order, before a request makes columns and streams of them.
#pragma once

#include <vector>

#include "runtime/dataset/needs.h"
#include "runtime/load/assemble/ordered_tables.h"
#include "runtime/load/files/fingerprint.h"
#include "runtime/load/load.h"
#include "runtime/load/report.h"

namespace tagc {

struct LoadedTables {
  OrderedTables ordered;
  DataReport report;
  std::vector<std::vector<HashedFile>> files;  // by table: what it was read from
  LoadTimes times;
};

// Reads and orders what is needed. Errors as of load().
Result<LoadedTables> load_tables(const Schema& schema, const std::vector<TableNeed>& needs,
                                 const TimeZone& zone, const LoadOptions& options);

}  // namespace tagc
