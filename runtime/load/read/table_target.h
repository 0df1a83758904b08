// What is read of one table.
#pragma once

#include <string>
#include <vector>

#include "runtime/dataset/needs.h"
#include "runtime/load/convert/field_target.h"
#include "runtime/types/schema.h"
#include "runtime/types/time_zone.h"

namespace tagc {

struct TableTarget {
  const Table* table = nullptr;
  std::vector<int> indexes;         // into Table::fields, ascending; the key is always one
  std::vector<FieldTarget> fields;  // of them

  const Field& field(std::size_t i) const {
    return table->fields[static_cast<std::size_t>(indexes[i])];
  }
  bool is_key(std::size_t i) const { return indexes[i] == table->key; }
  bool is_time(std::size_t i) const { return indexes[i] == table->time; }
};

// `zone` and `utc` must outlive it.
TableTarget target_of(const Table& table, const TableNeed& need, const TimeZone& zone,
                      const TimeZone& utc);

// For each field of the target, where among a file's columns it is. Errors: missing-column,
// ambiguous-column.
Result<std::vector<int>> find_columns(const TableTarget& target,
                                      const std::vector<std::string>& columns);

}  // namespace tagc
