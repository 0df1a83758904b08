#include "cli/data_document.h"

#include <nlohmann/json.hpp>

#include "runtime/output/warnings.h"
#include "runtime/text/printable.h"
#include "runtime/types/cell.h"

namespace tagc::cli {
namespace {

using Json = nlohmann::ordered_json;

Json field_json(const FieldReport& field) {
  Json unknown = Json::array();
  for (const auto& [value, count] : field.unknown_values) {
    unknown.push_back({{"value", value}, {"rows", count}});
  }
  return {{"name", field.name},
          {"rows", field.rows},
          {"missing", field.missing},
          {"defaulted", field.defaulted},
          {"not_finite", field.not_finite},
          {"elements_without_value", field.without_value},
          {"unmatched_lookups", field.unmatched_lookups},
          {"unknown_value_rows", field.unknown_value_rows},
          {"unknown_values", unknown}};
}

Json time_json(std::optional<std::int64_t> time, const TimeZone& zone) {
  return time ? Json(time_with_offset(*time, zone)) : Json(nullptr);
}

Json table_json(const TableReport& table, const TimeZone& zone) {
  Json fields = Json::array();
  for (const FieldReport& field : table.fields) fields.push_back(field_json(field));
  return {{"name", table.name},
          {"files", table.files},
          {"rows", table.rows},
          {"used", table.used},
          {"orphans", table.orphans},
          {"without_user", table.without_user},
          {"without_time", table.without_time},
          {"after_now", table.after_now},
          {"duplicates", table.duplicates},
          {"bad_rows", table.bad_rows},
          {"first_time", time_json(table.first_time, zone)},
          {"last_time", time_json(table.last_time, zone)},
          {"fields", fields}};
}

std::string dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string with_data_json(const std::string& diagnostics, const DataReport& report,
                           const TimeZone& zone) {
  Json document = Json::parse(diagnostics);
  Json tables = Json::array();
  for (const TableReport& table : report.tables) tables.push_back(table_json(table, zone));
  document["data"] = {{"tables", tables}};
  document["findings"] = findings_of(report);
  return dump(document);
}

std::string with_findings_sarif(const std::string& log, const std::vector<std::string>& findings) {
  Json document = Json::parse(log);
  for (const std::string& finding : findings) {
    document["runs"][0]["results"].push_back(
        {{"ruleId", "data"}, {"level", "warning"}, {"message", {{"text", finding}}}});
  }
  return dump(document);
}

std::string findings_github(const std::vector<std::string>& findings) {
  std::string text;
  for (const std::string& finding : findings) {
    text += "::warning title=data::";
    for (char c : printable(finding)) text += c == '%' ? std::string("%25") : std::string(1, c);
    text += '\n';
  }
  return text;
}

}  // namespace tagc::cli
