// Files to Dataset, through Arrow.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "runtime/dataset/dataset.h"
#include "runtime/dataset/report.h"
#include "runtime/dataset/request.h"
#include "runtime/types/result.h"
#include "runtime/types/schema.h"
#include "runtime/types/time_zone.h"

namespace tagc {

struct LoadOptions {
  std::string data_directory;     // --data; empty: each table's own directory
  std::int64_t now = 0;           // events at or after it are counted and dropped
  int threads = 1;
  std::int64_t max_bad_rows = 0;  // CSV and JSON lines that may be skipped, over all files
  bool strict = false;            // orphans, unknown enum values, NaN ... are errors
  std::int64_t memory_bytes = 0;  // cap of what a file's claims may allocate; 0: the machine's memory
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

// Errors name file, line or column, and what to do: missing-file, missing-column, wrong-type,
// bad-csv, bad-json, bad-parquet, bad-arrow, duplicate-user, missing-user, missing-value (a field that is not `?`),
// duplicate-key (of a lookup), inexact-money, unknown-value (strict; manual tags always) ...
Result<Loaded> load(const Schema& schema, const DataRequest& request, const TimeZone& zone,
                    const LoadOptions& options);

// ---- the second half alone: typed tables in memory to Dataset ----------------------------

// One table of the schema, its fields converted to their types; only requested ones are filled.
struct RawTable {
  std::int64_t rows = 0;
  std::vector<Column> fields;  // as Table::fields; a column of 0 rows where it was not asked for.
                               // Text columns hold codes of `texts` below.
  // The key column as ids (its Column is only filled when a rule reads it). A missing one is
  // given by a cleared bit.
  std::variant<std::vector<std::int64_t>, std::vector<std::string>> keys;
  Buffer key_known;  // empty: all known
};

// Sorts, joins, merges, validates. `tables` as Schema::tables; unused ones may be empty.
// The report is extended.
Result<Dataset> assemble(const Schema& schema, const DataRequest& request, const TimeZone& zone,
                         const LoadOptions& options, std::vector<RawTable> tables, TextPool texts,
                         DataReport& report);

}  // namespace tagc
