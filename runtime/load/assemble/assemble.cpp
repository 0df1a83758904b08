#include <algorithm>
#include <new>
#include <stdexcept>

#include "runtime/load/assemble/columns.h"
#include "runtime/load/assemble/ordered_tables.h"
#include "runtime/load/assemble/streams.h"

namespace tagc {
namespace {

class Build {
 public:
  Build(const Schema& schema, const DataRequest& request, const LoadOptions& options,
        OrderedTables ordered)
      : schema_(schema),
        request_(request),
        options_(options),
        needs_(needs_of(schema, request)),
        tables_(std::move(ordered.tables)),
        user_rows_(std::move(ordered.user_rows)),
        events_(std::move(ordered.events)),
        parallel_(options.threads, [this] { return keep_going(); }),
        columns_(schema, request, tables_, dataset_.texts, parallel_) {
    dataset_.users = std::move(ordered.users);
    dataset_.texts = std::move(ordered.texts);
  }

  // What joins found goes into the report.
  Status report(DataReport& report) {
    if (const Status profiles = report_profiles(report); !profiles.ok()) return profiles;
    for (const ColumnRequest& column : request_.columns) {
      const Status reported = report_lookups(column, report);
      if (!reported.ok()) return reported;
    }
    return Done{};
  }

  Result<Dataset> dataset() {
    for (auto step : {&Build::build_streams, &Build::build_columns}) {
      const Status done = (this->*step)();
      if (!done.ok()) return done.error();
    }
    return std::move(dataset_);
  }

 private:
  bool keep_going() const {
    const auto steps = static_cast<double>(1 + request_.streams.size() + request_.columns.size());
    return !options_.progress || options_.progress("sorting", 0.5 + done_ / (2 * steps));
  }

  const Table& table(std::size_t i) const { return schema_.tables[i]; }

  Status build_streams() {
    for (const StreamRequest& request : request_.streams) {
      auto stream = build_stream(request, events_, dataset_.rows(), parallel_);
      if (!stream.ok()) return stream.error();
      dataset_.streams.push_back(std::move(stream->stream));
      streams_.push_back(std::move(stream).value());
      done_ += 1;
    }
    return Done{};
  }

  Status build_columns() {
    const Places users{{0}, dataset_.rows(), user_rows_.span(), {}};
    const auto places_of = [&](const ColumnRequest& column) -> const Places& {
      return column.stream < 0 ? users : streams_[static_cast<std::size_t>(column.stream)].places;
    };
    for (const ColumnRequest& request : request_.columns) {
      const Column* times = request.stream < 0
                                ? nullptr
                                : &dataset_.streams[static_cast<std::size_t>(request.stream)].times;
      auto column = columns_.build(request, places_of(request), times);
      if (!column.ok()) return column.error();
      dataset_.columns.push_back(std::move(column).value());
      done_ += 1;
    }
    return Done{};
  }

  // Rows of a profile that are no user's are left out as events are.
  Status report_profiles(DataReport& all) {
    for (std::size_t f = 0; f < table(0).fields.size(); ++f) {
      const Field& field = table(0).fields[f];
      if (field.repeats < 0 || !needs_[0].values[f]) continue;
      auto rows = columns_.rows_of(0, static_cast<int>(f));
      if (!rows.ok()) return rows.error();
      std::vector<bool> used(static_cast<std::size_t>(tables_[index_of(field.lookup)].rows));
      for (const SourceRow row : *rows) {
        if (row != kNoSourceRow) used[row] = true;
      }
      TableReport& report = all.of(table(index_of(field.lookup)).name);
      report.used = std::count(used.begin(), used.end(), true);
      report.orphans = report.rows - report.used;
    }
    return Done{};
  }

  static std::size_t index_of(int table) { return static_cast<std::size_t>(table); }

  // All rows of a table that are kept.
  Places rows_of(int table) const {
    if (table == 0) return {{0}, dataset_.rows(), user_rows_.span(), {}};
    const EventTable& events = events_[index_of(table)];
    return {{table}, events.size(), events.rows.span(), {}};
  }

  // Once for each field that is reached through lookups.
  Status report_lookups(const ColumnRequest& column, DataReport& all) {
    for (std::size_t part = 0; part < column.paths.size(); ++part) {
      if (!column.paths[part] || column.paths[part]->size() < 2) continue;
      const auto base = column.stream < 0
                            ? std::size_t{0}
                            : index_of(request_.streams[index_of(column.stream)].tables[part]);
      TableReport& report = all.of(table(base).name);
      const std::string name = name_of(schema_, static_cast<int>(base), *column.paths[part]);
      if (report.has(name)) continue;
      auto found = columns_.follow(*column.paths[part], rows_of(static_cast<int>(base)));
      if (!found.ok()) return found.error();
      found->name = name;
      if (options_.strict && found->unmatched_lookups > 0) {
        return Error{"unmatched-key",
                     "`" + name + "`: " + std::to_string(found->unmatched_lookups) +
                         " rows have a key that no row of the lookup has",
                     "", 0, "mend the data, or run without --strict to read them as missing"};
      }
      report.fields.push_back(std::move(found).value());
    }
    return Done{};
  }

  const Schema& schema_;
  const DataRequest& request_;
  const LoadOptions& options_;
  const std::vector<TableNeed> needs_;
  std::vector<RawTable> tables_;
  const Frozen<SourceRow> user_rows_;
  const std::vector<EventTable> events_;
  std::vector<OrderedStream> streams_;
  double done_ = 0;  // streams and columns
  Parallel parallel_;
  Dataset dataset_;
  Columns columns_;
};

}  // namespace

Result<Dataset> build_dataset(const Schema& schema, const DataRequest& request,
                              const LoadOptions& options, OrderedTables tables,
                              DataReport* report) {
  try {
    Build build(schema, request, options, std::move(tables));
    if (report != nullptr) {
      if (const Status reported = build.report(*report); !reported.ok()) return reported.error();
    }
    return build.dataset();
  } catch (const std::bad_alloc&) {
  } catch (const std::length_error&) {
  }
  return out_of_memory();
}

Status report_joins(const Schema& schema, const DataRequest& request, const LoadOptions& options,
                    OrderedTables tables, DataReport& report) {
  try {
    return Build(schema, request, options, std::move(tables)).report(report);
  } catch (const std::bad_alloc&) {
  } catch (const std::length_error&) {
  }
  return out_of_memory();
}

Result<Dataset> assemble(const Schema& schema, const DataRequest& request, const TimeZone&,
                         const LoadOptions& options, std::vector<RawTable> tables, TextPool texts,
                         DataReport& report) {
  auto ordered = order_tables(schema, needs_of(schema, request), options, std::move(tables),
                              std::move(texts), report);
  if (!ordered.ok()) return ordered.error();
  return build_dataset(schema, request, options, std::move(ordered).value(), &report);
}

}  // namespace tagc
