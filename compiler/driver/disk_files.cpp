#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "compiler/driver/compile.h"

namespace tagc {

namespace fs = std::filesystem;

Result<std::string> DiskFiles::read(const std::string& path) const {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    return Error{"cannot-read", "this is a folder, not a file", path, 0, ""};
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    return Error{"cannot-read", "there is no such file, or it may not be read", path, 0,
                 "check the path; rule files end in .tag"};
  }
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) return Error{"cannot-read", "reading failed", path, 0, ""};
  return text;
}

std::optional<std::vector<std::string>> DiskFiles::list(const std::string& path) const {
  std::error_code error;
  if (!fs::is_directory(path, error)) return std::nullopt;
  std::vector<std::string> files;
  for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".tag" && it->is_regular_file(error)) {
      files.push_back(it->path().generic_string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string DiskFiles::real_path(const std::string& path) const {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path : real.generic_string();
}

}  // namespace tagc
