#include "runtime/load/pack/changed_files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include "runtime/load/files/data_file.h"

namespace tagc {
namespace {

namespace fs = std::filesystem;

std::vector<DataFile> files_now(const PackedTable& table, const fs::path& folder) {
  Table wanted;
  wanted.name = table.report.name;
  wanted.path = table.path;
  wanted.format = table.format;
  auto found = find_files(wanted, folder.string());
  return found.ok() ? std::move(found).value() : std::vector<DataFile>();
}

bool is_changed(const HashedFile& packed, const DataFile& now, const Parallel& parallel) {
  if (packed.bytes != now.bytes) return true;
  if (packed.modified == modified_time(now.path)) return false;
  const auto hashed = hash_files({now}, parallel);
  return !hashed.ok() || hashed->front().hash != packed.hash;
}

}  // namespace

std::vector<std::string> changed_files(const std::string& pack, const PackedTable& table,
                                       const Parallel& parallel) {
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(fs::canonical(pack, error) / table.folder, error);
  if (!fs::is_directory(folder, error)) return {};
  std::map<std::string, const HashedFile*> packed;
  for (const HashedFile& file : table.files) packed[file.name] = &file;
  std::set<std::string> changed;
  for (const DataFile& file : files_now(table, folder)) {
    const auto before = packed.find(file.name);
    if (before == packed.end() || is_changed(*before->second, file, parallel)) {
      changed.insert(file.name);
    }
    if (before != packed.end()) packed.erase(before);
  }
  for (const auto& [name, file] : packed) changed.insert(name);  // gone
  return {changed.begin(), changed.end()};
}

}  // namespace tagc
