#include "tests/conformance/case.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "runtime/types/parse.h"

namespace tagc::conformance {
namespace {

using Json = nlohmann::ordered_json;

// Text, or a list of lines.
std::string text_of(const Json& json) {
  if (json.is_string()) return json.get<std::string>();
  std::string text;
  for (const Json& line : json) text += line.get<std::string>() + "\n";
  return text;
}

// 12, "12" and true as they would stand in a CSV file.
Written written(const Json& json) {
  if (json.is_null()) return std::nullopt;
  return json.is_string() ? json.get<std::string>() : json.dump();
}

std::vector<WrittenTable> read_tables(const Json& json) {
  std::vector<WrittenTable> tables;
  for (const auto& [name, rows] : json.items()) {
    WrittenTable table{name, {}};
    for (const Json& row : rows) {
      auto& cells = table.rows.emplace_back();
      for (const auto& [field, value] : row.items()) cells[field] = written(value);
    }
    tables.push_back(std::move(table));
  }
  return tables;
}

Expectation read_expectation(const Json& json) {
  Expectation expectation;
  if (json.contains("members")) {
    expectation.members.emplace();
    for (const Json& id : json["members"]) expectation.members->push_back(*written(id));
  }
  const Json values = json.value("values", Json::object());
  for (const auto& [id, value] : values.items()) {
    if (const Written text = written(value)) expectation.values[id] = *text;
  }
  expectation.unknown = json.value("unknown", std::int64_t{0});
  return expectation;
}

// A case may leave out its schema and its rows: then those of the file stand.
Case read_case(const Json& json, const std::string& file, const Json& shared) {
  const auto own_or_shared = [&](const char* key) {
    return json.contains(key) ? json[key] : shared.value(key, Json());
  };
  Case result;
  result.file = file;
  result.name = json.at("name").get<std::string>();
  result.program = text_of(own_or_shared("schema")) + "\n" + text_of(json.at("rules"));
  result.now = json.value("now", "2026-11-21T00:00");
  result.tables = read_tables(own_or_shared("rows"));
  const Json expect = json.value("expect", Json::object());
  for (const auto& [tag, expected] : expect.items()) {
    result.expect[tag] = read_expectation(expected);
  }
  if (json.contains("diagnostics")) {
    result.diagnostics = json["diagnostics"].get<std::vector<std::string>>();
    std::sort(result.diagnostics->begin(), result.diagnostics->end());
  }
  return result;
}

Status read_file(const std::filesystem::path& path, std::vector<Case>& cases) {
  std::ifstream stream(path);
  try {
    const Json json = Json::parse(stream);
    for (const Json& entry : json.at("cases")) {
      cases.push_back(read_case(entry, path.stem().string(), json));
    }
  } catch (const Json::exception& error) {
    return Error{"bad-case", error.what(), path.string(), 0, ""};
  }
  return Done{};
}

// Of `now - 30d`: the length, with its sign.
std::optional<std::int64_t> distance_from_now(const std::string& text) {
  if (text == "now") return 0;
  const bool earlier = text.rfind("now - ", 0) == 0;
  if (!earlier && text.rfind("now + ", 0) != 0) return std::nullopt;
  const std::optional<std::int64_t> length = parse_duration(text.substr(6));
  if (!length) return std::nullopt;
  return earlier ? -*length : *length;
}

Result<Scalar> value_of(const std::string& text, const Field& field, const TimeZone& zone,
                        std::int64_t now) {
  if (field.type.is(Kind::Time)) {
    if (const auto distance = distance_from_now(text)) return Scalar{now + *distance};
  }
  const std::optional<Scalar> value = parse_scalar(text, field.type, zone);
  if (value) return *value;
  return Error{"bad-case", "`" + text + "` is no value of `" + field.name + "`", "", 0, ""};
}

Result<test::TableRows> typed_rows(const WrittenTable& written, const Table& table,
                                   const TimeZone& zone, std::int64_t now) {
  test::TableRows result{table.name, {}, {}};
  for (const Field& field : table.fields) result.fields.push_back(field.name);
  for (const auto& cells : written.rows) {
    std::vector<Scalar> row;
    std::size_t used = 0;
    for (const Field& field : table.fields) {
      const auto cell = cells.find(field.name);
      row.emplace_back();
      if (cell == cells.end()) continue;
      ++used;
      if (!cell->second) continue;
      Result<Scalar> value = value_of(*cell->second, field, zone, now);
      if (!value) return value.error();
      row.back() = *value;
    }
    if (used != cells.size()) {
      return Error{"bad-case", "a row of `" + table.name + "` has a field it should not", "", 0,
                   ""};
    }
    result.rows.push_back(std::move(row));
  }
  return result;
}

}  // namespace

Result<std::vector<Case>> read_cases(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Case> cases;
  for (const auto& path : paths) {
    if (const Status status = read_file(path, cases); !status) return status.error();
  }
  return cases;
}

Result<test::Rows> rows_of(const Case& test, const Schema& schema, const TimeZone& zone,
                           std::int64_t now) {
  test::Rows rows;
  for (const WrittenTable& written : test.tables) {
    const auto table =
        std::find_if(schema.tables.begin(), schema.tables.end(),
                     [&](const Table& candidate) { return candidate.name == written.name; });
    if (table == schema.tables.end()) {
      return Error{"bad-case", "no table is called `" + written.name + "`", "", 0, ""};
    }
    Result<test::TableRows> typed = typed_rows(written, *table, zone, now);
    if (!typed) return typed.error();
    rows.push_back(*std::move(typed));
  }
  return rows;
}

Result<std::int64_t> now_of(const Case& test, const TimeZone& zone) {
  const std::optional<WrittenTime> time = parse_time(test.now);
  if (time) return instant_of(*time, zone);
  return Error{"bad-case", "`" + test.now + "` is no time", "", 0, ""};
}

}  // namespace tagc::conformance
