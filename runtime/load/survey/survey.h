// What is in a data file, seen without a schema: what one can be proposed from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "runtime/types/result.h"
#include "runtime/types/type.h"

namespace tagc {

struct ColumnSurvey {
  std::string name;
  // That a field can have which reads every value there is; none: no field can read it.
  std::optional<Type> type;
  bool may_be_money = false;  // every value is a whole number of cents
  std::int64_t missing = 0;
  // Of whole numbers and texts: hashes of the distinct values, equal for equal ones in any file.
  std::unordered_set<std::uint64_t> values;
  static constexpr std::size_t kFewTexts = 12;
  std::vector<std::string> texts;  // of texts: all there are, in order of the file, or none
};

// Of a file, or of several that are one table.
struct FileSurvey {
  std::string path;  // within the folder; may be a pattern
  std::int64_t rows = 0;
  std::vector<ColumnSurvey> columns;
};

// Reads all of the files that `path` names in a folder, by their readers. Errors as of load(): all of
// them have the columns of the first, but for JSON lines.
Result<FileSurvey> survey_files(const std::string& folder, const std::string& path);

}  // namespace tagc
