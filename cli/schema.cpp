// tagc schema
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/exit_codes.h"
#include "cli/messages.h"
#include "cli/verbs.h"
#include "compiler/propose/propose.h"
#include "runtime/types/file_format.h"

namespace tagc::cli {
namespace {

namespace fs = std::filesystem;

Error missing(const fs::path& path) {
  return {"missing-file", "there is no such file or folder", path.string(), 0, ""};
}

// Data files, and those that lie in a folder.
Result<std::vector<fs::path>> data_files(const std::vector<std::string>& paths) {
  std::vector<fs::path> files;
  for (const fs::path path : paths) {
    std::error_code error;
    if (!fs::exists(path, error)) return missing(path);
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    const std::size_t before = files.size();
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
      if (format_of_name(it->path().filename().string())) files.push_back(it->path());
    }
    if (error) return Error{"cannot-read", error.message(), path.string(), 0, ""};
    if (files.size() == before) {
      return Error{"missing-file", "the folder has no data files", path.string(), 0,
                   "they end in .parquet, .arrow, .csv, .csv.gz or .jsonl"};
    }
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(before), files.end());
  }
  return files;
}

// The innermost folder that all of them lie in.
fs::path common_folder(const std::vector<fs::path>& files) {
  fs::path common = files.front().parent_path();
  for (const fs::path& file : files) {
    const fs::path folder = file.parent_path();
    const auto [end, other] =
        std::mismatch(common.begin(), common.end(), folder.begin(), folder.end());
    fs::path shared;
    for (auto part = common.begin(); part != end; ++part) shared /= *part;
    common = shared;
  }
  return common;
}

Result<std::string> propose(const SchemaCommand& command, fs::path& folder) {
  Result<std::vector<fs::path>> files = data_files(command.paths);
  if (!files) return files.error();
  for (fs::path& file : *files) file = file.lexically_normal();
  folder = common_folder(*files);
  std::vector<FileSurvey> surveys;
  for (const fs::path& file : *files) {
    Result<FileSurvey> survey = survey_file(
        folder.empty() ? "." : folder.string(),
        file.lexically_relative(folder.empty() ? fs::path(".") : folder).generic_string());
    if (!survey) return survey.error();
    surveys.push_back(std::move(*survey));
  }
  return propose_schema(surveys, command.messages.language);
}

}  // namespace

int run(const SchemaCommand& command, Console& console) {
  Messages messages(command.messages, console.err);
  fs::path folder;
  const Result<std::string> schema = propose(command, folder);
  if (!schema) return messages.fail(schema.error());
  console.out.print(*schema);
  if (!folder.empty()) messages.say("read it with --data " + folder.string());
  return kFine;
}

}  // namespace tagc::cli
