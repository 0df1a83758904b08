// Tables in memory, in order: what a dataset is made of, and what a pack holds.
#pragma once

#include <vector>

#include "runtime/column/frozen.h"
#include "runtime/column/text_pool.h"
#include "runtime/dataset/dataset.h"
#include "runtime/dataset/needs.h"
#include "runtime/load/assemble/event_tables.h"
#include "runtime/load/load.h"
#include "runtime/load/report.h"
#include "runtime/types/result.h"

namespace tagc {

struct OrderedTables {
  std::vector<RawTable> tables;  // as Schema::tables
  UserIds users;
  Frozen<SourceRow> user_rows;     // by user: its row in the table; empty: its own
  std::vector<EventTable> events;  // by table; of events, records and manual tags that are needed
  TextPool texts;
};

// Puts users into order, and the events of tables that are needed; counts what is left out into the
// report. Errors: those of assemble() but for what lookups may have.
Result<OrderedTables> order_tables(const Schema& schema, const std::vector<TableNeed>& needs,
                                   const LoadOptions& options, std::vector<RawTable> tables,
                                   TextPool texts, DataReport& report);

// Streams and columns of a request. Counts of lookups and profiles go into the report, if there is
// one.
Result<Dataset> build_dataset(const Schema& schema, const DataRequest& request,
                              const LoadOptions& options, OrderedTables tables, DataReport* report);

// These counts alone.
Status report_joins(const Schema& schema, const DataRequest& request, const LoadOptions& options,
                    OrderedTables tables, DataReport& report);

}  // namespace tagc
