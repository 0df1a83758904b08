#include "runtime/load/files/data_file.h"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "runtime/types/nearest_name.h"
#include "runtime/types/quote.h"

namespace tagc {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNamesInAdvice = 10;

bool is_pattern(const std::string& part) { return part.find_first_of("*?[") != std::string::npos; }

// Names in a folder, ascending by bytes; none when it cannot be read.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

// Walks down from `root`, one part of the path after another; `deepest` becomes the last folder
// that was there.
class Search {
 public:
  Search(fs::path root, const fs::path& wanted) : root_(std::move(root)), deepest_(root_) {
    for (const fs::path& part : wanted) parts_.push_back(part.string());
  }

  std::vector<fs::path> run() {
    if (const fs::path whole = join(); is_there(root_ / whole)) return {whole};
    descend({}, 0);
    return std::move(found_);
  }

  const fs::path& deepest() const { return deepest_; }

 private:
  fs::path join() const {
    fs::path path;
    for (const std::string& part : parts_) path /= part;
    return path;
  }

  void descend(const fs::path& at, std::size_t depth) {
    if (depth == parts_.size()) {
      found_.push_back(at);
      return;
    }
    if (std::error_code error; fs::is_directory(root_ / at, error)) deepest_ = root_ / at;
    if (!is_pattern(parts_[depth])) {
      if (is_there(root_ / at / parts_[depth])) descend(at / parts_[depth], depth + 1);
      return;
    }
    for (const std::string& name : names_in(root_ / at)) {
      constexpr int kFlags = FNM_PERIOD | FNM_NOESCAPE;
      if (fnmatch(parts_[depth].c_str(), name.c_str(), kFlags) == 0) descend(at / name, depth + 1);
    }
  }

  fs::path root_;
  std::vector<std::string> parts_;
  fs::path deepest_;
  std::vector<fs::path> found_;
};

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), kNamesInAdvice); ++i) {
    list += (i == 0 ? "" : ", ") + names[i];
  }
  if (names.size() > kNamesInAdvice) {
    list += " and " + std::to_string(names.size() - kNamesInAdvice) + " more";
  }
  return list;
}

Error missing_file(const Table& table, const fs::path& root, const fs::path& deepest,
                   const std::string& wanted) {
  const std::vector<std::string> names = names_in(deepest);
  const std::string folder = deepest.lexically_normal().string();
  Error error{"missing-file", "no file " + quote(table.path) + " for `" + table.name + "`", "", 0,
              ""};
  if (!is_there(root)) {
    error.advice = "the folder " + quote(root.string()) + " does not exist";
  } else if (names.empty()) {
    error.advice = "the folder " + quote(folder) + " is empty";
  } else {
    const std::string nearest = nearest_name(wanted, names);
    error.advice = nearest.empty() ? "" : "did you mean " + quote(nearest) + "? ";
    error.advice += "in " + quote(folder) + " there are: " + listed(names);
  }
  return error;
}

Error is_a_folder(const Table& table, const fs::path& name) {
  return {"missing-file", quote(name.string()) + " for `" + table.name + "` is a folder",
          name.generic_string(), 0,
          "name the files in it, such as " + quote((name / "*.parquet").generic_string())};
}

Result<DataFile> describe(const Table& table, const fs::path& root, const fs::path& name) {
  std::error_code error;
  const fs::path path = root / name;
  if (fs::is_directory(path, error)) return is_a_folder(table, name);
  DataFile file{path.string(), name.generic_string(), FileFormat::Csv, 0};
  if (!fs::is_regular_file(path, error)) {
    return Error{"missing-file", quote(file.name) + " is not a regular file", file.name, 0, ""};
  }
  const auto format =
      table.format.empty() ? format_of_name(file.name) : format_of_word(table.format);
  if (!format) {
    return Error{"unknown-format", "the name does not say what kind of file it is", file.name, 0,
                 "name it .parquet, .arrow, .csv, .csv.gz or .jsonl, or write `as csv` behind the "
                 "path"};
  }
  file.format = *format;
  file.bytes = static_cast<std::int64_t>(fs::file_size(path, error));
  if (error) return Error{"missing-file", "cannot be read: " + error.message(), file.name, 0, ""};
  return file;
}

}  // namespace

Result<std::vector<DataFile>> find_files(const Table& table, const std::string& data_directory) {
  const fs::path wanted = fs::path(table.path).lexically_normal();
  if (wanted.is_absolute() || wanted.empty() || *wanted.begin() == "..") {
    return Error{"path-outside",
                 quote(table.path) + " for `" + table.name + "` is outside of the data folder", "",
                 0, "paths are relative to the data folder (--data) and stay in it"};
  }
  const std::string& start = data_directory.empty() ? table.directory : data_directory;
  const fs::path root = start.empty() ? fs::path(".") : fs::path(start);

  Search search(root, wanted);
  std::vector<DataFile> files;
  for (const fs::path& name : search.run()) {
    Result<DataFile> file = describe(table, root, name);
    if (!file.ok()) return file.error();
    files.push_back(std::move(file).value());
  }
  if (files.empty()) return missing_file(table, root, search.deepest(), wanted.filename().string());
  std::sort(files.begin(), files.end(),
            [](const DataFile& a, const DataFile& b) { return a.name < b.name; });
  return files;
}

}  // namespace tagc
