// Runs a fuzz target without libFuzzer: over every file of the folders given, each whole, cut short,
// and with a byte turned here and there, the same ones on every run.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "tests/fuzz/target.h"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const fs::path& path) {
  std::vector<fs::path> files;
  if (fs::is_regular_file(path)) files.push_back(path);
  if (fs::is_directory(path)) {
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void try_one(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

// How often the target was run.
std::size_t replay(const std::string& text, unsigned mutations) {
  try_one(text);
  for (unsigned i = 0; i < mutations && !text.empty(); ++i) {
    const std::size_t at = (text.size() * (2 * i + 1)) / (2 * mutations);
    try_one(text.substr(0, at));
    std::string turned = text;
    turned[at] = static_cast<char>(turned[at] ^ (1 << (i % 8)));
    try_one(turned);
  }
  return 1 + 2 * mutations;
}

}  // namespace

// replay MUTATIONS PATH...
int main(int count, char** arguments) {
  std::size_t files = 0, runs = 0;
  const unsigned mutations = count > 1 ? static_cast<unsigned>(std::atoi(arguments[1])) : 0;
  for (int i = 2; i < count; ++i) {
    for (const fs::path& path : files_below(arguments[i])) {
      ++files;
      runs += replay(read(path), mutations);
    }
  }
  std::cout << files << " seeds, " << runs << " inputs\n";
  return files > 0 ? 0 : 1;
}
