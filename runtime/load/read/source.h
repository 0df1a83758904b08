// A data file as a sequence of pieces of work.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "runtime/load/convert/field_builder.h"
#include "runtime/load/files/data_file.h"
#include "runtime/load/read/memory.h"
#include "runtime/load/read/table_target.h"
#include "runtime/types/result.h"

namespace tagc {

// Neighbouring rows of one file.
struct TableChunk {
  std::vector<FieldChunk> fields;  // as TableTarget::fields
  std::int64_t rows = 0;
  // Of CSV and JSON lines: rows that could not be read, and why the first of them could not.
  std::int64_t bad_rows = 0;
  std::optional<Error> first_bad;
  // Of JSON lines, which name their columns row by row: fields that some row of the file had.
  std::vector<bool> seen;
};

struct Piece {
  // Whether it begins a new chunk; otherwise it fills other fields of the last one.
  bool begins_chunk = true;
  std::function<Status(TableChunk&)> fill;  // from any thread; empty: the file is at its end
};

// What reading one file needs. All of it outlives the source and its pieces.
struct ReadContext {
  const TableTarget& target;
  const DataFile& file;
  MemoryBudget& budget;
  arrow::MemoryPool* pool;
  std::int64_t record_bytes;  // the longest line of CSV or JSON
};

class Source {
 public:
  virtual ~Source() = default;
  // The next piece, in order of the file. One call at a time.
  virtual Result<Piece> next() = 0;
  // How much of the file has been handed out, 0 to 1; after next(), not beside it.
  virtual double progress() const = 0;
};

// Errors, here and from pieces, name the file. Slugs: those of convert, and
//   parquet  bad-parquet     arrow  bad-arrow (files and streams)
//   csv      bad-csv         jsonl  bad-json; both also bad-gzip, unreadable-file
// and for all of them missing-column, ambiguous-column, too-large.
Result<std::unique_ptr<Source>> open_parquet(const ReadContext& context);
Result<std::unique_ptr<Source>> open_arrow(const ReadContext& context);
Result<std::unique_ptr<Source>> open_stream(const ReadContext& context);  // of a table in memory
Result<std::unique_ptr<Source>> open_csv(const ReadContext& context);
Result<std::unique_ptr<Source>> open_json_lines(const ReadContext& context);
// By the format of the file.
Result<std::unique_ptr<Source>> open_source(const ReadContext& context);

}  // namespace tagc
