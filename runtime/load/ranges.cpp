#include "runtime/load/ranges.h"

#include <algorithm>
#include <numeric>

#include "runtime/load/pack/open.h"

namespace tagc {
namespace {

RawTable shared(const RawTable& table) {
  RawTable same;
  same.rows = table.rows;
  for (const Column& field : table.fields) same.fields.push_back(field.share());
  same.leads = table.leads;
  return same;
}

RawTable slice_of_users(const RawTable& table, std::int64_t first, std::int64_t last) {
  RawTable part;
  part.rows = last - first;
  for (const Column& field : table.fields) {
    part.fields.push_back(field.rows == 0 ? field.share() : field.slice(first, last));
  }
  for (const auto& [field, rows] : table.leads) {
    part.leads[field] =
        rows.slice(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first));
  }
  return part;
}

// By places: events of a range seldom begin where a vector may.
EventTable slice_of_events(const EventTable& events, std::int64_t first, std::int64_t last) {
  EventTable part;
  if (events.offsets.empty()) return part;  // not needed
  const std::int64_t begin = events.offsets[static_cast<std::size_t>(first)];
  const std::int64_t end = events.offsets[static_cast<std::size_t>(last)];
  part.times = events.times.share();
  if (begin == 0 && end == events.size() && first == 0) {
    part.rows = events.rows;
    part.offsets = events.offsets;
    return part;
  }
  if (events.rows.empty()) {
    std::vector<SourceRow> rows(static_cast<std::size_t>(end - begin));
    std::iota(rows.begin(), rows.end(), static_cast<SourceRow>(begin));
    part.rows = std::move(rows);
  } else {
    part.rows =
        events.rows.slice(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
  }
  std::vector<std::int64_t> offsets;
  for (std::int64_t user = first; user <= last; ++user) {
    offsets.push_back(events.offsets[static_cast<std::size_t>(user)] - begin);
  }
  part.offsets = padded_offsets(std::move(offsets));
  return part;
}

}  // namespace

Result<PackRanges> PackRanges::open(const Schema& schema, const DataRequest& request,
                                    const LoadOptions& options) {
  auto tables = open_pack(schema, needs_of(schema, request), options);
  if (!tables.ok()) return tables.error();
  PackRanges ranges(schema, request, options);
  ranges.all_ = std::move(tables->ordered);
  ranges.report_ = std::move(tables->report);
  ranges.times_ = tables->times;
  ranges.fingerprint_ = fingerprint_of(tables->files);
  const Status reported =
      report_joins(schema, request, options, ranges.slice(0, ranges.users()), ranges.report_);
  if (!reported.ok()) return reported.error();
  return ranges;
}

OrderedTables PackRanges::slice(std::int64_t first, std::int64_t last) const {
  OrderedTables part;
  const auto count = static_cast<std::size_t>(last - first);
  part.users = all_.users.are_ints()
                   ? UserIds(all_.users.ints().slice(static_cast<std::size_t>(first), count))
                   : UserIds(all_.users.texts().slice(static_cast<std::size_t>(first), count));
  for (std::size_t i = 0; i < all_.tables.size(); ++i) {
    part.tables.push_back(i == 0 ? slice_of_users(all_.tables[i], first, last)
                                 : shared(all_.tables[i]));
    part.events.push_back(slice_of_events(all_.events[i], first, last));
  }
  return part;
}

Result<Dataset> PackRanges::take(std::int64_t first, std::int64_t last) {
  OrderedTables part = slice(first, last);
  part.texts = std::move(all_.texts);
  auto dataset = build_dataset(*schema_, *request_, *options_, std::move(part), nullptr);
  if (dataset.ok()) dataset->fingerprint = fingerprint_;
  return dataset;
}

Dataset PackRanges::users_alone() {
  Dataset dataset;
  dataset.users = all_.users;
  dataset.texts = std::move(all_.texts);
  dataset.fingerprint = fingerprint_;
  return dataset;
}

// What streams and columns of all users would take.
std::int64_t PackRanges::bytes_of_all() const {
  const auto events_of = [&](int stream) {
    std::int64_t events = 0;
    for (const int table : request_->streams[static_cast<std::size_t>(stream)].tables) {
      events += all_.events[static_cast<std::size_t>(table)].size();
    }
    return events;
  };
  std::int64_t bytes = 0;
  for (std::size_t i = 0; i < request_->streams.size(); ++i) {
    constexpr std::int64_t kPlace = sizeof(SourceRow) + sizeof(std::uint16_t);
    constexpr std::int64_t kOffset = 2 * sizeof(std::int64_t);
    bytes += events_of(static_cast<int>(i)) * (kPlace + std::int64_t{sizeof(std::int64_t)}) +
             users() * kOffset;
  }
  for (const ColumnRequest& column : request_->columns) {
    const std::int64_t width = bytes_of(storage_of(column.type)) + 1;
    bytes += width * (column.stream < 0 ? users() : events_of(column.stream));
  }
  return bytes;
}

std::int64_t PackRanges::users_at_a_time() const {
  const std::int64_t a_user = bytes_of_all() / std::max<std::int64_t>(1, users()) + 1;
  const std::int64_t fit = options_->memory_bytes / 2 / a_user;
  return std::max<std::int64_t>(1, fit / kRangeUsers) * kRangeUsers;
}

}  // namespace tagc
