// The zone data of the operating system, for TimeZone::find and data_version.
#include <cctz/time_zone.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <optional>
#include <system_error>

#include "runtime/types/nearest_name.h"
#include "runtime/types/time_zone.h"

namespace tagc {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFolders[] = {"/usr/share/zoneinfo", "/usr/lib/zoneinfo",
                                    "/usr/share/lib/zoneinfo", "/etc/zoneinfo"};

std::optional<fs::path> data_folder() {
  std::error_code error;
  for (const char* folder : kFolders) {
    if (fs::is_directory(folder, error)) return folder;
  }
  return std::nullopt;
}

// Names come from rule files: one must not lead out of the folder, nor mean what this machine
// happens to be set to, nor one of the copies that some systems keep of all zones.
bool is_zone_name(std::string_view name) {
  const auto allowed = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '_' || c == '-' || c == '+';
  };
  return !name.empty() && name.front() != '/' && std::all_of(name.begin(), name.end(), allowed) &&
         name != "localtime" && name != "posixrules" && !name.starts_with("posix/") &&
         !name.starts_with("right/");
}

// All zones there are, for advice only.
std::vector<std::string> zone_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  const auto skip = fs::directory_options::skip_permission_denied;
  auto entry = fs::recursive_directory_iterator(folder, skip, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().lexically_relative(folder).string();
    if (is_zone_name(name) && entry->is_regular_file(error)) names.push_back(name);
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

using Seconds = cctz::time_point<cctz::seconds>;

Seconds start_of_year(int year) {
  return cctz::convert(cctz::civil_second(year), cctz::utc_time_zone());
}

// By its path: then neither TZDIR nor the names that cctz alone knows, "libc:..", can be meant.
std::optional<cctz::time_zone> load_zone(const fs::path& folder, const std::string& name) {
  cctz::time_zone zone;
  if (!is_zone_name(name) || !cctz::load_time_zone((folder / name).string(), &zone)) {
    return std::nullopt;
  }
  return zone;
}

std::int64_t micros_of(Seconds at) { return at.time_since_epoch().count() * kMicrosPerSecond; }

}  // namespace

Result<TimeZone> TimeZone::find(const std::string& name) {
  if (name == "UTC") return utc();
  const auto folder = data_folder();
  if (!folder) {
    return Error{"no-time-zone-data", "this system has no time zone data", "", 0,
                 "install the package `tzdata`"};
  }
  const auto zone = load_zone(*folder, name);
  if (!zone) return unknown_zone(name, *folder);
  const auto offset_at = [&](Seconds at) { return zone->lookup(at).offset * kMicrosPerSecond; };

  Seconds at = start_of_year(1800);  // before there were zones
  std::vector<Transition> transitions = {{std::numeric_limits<std::int64_t>::min(), offset_at(at)}};
  cctz::time_zone::civil_transition change;
  while (zone->next_transition(at, &change)) {
    at = zone->lookup(change.to).trans;
    if (at >= start_of_year(2201)) break;
    const std::int64_t offset = offset_at(at);
    // Only the zone's abbreviation may have changed.
    if (offset != transitions.back().offset) transitions.push_back({micros_of(at), offset});
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
