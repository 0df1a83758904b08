#include "runtime/dataset/report.h"

#include <algorithm>

namespace tagc {

TableReport& DataReport::of(const std::string& table) {
  const auto found = std::ranges::find(tables, table, &TableReport::name);
  if (found != tables.end()) return *found;
  tables.emplace_back().name = table;
  return tables.back();
}

}  // namespace tagc
