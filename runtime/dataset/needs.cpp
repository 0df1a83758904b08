#include "runtime/dataset/needs.h"

#include <cassert>

namespace tagc {
namespace {

class Needs {
 public:
  explicit Needs(const Schema& schema) : schema_(schema), needs_(schema.tables.size()) {
    for (std::size_t i = 0; i < needs_.size(); ++i) {
      needs_[i].values.resize(schema.tables[i].fields.size());
    }
  }

  void use(int table) { at(table).used = true; }
  void want(int table, int field) {
    use(table);
    at(table).values[static_cast<std::size_t>(field)] = true;
  }

  void want_rows(int index) {
    const Table& table = schema_.tables[static_cast<std::size_t>(index)];
    use(index);
    if (table.time >= 0) want(index, table.time);
    for (const int field : table.dedupe_by) want(index, field);
  }

  void want_path(int table, const FieldPath& path) {
    const std::vector<int> tables = tables_of(schema_, table, path);
    for (std::size_t i = 0; i < path.size(); ++i) want(tables[i], path[i]);
  }

  std::vector<TableNeed> take() { return std::move(needs_); }

 private:
  TableNeed& at(int table) { return needs_[static_cast<std::size_t>(table)]; }

  const Schema& schema_;
  std::vector<TableNeed> needs_;
};

}  // namespace

bool is_of_users(TableKind kind) {
  return kind == TableKind::Events || kind == TableKind::Records || kind == TableKind::Manual;
}

bool is_required(const Table& table, int field) {
  if (is_of_users(table.kind) && (field == table.key || field == table.time)) return false;
  const Field& described = table.fields[static_cast<std::size_t>(field)];
  return !described.nullable && is_missing(described.default_value);
}

std::vector<int> tables_of(const Schema& schema, int table, const FieldPath& path) {
  std::vector<int> tables;
  for (const int field : path) {
    assert(table >= 0);  // only fields that are keys of a lookup lead on
    tables.push_back(table);
    const Table& current = schema.tables[static_cast<std::size_t>(table)];
    table = current.fields[static_cast<std::size_t>(field)].lookup;
  }
  return tables;
}

std::vector<TableNeed> all_needs(const Schema& schema) {
  std::vector<TableNeed> needs;
  for (const Table& table : schema.tables) {
    needs.push_back({true, std::vector<bool>(table.fields.size(), true)});
  }
  return needs;
}

std::vector<TableNeed> needs_of(const Schema& schema, const DataRequest& request) {
  Needs needs(schema);
  needs.use(0);
  for (const StreamRequest& stream : request.streams) {
    for (const int table : stream.tables) needs.want_rows(table);
  }
  for (const ColumnRequest& column : request.columns) {
    for (std::size_t part = 0; part < column.paths.size(); ++part) {
      if (!column.paths[part]) continue;
      const bool of_users = column.stream < 0;
      needs.want_path(
          of_users ? 0 : request.streams[static_cast<std::size_t>(column.stream)].tables[part],
          *column.paths[part]);
    }
  }
  return needs.take();
}

}  // namespace tagc
