#include "cli/data_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/text.h"
#include "runtime/output/cell.h"
#include "runtime/types/quote.h"

namespace tagc::cli {
namespace {

using Json = nlohmann::ordered_json;

// `after_now` and `duplicates` are what the rules ask for, not findings.
void add_findings(const TableReport& table, std::vector<std::string>& out) {
  const auto add = [&](std::int64_t rows, const std::string& what) {
    if (rows > 0) out.push_back(table.name + ": " + counted(rows, "row") + " " + what);
  };
  add(table.orphans, "of users that are not in the users' table, ignored");
  add(table.without_user, "without a user, ignored");
  add(table.without_time, "without a time, ignored");
  add(table.bad_rows, "that cannot be read, skipped");
}

std::string examples_of(const FieldReport& field) {
  std::string text;
  for (const auto& [value, count] : field.unknown_values) {
    text += (text.empty() ? "" : ", ") + quote(value) + " (" + grouped(count) + ")";
  }
  return text;
}

void add_findings(const FieldReport& field, std::vector<std::string>& out) {
  const auto add = [&](std::int64_t rows, const std::string& what) {
    if (rows > 0) out.push_back(field.name + ": " + counted(rows, "value") + " " + what);
  };
  add(field.not_finite, "NaN or infinite, read as missing");
  add(field.unknown_value_rows, "outside of its enum, read as missing: " + examples_of(field));
  if (field.unmatched_lookups == 0) return;
  // orders.product.category is reached through orders.product, as are its other fields.
  const std::string key = field.name.substr(0, field.name.rfind('.'));
  std::string finding = key + ": " + counted(field.unmatched_lookups, "row") +
                        " not found in the lookup table, its fields read as missing";
  if (std::ranges::find(out, finding) == out.end()) out.push_back(std::move(finding));
}

double share(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string count_cell(std::int64_t count) { return count == 0 ? "" : grouped(count); }

std::string missing_cell(const FieldReport& field) {
  if (field.missing == 0) return "";
  return grouped(field.missing) + " (" + percent(share(field.missing, field.rows)) + ")";
}

std::string table_headline(const TableReport& table, const TimeZone& zone) {
  std::string text = counted(table.rows, "row") + " read";
  if (table.used != table.rows) text += ", " + grouped(table.used) + " used";
  if (table.after_now > 0) text += ", " + grouped(table.after_now) + " at or after now";
  if (table.duplicates > 0) text += ", " + counted(table.duplicates, "duplicate") + " dropped";
  if (table.first_time && table.last_time) {
    text += ", " + time_with_offset(*table.first_time, zone) + " to " +
            time_with_offset(*table.last_time, zone);
  }
  return text;
}

std::string fields_text(const std::vector<FieldReport>& fields) {
  Table table({Align::Left, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right});
  table.add({"field", "missing", "by default", "NaN", "not in lookup", "not in enum"});
  for (const FieldReport& field : fields) {
    table.add({field.name, missing_cell(field), count_cell(field.defaulted),
               count_cell(field.not_finite), count_cell(field.unmatched_lookups),
               count_cell(field.unknown_value_rows)});
  }
  return fields.empty() ? "" : table.text(2);
}

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

}  // namespace

std::vector<std::string> findings_of(const DataReport& report) {
  std::vector<std::string> findings;
  for (const TableReport& table : report.tables) {
    add_findings(table, findings);
    for (const FieldReport& field : table.fields) add_findings(field, findings);
  }
  return findings;
}

std::string report_text(const DataReport& report, const TimeZone& zone) {
  std::string text;
  for (const TableReport& table : report.tables) {
    Table head({Align::Left, Align::Left});
    head.add({table.name, table_headline(table, zone)});
    text += head.text() + fields_text(table.fields) + "\n";
  }
  return text;
}

std::string report_json(const DataReport& report, const TimeZone& zone) {
  Json tables = Json::array();
  for (const TableReport& table : report.tables) tables.push_back(table_json(table, zone));
  const Json document = {{"tables", tables}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tagc::cli
