// The zone data of the operating system, for TimeZone::find and data_version.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <optional>
#include <system_error>

#include "runtime/types/nearest_name.h"
#include "runtime/types/time_zone.h"
#include "runtime/types/zone_file.h"

namespace tagc {
namespace {

namespace fs = std::filesystem;

constexpr int kLastYear = 2200;
constexpr const char* kFolders[] = {"/usr/share/zoneinfo", "/usr/lib/zoneinfo",
                                    "/usr/share/lib/zoneinfo", "/etc/zoneinfo"};

std::optional<fs::path> data_folder() {
  std::error_code error;
  for (const char* folder : kFolders) {
    if (fs::is_directory(folder, error)) return folder;
  }
  return std::nullopt;
}

// Names come from rule files: one must not lead out of the folder.
bool is_zone_name(const std::string& name) {
  const auto allowed = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '_' || c == '-' || c == '+';
  };
  return !name.empty() && name.front() != '/' && std::all_of(name.begin(), name.end(), allowed);
}

std::optional<std::string> read_file(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// All zones there are, for advice only.
std::vector<std::string> zone_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  const auto skip = fs::directory_options::skip_permission_denied;
  auto entry = fs::recursive_directory_iterator(folder, skip, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().lexically_relative(folder).string();
    if (name == "posix" || name == "right") {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file(error) && is_zone_name(name) && name != "posixrules") {
      names.push_back(name);
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

Error unknown_zone(const std::string& name, const fs::path& folder) {
  const std::string near = nearest_name(name, zone_names(folder));
  Error error{"unknown-time-zone", "there is no time zone `" + name + "`", "", 0, ""};
  error.advice = near.empty() ? "write a name of the IANA database, such as `Asia/Shanghai`"
                              : "did you mean `" + near + "`?";
  return error;
}

// Some files begin with changes long before there were zones: they only set the first offset.
constexpr std::int64_t kFirstChange = -12'000'000'000;  // in 1589

std::int64_t micros_from_seconds(std::int64_t seconds) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max() / kMicrosPerSecond;
  return std::min(seconds, kMost) * kMicrosPerSecond;
}

}  // namespace

Result<TimeZone> TimeZone::find(const std::string& name) {
  if (name == "UTC") return utc();
  const auto folder = data_folder();
  if (!folder) {
    return Error{"no-time-zone-data", "this system has no time zone data", "", 0,
                 "install the package `tzdata`"};
  }
  const auto bytes = is_zone_name(name) ? read_file(*folder / name) : std::nullopt;
  const auto read = bytes ? read_zone_file(*bytes, kLastYear) : std::nullopt;
  if (!read) return unknown_zone(name, *folder);
  std::vector<Transition> transitions;
  for (const auto& [at, offset] : *read) {
    if (at < kFirstChange) {
      transitions = {{std::numeric_limits<std::int64_t>::min(), offset * kMicrosPerSecond}};
    } else {
      transitions.push_back({micros_from_seconds(at), offset * kMicrosPerSecond});
    }
  }
  return TimeZone(name, std::move(transitions));
}

std::string TimeZone::data_version() {
  const auto folder = data_folder();
  if (!folder) return "none";
  // Debian's copy of the sources begins "# version 2025b"; BSD and macOS keep the version alone.
  for (const char* file : {"tzdata.zi", "+VERSION"}) {
    std::ifstream in(*folder / file);
    std::string line;
    if (!std::getline(in, line)) continue;
    const std::string prefix = "# version ";
    return line.starts_with(prefix) ? line.substr(prefix.size()) : line;
  }
  return "unknown";
}

}  // namespace tagc
