#include "runtime/output/manifest.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "runtime/types/cell.h"

namespace tagc {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kName = "manifest.json";

Json files_json(const std::vector<FileRecord>& files) {
  Json list = Json::array();
  for (const FileRecord& file : files) {
    list.push_back({{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  }
  return list;
}

Json tag_json(const TagResult& tag, const std::vector<FileRecord>& files) {
  Json json = {{"name", tag.name}, {"kind", tag.is_set ? "set" : "value"}};
  if (!tag.is_set) json["type"] = to_string(tag.values.type);
  json["members"] = tag.members;
  json["unknown"] = tag.unknown;
  json["causes"] = Json::array();
  for (const UnknownCause& cause : tag.causes) {
    json["causes"].push_back({{"label", cause.label}, {"users", cause.users}});
  }
  json["files"] = files_json(files);
  return json;
}

Json check_json(const TagResult& check, const Dataset& dataset) {
  return {{"name", check.name},
          {"violations", check.members},
          {"first", first_members(check, dataset)}};
}

void add_names(const Json& files, std::set<std::string>& names) {
  for (const Json& file : files) names.insert(file.at("name").get<std::string>());
}

// Throws where the text is not a manifest.
std::set<std::string> names_in(std::istream& text) {
  const Json manifest = Json::parse(text);
  std::set<std::string> names{kName};
  manifest.at("tagc").get<std::string>();
  add_names(manifest.at("files"), names);
  for (const Json& tag : manifest.at("tags")) add_names(tag.at("files"), names);
  return names;
}

}  // namespace

std::string manifest_text(const RunResult& result, const Dataset& dataset, const TimeZone& zone,
                          const WriteOptions& options, const WrittenFiles& files) {
  Json manifest = {{"tagc", options.version},
                   {"now", time_with_offset(options.now, zone)},
                   {"time_zone", zone.name()},
                   {"time_zone_data", TimeZone::data_version()},
                   {"rows", dataset.rows()},
                   {"program", options.program_fingerprint},
                   {"data", dataset.fingerprint},
                   {"overflows", result.overflows},
                   {"files", files_json(files.shared)},
                   {"tags", Json::array()}};
  for (std::size_t i = 0; i < result.tags.size(); ++i) {
    manifest["tags"].push_back(tag_json(result.tags[i], files.of_tags[i]));
  }
  manifest["checks"] = Json::array();
  for (const TagResult& check : result.checks) {
    manifest["checks"].push_back(check_json(check, dataset));
  }
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::set<std::string> files_of_result(const std::string& folder) {
  try {
    std::ifstream text(fs::path(folder) / kName, std::ios::binary);
    return names_in(text);
  } catch (const Json::exception&) {  // none, or not one of ours
    return {};
  }
}

}  // namespace tagc
