// Which files a table is made of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/types/file_format.h"
#include "runtime/types/result.h"
#include "runtime/types/schema.h"

struct ArrowArrayStream;

namespace tagc {

struct DataFile {
  std::string path;  // to open it
  std::string name;  // relative to the data directory, with '/': for messages and the fingerprint
  FileFormat format = FileFormat::Csv;
  std::int64_t bytes = 0;
  ArrowArrayStream* stream = nullptr;  // a table in memory instead; `name` is the table's
};

// The files that `table.path` names, in ascending order of name: one, or those that match a
// pattern. In a pattern `*` stands for any letters of a file's or folder's name, `?` for one, and
// `[...]` for one of several; names that begin with a dot must be asked for. Paths start in
// `data_directory`, or when that is empty in the table's own, and never leave it.
//
// Errors: path-outside, missing-file (nothing there, or no regular file), unknown-format.
Result<std::vector<DataFile>> find_files(const Table& table, const std::string& data_directory);

}  // namespace tagc
