#include "runtime/load/assemble/columns.h"

#include <algorithm>
#include <atomic>

#include "runtime/dataset/needs.h"
#include "runtime/events/gather.h"

namespace tagc {
namespace {

// The end of a path for one row; kNoSourceRow when a key on the way has no row.
SourceRow follow_steps(const std::vector<std::span<const SourceRow>>& steps, SourceRow row) {
  for (const std::span<const SourceRow> step : steps) {
    if (row == kNoSourceRow) break;
    row = step[row];
  }
  return row;
}

// Counts one row of a path: `columns` are the fields on it, `steps` the lookups between them.
void look_up(const std::vector<const Column*>& columns,
             const std::vector<std::span<const SourceRow>>& steps, bool from_profile, SourceRow row,
             FieldReport& report) {
  ++report.rows;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const SourceRow next = steps[i][row];
    if (next == kNoSourceRow) {
      ++report.missing;
      const bool may_lack = i == 0 && from_profile;  // a user without a row of the profile
      report.unmatched_lookups += !may_lack && columns[i]->is_known(row);
      return;
    }
    row = next;
  }
  report.missing += !columns.back()->is_known(row);
}

Column parts_column(const Type& type, const Places& places) {
  Column column = Column::allocate(type, places.count, false);
  auto* parts = column.values.as<std::int32_t>();
  std::copy(places.parts.begin(), places.parts.end(), parts);
  return column;
}

// Of one table, and of its own rows.
bool is_a_field(const ColumnRequest& request) {
  return request.paths.size() == 1 && request.paths.front() && request.paths.front()->size() == 1;
}

}  // namespace

Columns::Columns(const Schema& schema, const DataRequest& request, std::vector<RawTable>& tables,
                 const TextPool& texts, const Parallel& parallel)
    : schema_(schema),
      tables_(tables),
      parallel_(parallel),
      lookups_(schema, tables, texts, parallel) {
  for (const ColumnRequest& column : request.columns) {
    for (std::size_t part = 0; part < column.paths.size(); ++part) {
      if (!column.paths[part]) continue;
      const FieldPath& path = *column.paths[part];
      const int first = column.stream < 0
                            ? 0
                            : request.streams[static_cast<std::size_t>(column.stream)].tables[part];
      const std::vector<int> on_the_way = tables_of(schema, first, path);
      for (std::size_t i = 0; i < path.size(); ++i) ++uses_[{on_the_way[i], path[i]}];
    }
  }
}

Result<Column> Columns::build(const ColumnRequest& request, const Places& places,
                              const Column* times) {
  switch (request.source) {
    case ColumnSource::Time: return times->share();
    case ColumnSource::Part: return parts_column(request.type, places);
    case ColumnSource::Field: break;
  }
  Result<Column> column = build_field(request, places);
  give_up(request, places);
  return column;
}

Result<Column> Columns::build_field(const ColumnRequest& request, const Places& places) {
  if (is_a_field(request)) {
    const Column& whole = field(places.tables.front(), request.paths.front()->front());
    if (lies_in_order(places, whole)) return whole.share();
  }
  std::vector<const Column*> columns;
  std::vector<Steps> steps;
  bool has_steps = false;
  for (std::size_t part = 0; part < places.tables.size(); ++part) {
    columns.push_back(nullptr);
    steps.emplace_back();
    if (!request.paths[part]) continue;
    const FieldPath& path = *request.paths[part];
    auto found = steps_of(places.tables[part], path);
    if (!found.ok()) return found.error();
    steps.back() = std::move(found).value();
    has_steps = has_steps || !steps.back().empty();
    columns.back() = &field(tables_of(schema_, places.tables[part], path).back(), path.back());
  }
  if (!has_steps) {
    return gather(request.type, {places.count, places.rows, places.parts, columns}, parallel_);
  }
  std::vector<SourceRow> rows(static_cast<std::size_t>(places.count));
  const Status followed =
      for_rows(places.count, parallel_, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
          const auto part = static_cast<std::size_t>(places.part(i));
          rows[static_cast<std::size_t>(i)] = follow_steps(steps[part], places.row(i));
        }
      });
  if (!followed.ok()) return followed.error();
  return gather(request.type, {places.count, rows, places.parts, columns, /*has_holes=*/true},
                parallel_);
}

Result<Columns::Steps> Columns::steps_of(int table, const FieldPath& path) {
  const std::vector<int> tables = tables_of(schema_, table, path);
  Steps steps;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    const auto rows = lookups_.rows_of(tables[i], path[i]);
    if (!rows.ok()) return rows.error();
    steps.push_back(*rows);
  }
  return steps;
}

Result<FieldReport> Columns::follow(const FieldPath& path, const Places& places) {
  const int table = places.tables.front();
  const auto steps = steps_of(table, path);
  if (!steps.ok()) return steps.error();
  const std::vector<int> tables = tables_of(schema_, table, path);
  std::vector<const Column*> columns;
  for (std::size_t i = 0; i < path.size(); ++i) columns.push_back(&field(tables[i], path[i]));

  const bool from_profile = schema_.tables[static_cast<std::size_t>(table)]
                                .fields[static_cast<std::size_t>(path.front())]
                                .repeats >= 0;
  std::atomic<std::int64_t> rows{0}, missing{0}, unmatched{0};
  const Status done = for_rows(places.count, parallel_, [&](std::int64_t begin, std::int64_t end) {
    FieldReport seen;
    for (std::int64_t place = begin; place < end; ++place) {
      look_up(columns, *steps, from_profile, places.row(place), seen);
    }
    rows += seen.rows;
    missing += seen.missing;
    unmatched += seen.unmatched_lookups;
  });
  if (!done.ok()) return done.error();
  FieldReport report;
  report.rows = rows;
  report.missing = missing;
  report.unmatched_lookups = unmatched;
  return report;
}

Column& Columns::field(int table, int index) {
  return tables_[static_cast<std::size_t>(table)].fields[static_cast<std::size_t>(index)];
}

void Columns::give_up(const ColumnRequest& request, const Places& places) {
  for (std::size_t part = 0; part < request.paths.size(); ++part) {
    if (!request.paths[part]) continue;
    const FieldPath& path = *request.paths[part];
    const std::vector<int> tables = tables_of(schema_, places.tables[part], path);
    for (std::size_t i = 0; i < path.size(); ++i) {
      if (--uses_[{tables[i], path[i]}] == 0) field(tables[i], path[i]) = Column();
    }
  }
}

}  // namespace tagc
