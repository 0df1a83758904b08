#pragma once

#include <vector>

#include "runtime/load/read/source.h"
#include "runtime/load/survey/survey.h"

namespace tagc {

// Rows and columns of files of JSON lines, which name their columns row by row. Errors: bad-json, and
// those of reading text.
Status survey_json_lines(const std::vector<DataFile>& files, MemoryBudget& budget,
                         arrow::MemoryPool* pool, std::int64_t record_bytes, FileSurvey& survey);

}  // namespace tagc
