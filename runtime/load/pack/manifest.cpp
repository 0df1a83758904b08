#include "runtime/load/pack/manifest.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <system_error>

namespace tagc {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::uintmax_t kManifestBytes = std::uintmax_t{1} << 28;

// ---- as JSON -----------------------------------------------------------------------------------

Json json_of(const FieldReport& report) {
  Json unknown = Json::array();
  for (const auto& [value, count] : report.unknown_values)
    unknown.push_back({{"value", value}, {"count", count}});
  return {{"rows", report.rows},
          {"missing", report.missing},
          {"defaulted", report.defaulted},
          {"not_finite", report.not_finite},
          {"without_value", report.without_value},
          {"unknown_value_rows", report.unknown_value_rows},
          {"unknown_values", unknown}};
}

Json json_of(const PackedFile& file) { return {{"name", file.name}, {"bytes", file.bytes}}; }

Json json_of(const PackedField& field) {
  return {{"name", field.name},
          {"declaration", field.declaration},
          {"texts", field.texts},
          {"report", json_of(field.report)}};
}

Json json_of(const TableReport& report) {
  return {{"rows", report.rows},
          {"orphans", report.orphans},
          {"without_user", report.without_user},
          {"without_time", report.without_time},
          {"bad_rows", report.bad_rows}};
}

Json json_of(const HashedFile& file) {
  return {
      {"name", file.name}, {"bytes", file.bytes}, {"modified", file.modified}, {"hash", file.hash}};
}

template <class T>
Json list_of(const std::vector<T>& values);

Json json_of(const PackedTable& table) {
  return {{"name", table.report.name},
          {"stem", table.stem},
          {"declaration", table.declaration},
          {"path", table.path},
          {"format", table.format},
          {"folder", table.folder},
          {"rows", table.rows},
          {"report", json_of(table.report)},
          {"fields", list_of(table.fields)},
          {"sources", list_of(table.files)}};
}

template <class T>
Json list_of(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(json_of(value));
  return list;
}

// ---- and back; what is missing or of another type is an exception of the library ---------------

std::string text_in(const Json& json, const char* name) {
  return json.at(name).get_ref<const std::string&>();
}

// Unlike get(), refuses a number with a fraction.
std::int64_t count_in(const Json& json, const char* name) {
  const Json& value = json.at(name);
  return value.is_number_integer() ? value.get<std::int64_t>()
                                   : value.get_ref<const Json::number_integer_t&>();
}

void read(const Json& json, FieldReport& report) {
  report.rows = count_in(json, "rows");
  report.missing = count_in(json, "missing");
  report.defaulted = count_in(json, "defaulted");
  report.not_finite = count_in(json, "not_finite");
  report.without_value = count_in(json, "without_value");
  report.unknown_value_rows = count_in(json, "unknown_value_rows");
  for (const Json& pair : json.at("unknown_values")) {
    report.unknown_values.emplace_back(text_in(pair, "value"), count_in(pair, "count"));
  }
}

void read(const Json& json, PackedField& field) {
  field.name = text_in(json, "name");
  field.declaration = text_in(json, "declaration");
  field.texts = count_in(json, "texts");
  read(json.at("report"), field.report);
}

void read(const Json& json, TableReport& report) {
  report.rows = count_in(json, "rows");
  report.orphans = count_in(json, "orphans");
  report.without_user = count_in(json, "without_user");
  report.without_time = count_in(json, "without_time");
  report.bad_rows = count_in(json, "bad_rows");
}

void read(const Json& json, HashedFile& file) {
  file.name = text_in(json, "name");
  file.bytes = count_in(json, "bytes");
  file.modified = count_in(json, "modified");
  file.hash = static_cast<std::uint64_t>(count_in(json, "hash"));
}

// In the folder itself.
bool is_file_name(const std::string& name) {
  return !name.empty() && name.find('/') == std::string::npos && name != ".." && name != ".";
}

void read(const Json& json, PackedFile& file) {
  file.name = text_in(json, "name");
  file.bytes = count_in(json, "bytes");
}

template <class T>
void read(const Json& json, std::vector<T>& values);

void read(const Json& json, PackedTable& table) {
  table.report.name = text_in(json, "name");
  table.stem = text_in(json, "stem");
  table.declaration = text_in(json, "declaration");
  table.path = text_in(json, "path");
  table.format = text_in(json, "format");
  table.folder = text_in(json, "folder");
  table.rows = count_in(json, "rows");
  read(json.at("report"), table.report);
  read(json.at("fields"), table.fields);
  read(json.at("sources"), table.files);
  for (const HashedFile& file : table.files) table.report.files.push_back(file.name);
}

template <class T>
void read(const Json& json, std::vector<T>& values) {
  for (const Json& each : json) read(each, values.emplace_back());
}

Error bad_manifest(const std::string& what) {
  return {"bad-pack", what, std::string(kPackManifest), 0, "pack the data again"};
}

Result<PackManifest> parse(const std::string& text) {
  const Json json = Json::parse(text);
  if (count_in(json, "pack") != kPackFormat) {
    return bad_manifest("tagc " + text_in(json, "tagc") + " wrote it in another format");
  }
  PackManifest manifest;
  manifest.version = text_in(json, "tagc");
  manifest.time_zone = text_in(json, "time_zone");
  manifest.users = count_in(json, "users");
  read(json.at("tables"), manifest.tables);
  read(json.at("files"), manifest.files);
  const auto is_here = [](const PackedFile& file) { return is_file_name(file.name); };
  if (!std::ranges::all_of(manifest.files, is_here)) return bad_manifest("a file has no name");
  return manifest;
}

std::string content_of(const fs::path& path) {
  std::error_code error;
  if (const auto bytes = fs::file_size(path, error); error || bytes > kManifestBytes) return "";
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

fs::path manifest_in(const std::string& folder) { return fs::path(folder) / kPackManifest; }

}  // namespace

std::string column_of_lead(const std::string& field) { return field + " ->"; }
std::string column_of_least(const std::string& field) { return field + " >="; }
std::string column_of_greatest(const std::string& field) { return field + " <="; }

const PackedField* PackedTable::find(const std::string& field) const {
  const auto found = std::ranges::find(fields, field, &PackedField::name);
  return found == fields.end() ? nullptr : &*found;
}

const PackedTable* PackManifest::find(const std::string& table) const {
  const auto name = [](const PackedTable& packed) { return packed.report.name; };
  const auto found = std::ranges::find(tables, table, name);
  return found == tables.end() ? nullptr : &*found;
}

std::string text_of(const PackManifest& manifest) {
  const Json json = {{"tagc", manifest.version},           {"pack", kPackFormat},
                     {"time_zone", manifest.time_zone},    {"users", manifest.users},
                     {"tables", list_of(manifest.tables)}, {"files", list_of(manifest.files)}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

// Results have a manifest of that name as well. One that is damaged is still to be told from them,
// but not at the price of reading large files.
bool is_pack(const std::string& folder) {
  if (folder.empty()) return false;
  std::ifstream file(manifest_in(folder), std::ios::binary);
  std::string head(256, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  return head.find("\"pack\":") != std::string::npos;
}

Result<PackManifest> read_manifest(const std::string& folder) {
  try {
    return parse(content_of(manifest_in(folder)));
  } catch (const Json::exception&) {
    return bad_manifest("the file is damaged");
  }
}

}  // namespace tagc
