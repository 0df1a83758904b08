#include "tests/golden/golden_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace tagc::golden {
namespace {

constexpr std::string_view kHeading = "# ---- ";

std::string read_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

// "# text" -> "text"; an empty line is a bare "#".
std::string uncommented(std::string_view line) {
  if (line.starts_with("# "))
    line.remove_prefix(2);
  else if (line.starts_with('#'))
    line.remove_prefix(1);
  return std::string(line);
}

std::string commented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    out.append(line.empty() ? "#" : "# ").append(line).append("\n");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

GoldenFile read_golden(const std::filesystem::path& path) {
  GoldenFile golden{path, {}, {}};
  std::string_view text;
  const std::string whole = read_text(path);
  text = whole;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    if (line.starts_with(kHeading)) {
      const std::string_view stage = line.substr(kHeading.size());
      golden.sections.push_back({std::string(stage.substr(0, stage.find_first_of("\r\n"))), {}});
    } else if (golden.sections.empty()) {
      golden.input += line;
    } else {
      golden.sections.back().expected += uncommented(line);
    }
  }
  return golden;
}

void write_golden(const GoldenFile& golden) {
  std::ofstream out(golden.path, std::ios::binary | std::ios::trunc);
  out << golden.input;
  for (const Section& section : golden.sections) {
    out << kHeading << section.stage << '\n' << commented(section.expected);
  }
}

std::vector<std::filesystem::path> find_goldens(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".tag") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace tagc::golden
