#include <algorithm>
#include <new>
#include <optional>
#include <stdexcept>

#include "runtime/dataset/assemble/columns.h"
#include "runtime/dataset/assemble/event_tables.h"
#include "runtime/dataset/assemble/streams.h"
#include "runtime/dataset/assemble/users.h"
#include "runtime/dataset/load.h"
#include "runtime/dataset/read/needs.h"

namespace tagc {
namespace {

TableReport& report_of(DataReport& report, const std::string& table) {
  const auto found = std::find_if(report.tables.begin(), report.tables.end(),
                                  [&](const TableReport& t) { return t.name == table; });
  if (found != report.tables.end()) return *found;
  report.tables.emplace_back().name = table;
  return report.tables.back();
}

bool has_field(const TableReport& report, const std::string& name) {
  return std::any_of(report.fields.begin(), report.fields.end(),
                     [&](const FieldReport& field) { return field.name == name; });
}

class Assembly {
 public:
  Assembly(const Schema& schema, const DataRequest& request, const LoadOptions& options,
           std::vector<RawTable> tables, TextPool texts, DataReport& report)
      : schema_(schema),
        request_(request),
        options_(options),
        tables_(std::move(tables)),
        report_(report),
        needs_(needs_of(schema, request)),
        events_(schema.tables.size()),
        parallel_(options.threads, [this] { return keep_going(); }) {
    dataset_.texts = std::move(texts);
  }

  Result<Dataset> run() {
    for (auto step : {&Assembly::check_fields, &Assembly::sort_users, &Assembly::order_tables,
                      &Assembly::build_streams, &Assembly::build_columns}) {
      const Status done = (this->*step)();
      if (!done.ok()) return done.error();
    }
    return std::move(dataset_);
  }

 private:
  bool keep_going() const {
    return !options_.progress || options_.progress("sorting", done_ / static_cast<double>(steps()));
  }

  std::size_t steps() const {
    return 1 + tables_.size() + request_.streams.size() + request_.columns.size();
  }

  const Table& table(std::size_t i) const { return schema_.tables[i]; }

  // Tables and fields that no file was read for are reported as they were given.
  Status check_fields() {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      if (!needs_[i].used) continue;
      TableReport& report = report_of(report_, table(i).name);
      report.rows = report.used = tables_[i].rows;
      for (std::size_t f = 0; f < tables_[i].fields.size(); ++f) {
        if (!needs_[i].values[f]) continue;
        const Column& column = tables_[i].fields[f];
        const std::string name = name_of(table(i), static_cast<int>(f));
        if (column.missing > 0 && is_required(table(i), static_cast<int>(f))) {
          return Error{"missing-value",
                       std::to_string(column.missing) + " values of `" + name + "` are missing", "",
                       0, "mark the field as `?`, or give it a default"};
        }
        if (has_field(report, name)) continue;
        FieldReport& field = report.fields.emplace_back();
        field.name = name;
        field.rows = column.rows;
        field.missing = column.missing;
      }
    }
    return Done{};
  }

  Status sort_users() {
    auto sorted = tagc::sort_users(table(0), tables_[0], parallel_);
    if (!sorted.ok()) return sorted.error();
    dataset_.users = std::move(sorted->ids);
    user_rows_ = std::move(sorted->rows);
    done_ += 1;
    return Done{};
  }

  Status order_tables() {
    std::vector<bool> wanted(tables_.size());
    for (const StreamRequest& stream : request_.streams) {
      for (const int index : stream.tables) wanted[static_cast<std::size_t>(index)] = true;
    }
    const UserIndex index(dataset_.users);
    for (std::size_t i = 0; i < tables_.size(); ++i, done_ += 1) {
      if (!wanted[i]) continue;
      auto ordered = order_table(table(i), tables_[i], index, dataset_.rows(), options_,
                                 report_of(report_, table(i).name), parallel_);
      if (!ordered.ok()) return ordered.error();
      events_[i] = std::move(ordered).value();
    }
    return Done{};
  }

  Status build_streams() {
    for (const StreamRequest& request : request_.streams) {
      auto stream = build_stream(request, events_, parallel_);
      if (!stream.ok()) return stream.error();
      dataset_.streams.push_back(std::move(stream->stream));
      streams_.push_back(std::move(stream).value());
      done_ += 1;
    }
    return Done{};
  }

  Status build_columns() {
    const Places users{{0}, dataset_.rows(), user_rows_, {}};
    const auto places_of = [&](const ColumnRequest& column) -> const Places& {
      return column.stream < 0 ? users : streams_[static_cast<std::size_t>(column.stream)].places;
    };
    Columns columns(schema_, request_, tables_, dataset_.texts, parallel_);
    const Status profiles = report_profiles(columns);
    if (!profiles.ok()) return profiles;
    for (const ColumnRequest& column : request_.columns) {
      const Status reported = report_lookups(column, places_of(column), columns);
      if (!reported.ok()) return reported;
    }
    for (const ColumnRequest& request : request_.columns) {
      const Column* times = request.stream < 0
                                ? nullptr
                                : &dataset_.streams[static_cast<std::size_t>(request.stream)].times;
      auto column = columns.build(request, places_of(request), times);
      if (!column.ok()) return column.error();
      dataset_.columns.push_back(std::move(column).value());
      done_ += 1;
    }
    return Done{};
  }

  // Rows of a profile that are no user's are left out as events are.
  Status report_profiles(Columns& columns) {
    for (std::size_t f = 0; f < table(0).fields.size(); ++f) {
      const Field& field = table(0).fields[f];
      if (field.repeats < 0 || !needs_[0].values[f]) continue;
      auto rows = columns.rows_of(0, static_cast<int>(f));
      if (!rows.ok()) return rows.error();
      std::vector<bool> used(static_cast<std::size_t>(tables_[index_of(field.lookup)].rows));
      for (const SourceRow row : *rows) {
        if (row != kNoSourceRow) used[row] = true;
      }
      TableReport& report = report_of(report_, table(index_of(field.lookup)).name);
      report.used = std::count(used.begin(), used.end(), true);
      report.orphans = report.rows - report.used;
    }
    return Done{};
  }

  static std::size_t index_of(int table) { return static_cast<std::size_t>(table); }

  // Once for each field that is reached through lookups.
  Status report_lookups(const ColumnRequest& column, const Places& places, Columns& columns) {
    for (std::size_t part = 0; part < column.paths.size(); ++part) {
      if (!column.paths[part] || column.paths[part]->size() < 2) continue;
      const auto base = static_cast<std::size_t>(places.tables[part]);
      TableReport& report = report_of(report_, table(base).name);
      const std::string name = name_of(schema_, static_cast<int>(base), *column.paths[part]);
      if (has_field(report, name)) continue;
      auto found = columns.follow(*column.paths[part], static_cast<int>(part), places);
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
  std::vector<RawTable> tables_;
  DataReport& report_;
  std::vector<TableNeed> needs_;
  std::vector<SourceRow> user_rows_;  // by user: its row in the table; empty: its own
  std::vector<EventTable> events_;    // by table
  std::vector<OrderedStream> streams_;
  double done_ = 0;  // steps
  Parallel parallel_;
  Dataset dataset_;
};

}  // namespace

Result<Dataset> assemble(const Schema& schema, const DataRequest& request, const TimeZone&,
                         const LoadOptions& options, std::vector<RawTable> tables, TextPool texts,
                         DataReport& report) {
  try {
    return Assembly(schema, request, options, std::move(tables), std::move(texts), report).run();
  } catch (const std::bad_alloc&) {
  } catch (const std::length_error&) {
  }
  return out_of_memory();
}

}  // namespace tagc
