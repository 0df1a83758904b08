// manifest.json: what a result is, and what its files must be.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "runtime/output/result_file.h"
#include "runtime/output/write.h"

namespace tagc {

struct WrittenFiles {
  std::vector<FileRecord> shared;                // users.parquet, tags.parquet
  std::vector<std::vector<FileRecord>> of_tags;  // as RunResult::tags
};

// The same for the same answers: nothing of the machine or of the time it took is in it.
std::string manifest_text(const RunResult& result, const Dataset& dataset, const TimeZone& zone,
                          const WriteOptions& options, const WrittenFiles& files);

// Names of the files of the result that is in `folder`; none where it is no result.
std::set<std::string> files_of_result(const std::string& folder);

}  // namespace tagc
