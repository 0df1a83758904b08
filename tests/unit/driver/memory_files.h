// Rule files of a test, by path.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/driver/compile.h"

namespace tagc {

class MemoryFiles : public FileReader {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  Result<std::string> read(const std::string& path) const override {
    const auto found = files_.find(path);
    if (found == files_.end()) return Error{"cannot-read", "there is no such file", path, 0, ""};
    return found->second;
  }

  std::optional<std::vector<std::string>> list(const std::string& folder) const override {
    std::vector<std::string> inside;
    for (const auto& [path, text] : files_) {
      const std::size_t slash = path.rfind('/');
      if ((slash == std::string::npos ? "." : path.substr(0, slash)) == folder) {
        inside.push_back(path);
      }
    }
    if (inside.empty()) return std::nullopt;
    return inside;
  }

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace tagc
