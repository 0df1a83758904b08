#include <algorithm>
#include <new>
#include <optional>
#include <stdexcept>

#include "runtime/load/assemble/ordered_tables.h"
#include "runtime/load/assemble/users.h"

namespace tagc {
namespace {

// Tables and fields that no file was read for are reported as they were given.
Status check_fields(const Table& table, const TableNeed& need, const RawTable& raw,
                    TableReport& report) {
  report.rows = report.used = raw.rows;
  for (std::size_t f = 0; f < raw.fields.size(); ++f) {
    if (!need.values[f]) continue;
    const Column& column = raw.fields[f];
    const std::string name = name_of(table, static_cast<int>(f));
    if (column.missing > 0 && is_required(table, static_cast<int>(f))) {
      return Error{"missing-value",
                   std::to_string(column.missing) + " values of `" + name + "` are missing", "", 0,
                   "mark the field as `?`, or give it a default"};
    }
    if (report.has(name)) continue;
    FieldReport& field = report.fields.emplace_back();
    field.name = name;
    field.rows = column.rows;
    field.missing = column.missing;
  }
  return Done{};
}

Result<OrderedTables> in_order(const Schema& schema, const std::vector<TableNeed>& needs,
                               const LoadOptions& options, std::vector<RawTable> tables,
                               TextPool texts, DataReport& report) {
  double done = 0;  // tables
  const Parallel parallel(options.threads, [&] {
    const double all = 2 * static_cast<double>(tables.size());
    return !options.progress || options.progress("sorting", done / all);
  });
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (!needs[i].used) continue;
    const Table& table = schema.tables[i];
    const Status checked = check_fields(table, needs[i], tables[i], report.of(table.name));
    if (!checked.ok()) return checked.error();
  }

  auto users = sort_users(schema.users(), tables.front(), parallel);
  if (!users.ok()) return users.error();
  OrderedTables ordered;
  ordered.users = std::move(users->ids);
  ordered.user_rows = std::move(users->rows);
  ordered.events.resize(tables.size());
  const UserIndex index(ordered.users);
  for (std::size_t i = 0; i < tables.size(); ++i, done += 1) {
    const Table& table = schema.tables[i];
    if (!needs[i].used || !is_of_users(table.kind)) continue;
    auto events = order_table(table, tables[i], index, ordered.users.size(), options,
                              report.of(table.name), parallel);
    if (!events.ok()) return events.error();
    ordered.events[i] = std::move(events).value();
  }
  ordered.tables = std::move(tables);
  ordered.texts = std::move(texts);
  return ordered;
}

}  // namespace

Result<OrderedTables> order_tables(const Schema& schema, const std::vector<TableNeed>& needs,
                                   const LoadOptions& options, std::vector<RawTable> tables,
                                   TextPool texts, DataReport& report) {
  try {
    return in_order(schema, needs, options, std::move(tables), std::move(texts), report);
  } catch (const std::bad_alloc&) {
  } catch (const std::length_error&) {
  }
  return out_of_memory();
}

}  // namespace tagc
