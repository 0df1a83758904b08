#include "runtime/load/report.h"

#include <algorithm>

namespace tagc {

bool TableReport::has(const std::string& field) const {
  return std::ranges::find(fields, field, &FieldReport::name) != fields.end();
}

TableReport& DataReport::of(const std::string& table) {
  const auto found = std::ranges::find(tables, table, &TableReport::name);
  if (found != tables.end()) return *found;
  tables.emplace_back().name = table;
  return tables.back();
}

}  // namespace tagc
