// Files to Dataset, through Arrow.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "runtime/column/frozen.h"
#include "runtime/dataset/dataset.h"
#include "runtime/dataset/request.h"
#include "runtime/events/order.h"
#include "runtime/load/report.h"
#include "runtime/types/result.h"
#include "runtime/types/schema.h"
#include "runtime/types/time_zone.h"

namespace tagc {

struct LoadOptions {
  std::string data_directory;  // --data; empty: each table's own directory
  std::int64_t now = 0;        // events at or after it are counted and dropped
  int threads = 1;
  std::int64_t max_bad_rows = 0;  // CSV and JSON lines that may be skipped, over all files
  bool strict = false;            // orphans, unknown enum values, NaN ... are errors
  std::int64_t memory_bytes = 0;  // what files' claims may allocate; 0: the machine's memory
  std::int64_t record_bytes = std::int64_t{128} << 20;  // longest line of CSV or JSON,
                                                        // 512 MB at most
  // Called now and then with what is being done, and a fraction done; may be empty. Returning
  // false stops the load (Error slug "stopped").
  std::function<bool(const std::string& what, double done)> progress;
};

struct LoadTimes {
  double read_seconds = 0;
  double sort_seconds = 0;
};

struct Loaded {
  Dataset dataset;
  DataReport report;
  LoadTimes times;
};

// Errors name file, line or column, and what to do; docs/data.md lists their slugs.
Result<Loaded> load(const Schema& schema, const DataRequest& request, const TimeZone& zone,
                    const LoadOptions& options);

// ---- the second half alone: typed tables in memory to Dataset ----------------------------

// Texts that many rows have, each stored once (or a few times); a row has the index of its own.
struct TextKeys {
  std::vector<std::string> texts;
  std::vector<std::int32_t> codes;  // by row
};

// A file that rows came from: from this row of the table on. For messages.
struct RowOrigin {
  std::string file;
  std::int64_t first_row = 0;
};

// One table of the schema, its fields converted to their types, defaults filled in; only requested
// ones are filled.
struct RawTable {
  std::int64_t rows = 0;
  std::vector<Column> fields;  // as Table::fields; a column of 0 rows where it was not asked for.
                               // Text columns hold codes of `texts` below.
  // The key column as ids (its Column is only filled when a rule reads it). A missing one is
  // given by a cleared bit.
  std::variant<std::vector<std::int64_t>, std::vector<std::string>, TextKeys> keys;
  Buffer key_known;  // empty: all known
  // By field that holds keys of a lookup: the rows it leads to, where a pack knows them;
  // kNoSourceRow where it leads nowhere.
  std::map<int, Frozen<SourceRow>> leads;
  std::vector<RowOrigin> origins;  // ascending; empty: not from files
};

// Sorts, joins, merges, validates. `tables` as Schema::tables; unused ones may be empty.
// The report is extended: tables and fields that it lacks are added.
//
// Errors: duplicate-user, missing-user, duplicate-key (of a lookup), missing-value (a field that is
// not `?`), too-large (more than 2^31 - 2 users or 2^32 - 2 rows of a table); under `strict` also
// orphan-events, event-without-user, event-without-time, unmatched-key; "stopped".
Result<Dataset> assemble(const Schema& schema, const DataRequest& request, const TimeZone& zone,
                         const LoadOptions& options, std::vector<RawTable> tables, TextPool texts,
                         DataReport& report);

}  // namespace tagc
