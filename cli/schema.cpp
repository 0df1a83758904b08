// tagc schema
#include <algorithm>
#include <filesystem>
#include <optional>
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

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

// The entries of a folder, in order; those that begin with a dot have to be asked for.
Result<std::vector<fs::path>> entries(const fs::path& folder) {
  std::vector<fs::path> all;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (!is_hidden(it->path())) all.push_back(it->path());
  }
  if (error) return Error{"cannot-read", error.message(), folder.string(), 0, ""};
  std::ranges::sort(all);
  return all;
}

// Data files of a folder within, which are one table: orders/*.csv.
std::optional<fs::path> pattern_of(const fs::path& folder) {
  const Result<std::vector<fs::path>> files = entries(folder);
  if (!files || files->empty()) return std::nullopt;
  const std::string ending = files->front().extension().string();
  const bool are_alike = std::ranges::all_of(*files, [&](const fs::path& file) {
    return format_of_name(file.string()) && file.extension() == ending;
  });
  return are_alike ? std::optional(folder / ("*" + ending)) : std::nullopt;
}

Status add_folder(const fs::path& folder, std::vector<fs::path>& files) {
  const Result<std::vector<fs::path>> found = entries(folder);
  if (!found) return found.error();
  const std::size_t before = files.size();
  for (const fs::path& each : *found) {
    std::error_code unreadable;
    if (fs::is_directory(each, unreadable)) {
      if (const auto pattern = pattern_of(each)) files.push_back(*pattern);
    } else if (format_of_name(each.string())) {
      files.push_back(each);
    }
  }
  if (files.size() > before) return Done{};
  return Error{"missing-file", "the folder has no data files", folder.string(), 0,
               "they end in .parquet, .arrow, .csv, .csv.gz or .jsonl"};
}

// Data files, and those that lie in a folder.
Result<std::vector<fs::path>> data_files(const std::vector<std::string>& paths) {
  std::vector<fs::path> files;
  for (const fs::path path : paths) {
    std::error_code error;
    if (!fs::exists(path, error)) return missing(path);
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
    } else if (Status added = add_folder(path, files); !added) {
      return added.error();
    }
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
    Result<FileSurvey> survey = survey_files(
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
