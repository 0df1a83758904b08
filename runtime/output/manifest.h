// manifest.json: what a result is, and what its files must be.
#pragma once

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

// The name of an entry of `folder` that no manifest in it names, or "": empty, or a whole result.
std::string foreign_file(const std::string& folder);

}  // namespace tagc
