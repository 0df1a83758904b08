// A golden: a rule file and, below it, what each stage is expected to make of it.
//
//   tag vip when total_spend > 3000
//   # ---- ast
//   # tag vip
//   #   when compare >
//   ...
//
// Everything above the first `# ---- ` line is the input; each such line names a stage, and the
// comment lines below it are the expected text. So a golden is one story in one rule file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tagc::golden {

struct Section {
  std::string stage;
  std::string expected;
};

struct GoldenFile {
  std::filesystem::path path;
  std::string input;
  std::vector<Section> sections;

  std::string room() const { return path.parent_path().filename().string(); }
  std::string name() const { return path.stem().string(); }  // without .tag
};

GoldenFile read_golden(const std::filesystem::path& path);
void write_golden(const GoldenFile& golden);
// All *.tag below the folder, sorted.
std::vector<std::filesystem::path> find_goldens(const std::filesystem::path& folder);

}  // namespace tagc::golden
