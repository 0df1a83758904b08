#include "cli/data_report.h"

#include <algorithm>

#include "runtime/text/numbers.h"
#include "runtime/text/table.h"
#include "runtime/types/cell.h"

namespace tagc::cli {
namespace {

double share(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string count_cell(std::int64_t count) { return count == 0 ? "" : grouped(count); }

std::string missing_cell(const FieldReport& field) {
  if (field.missing == 0) return "0";
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

// A column that no field has anything for is left out.
struct CountColumn {
  const char* heading;
  std::int64_t FieldReport::* count;
};
constexpr CountColumn kCounts[] = {{"by default", &FieldReport::defaulted},
                                   {"NaN", &FieldReport::not_finite},
                                   {"elements left out", &FieldReport::without_value},
                                   {"not in lookup", &FieldReport::unmatched_lookups},
                                   {"not in enum", &FieldReport::unknown_value_rows}};

std::vector<CountColumn> counts_of(const std::vector<FieldReport>& fields) {
  std::vector<CountColumn> columns;
  for (const CountColumn& column : kCounts) {
    const auto has = [&](const FieldReport& field) { return field.*column.count > 0; };
    if (std::ranges::any_of(fields, has)) columns.push_back(column);
  }
  return columns;
}

std::string fields_text(const std::vector<FieldReport>& fields) {
  if (fields.empty()) return "";
  const std::vector<CountColumn> counts = counts_of(fields);
  std::vector<Align> aligns(counts.size() + 2, Align::Right);
  aligns.front() = Align::Left;
  TextTable table(aligns);
  std::vector<std::string> headings{"field", "missing"};
  for (const CountColumn& column : counts) headings.emplace_back(column.heading);
  table.add(headings);
  for (const FieldReport& field : fields) {
    std::vector<std::string> cells{field.name, missing_cell(field)};
    for (const CountColumn& column : counts) cells.push_back(count_cell(field.*column.count));
    table.add(cells);
  }
  return table.text(2);
}

}  // namespace

std::string report_text(const DataReport& report, const TimeZone& zone) {
  std::string text;
  for (const TableReport& table : report.tables) {
    TextTable head({Align::Left, Align::Left});
    head.add({table.name, table_headline(table, zone)});
    text += head.text() + fields_text(table.fields) + "\n";
  }
  return text;
}

}  // namespace tagc::cli
