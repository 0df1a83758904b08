#include "tests/support/record_rows.h"

#include <algorithm>

namespace tagc::test {
namespace {

// A field of a row as given, without its default.
Scalar given(const TableRows& rows, std::size_t row, const std::string& field) {
  const auto place = std::ranges::find(rows.fields, field);
  if (place == rows.fields.end()) return {};
  return rows.rows[row][static_cast<std::size_t>(place - rows.fields.begin())];
}

}  // namespace

const TableRows* find_table(const Rows& rows, const Table& table) {
  const auto found = std::ranges::find(rows, table.name, &TableRows::table);
  return found == rows.end() ? nullptr : &*found;
}

Scalar value_of(const Table& table, const TableRows& rows, std::size_t row, int index) {
  const Field& field = table.fields[static_cast<std::size_t>(index)];
  if (field.repeats >= 0) return value_of(table, rows, row, field.repeats);
  Scalar value = given(rows, row, field.name);
  return is_missing(value) ? field.default_value : value;
}

Scalar follow(const Schema& schema, const Rows& rows, int table_index, std::size_t row,
              const FieldPath& path) {
  if (path.size() == 1) {
    const Table& table = schema.tables[static_cast<std::size_t>(table_index)];
    const TableRows* own = find_table(rows, table);
    const Field& field = table.fields[static_cast<std::size_t>(path[0])];
    return own == nullptr ? Scalar{} : given(*own, row, field.name);
  }
  for (std::size_t i = 0;; ++i) {
    const Table& table = schema.tables[static_cast<std::size_t>(table_index)];
    const TableRows* own = find_table(rows, table);
    if (own == nullptr) return {};
    const Scalar value = value_of(table, *own, row, path[i]);
    if (i + 1 == path.size() || is_missing(value)) return i + 1 == path.size() ? value : Scalar{};
    table_index = table.fields[static_cast<std::size_t>(path[i])].lookup;
    const Table& next = schema.tables[static_cast<std::size_t>(table_index)];
    const TableRows* others = find_table(rows, next);
    bool found = false;
    for (std::size_t other = 0; others != nullptr && other < others->rows.size(); ++other) {
      if (value_of(next, *others, other, next.key) != value) continue;
      row = other;
      found = true;
      break;
    }
    if (!found) return {};
  }
}

}  // namespace tagc::test
