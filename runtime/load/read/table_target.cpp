#include "runtime/load/read/table_target.h"

#include <algorithm>

#include "runtime/types/nearest_name.h"
#include "runtime/types/quote.h"

namespace tagc {
namespace {

constexpr std::size_t kColumnsInAdvice = 30;

Error missing_column(const FieldTarget& field, const std::vector<std::string>& columns) {
  Error error{"missing-column", "no column " + quote(field.column) + " for `" + field.name + "`",
              "", 0, ""};
  const std::string nearest = nearest_name(field.column, columns);
  if (!nearest.empty()) error.advice = "did you mean `from " + quote(nearest) + "`? ";
  error.advice += "the columns are: ";
  for (std::size_t i = 0; i < std::min(columns.size(), kColumnsInAdvice); ++i) {
    error.advice += (i == 0 ? "" : ", ") + quote(columns[i]);
  }
  if (columns.size() > kColumnsInAdvice) error.advice += " ...";
  return error;
}

}  // namespace

TableTarget target_of(const Table& table, const TableNeed& need, const TimeZone& zone,
                      const TimeZone& utc) {
  TableTarget target;
  target.table = &table;
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const Field& field = table.fields[i];
    if (!need.values[i] && static_cast<int>(i) != table.key) continue;
    target.indexes.push_back(static_cast<int>(i));
    target.fields.push_back({name_of(table, static_cast<int>(i)), field.column, field.type,
                             field.default_value, field.utc ? &utc : &zone, field.nullable});
  }
  return target;
}

Result<std::vector<int>> find_columns(const TableTarget& target,
                                      const std::vector<std::string>& columns) {
  std::vector<int> found;
  for (const FieldTarget& field : target.fields) {
    const auto first = std::find(columns.begin(), columns.end(), field.column);
    if (first == columns.end()) return missing_column(field, columns);
    if (std::find(first + 1, columns.end(), field.column) != columns.end()) {
      return Error{"ambiguous-column", "two columns are called " + quote(field.column), "", 0,
                   "rename one of them"};
    }
    found.push_back(static_cast<int>(first - columns.begin()));
  }
  return found;
}

}  // namespace tagc
