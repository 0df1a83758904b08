// What data a run saw, in sixteen hexadecimal digits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/events/parallel.h"
#include "runtime/load/files/data_file.h"
#include "runtime/types/result.h"

namespace tagc {

struct HashedFile {
  std::string name;  // as DataFile::name
  std::int64_t bytes = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970, from before its content was looked at
  std::uint64_t hash = 0;     // of the whole content
  bool operator==(const HashedFile&) const = default;
};

// When the file was last changed, as HashedFile has it; 0 where the system does not say.
std::int64_t modified_time(const std::string& path);

// Files that are given twice are read once. The same hashes with any number of threads. Error:
// unreadable-file.
Result<std::vector<HashedFile>> hash_files(const std::vector<DataFile>& files,
                                           const Parallel& parallel);

// Over the set of names, sizes and contents, not of dates: the same files give the same digits on
// every machine, whatever order they come in; a changed byte changes them. Not against forgery.
std::string fingerprint_of(std::vector<HashedFile> files);
// Of all files of all tables.
std::string fingerprint_of(const std::vector<std::vector<HashedFile>>& by_table);

}  // namespace tagc
