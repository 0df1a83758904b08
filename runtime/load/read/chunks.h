// All files of a table as chunks, in order.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "runtime/events/parallel.h"
#include "runtime/load/read/source.h"
#include "runtime/types/result.h"

namespace tagc {

struct FileChunk {
  std::size_t file = 0;  // index into the files
  TableChunk chunk;
};
using Chunks = std::deque<FileChunk>;  // chunks are filled while others are added

struct ChunkOptions {
  MemoryBudget& budget;
  arrow::MemoryPool* pool;
  std::int64_t record_bytes;
  std::int64_t max_bad_rows;
  // Told, from any thread, how many bytes of the files have been handed out.
  std::function<void(double bytes)> progress;
};

// The chunks depend on the files alone, not on the number of threads. Errors: those of sources,
// the earliest in the files; of CSV and JSON lines the first bad row, when there are more than
// allowed.
Result<Chunks> read_chunks(const TableTarget& target, const std::vector<DataFile>& files,
                           const ChunkOptions& options, const Parallel& parallel);

}  // namespace tagc
