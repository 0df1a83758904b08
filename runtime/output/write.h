// The results of a run as files: all of them or none.
//
//   manifest.json   now, rows, fingerprints, per tag: kind, members, unknown, files with hashes
//   <tag>.csv       header; one row a member, ids ascending; a value column for valued tags
//   <tag>.roaring   members as row numbers, portable Roaring format (sets only)
//   users.parquet   row number to id, for the bitmaps
//   tags.parquet    id and a column a tag, one row a user; sets are true or false (who is unknown is
//                   not in them), a valued tag's missing values are missing
//
// Everything is written into a temporary folder beside the target, flushed to the disk, and put in
// place by a rename; an earlier result is replaced as a whole. The manifest comes last and names
// every file with its hash, so that a mix of two runs can be told.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "runtime/dataset/dataset.h"
#include "runtime/execute/execute.h"
#include "runtime/types/result.h"
#include "runtime/types/time_zone.h"

namespace tagc {

enum class OutputFormat : std::uint8_t { Roaring, Parquet, Csv };

struct WriteOptions {
  std::set<OutputFormat> formats;  // empty: all
  std::int64_t now = 0;
  std::string program_fingerprint;
  std::string version;               // of tagc
  bool neutralise_formulas = false;  // CSV cells that a spreadsheet would run get a leading quote
  int threads = 1;
  // False: stop, leave nothing behind (slug "stopped"). Called from any of the threads.
  std::function<bool()> keep_going;
};

// `folder` is created, with its parents, or replaced; one that holds anything but an earlier result
// is refused. What runs that were killed have left beside it is cleared away. Errors: cannot-write with file and reason; the old content is
// then untouched.
Status write_results(const std::string& folder, const RunResult& result, const Dataset& dataset,
                     const TimeZone& zone, const WriteOptions& options);

// A tag's name as a file name: dots stay, what a file system would not take is %-encoded.
std::string file_name_of(const std::string& tag);

}  // namespace tagc
