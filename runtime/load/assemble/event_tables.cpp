#include "runtime/load/assemble/event_tables.h"

#include <algorithm>
#include <atomic>
#include <optional>

#include "runtime/events/dedupe.h"

namespace tagc {
namespace {

const Column& field(const RawTable& raw, int index) {
  return raw.fields[static_cast<std::size_t>(index)];
}

// Takes the user from rows whose time is missing, or not before `now`.
Status apply_times(const Column& times, std::int64_t now, std::vector<std::int32_t>& users,
                   TableReport& report, const Parallel& parallel) {
  std::atomic<std::int64_t> without_time{0};
  std::atomic<std::int64_t> after_now{0};
  const auto* values = times.values.as<std::int64_t>();
  const Status done = for_rows(times.rows, parallel, [&](std::int64_t begin, std::int64_t end) {
    std::int64_t missing = 0;
    std::int64_t later = 0;
    for (std::int64_t row = begin; row < end; ++row) {
      std::int32_t& user = users[static_cast<std::size_t>(row)];
      if (user == kNoUser) continue;
      const bool known = times.is_known(row);
      if (known && values[row] < now) continue;
      ++(known ? later : missing);
      user = kNoUser;
    }
    without_time += missing;
    after_now += later;
  });
  report.without_time = without_time;
  report.after_now = after_now;
  return done;
}

}  // namespace

Column given_times(std::int64_t rows) {
  Column times = Column::allocate({Kind::Time, nullptr}, rows, false);
  std::fill_n(times.values.as<std::int64_t>(), rows, kNoGivenTime);
  return times;
}

Frozen<std::int64_t> padded_offsets(std::vector<std::int64_t> offsets) {
  const auto users = static_cast<std::int64_t>(offsets.size()) - 1;
  const std::int64_t events = offsets.back();
  offsets.resize(static_cast<std::size_t>(Buffer::padded(users) + 1), events);
  return offsets;
}

std::optional<Error> strict_error(const Table& table, const TableReport& report) {
  const auto error = [&](const char* slug, std::int64_t count, const std::string& what) {
    return Error{slug, "`" + table.name + "` has " + std::to_string(count) + " rows " + what, "", 0,
                 "mend the data, or run without --strict to leave them out"};
  };
  if (report.without_user > 0) {
    return error("event-without-user", report.without_user, "without a user");
  }
  if (report.orphans > 0) {
    return error("orphan-events", report.orphans, "of users that are not in the users' table");
  }
  if (report.without_time > 0) {
    return error("event-without-time", report.without_time, "without a time");
  }
  return std::nullopt;
}

// A user's first event is the earliest, and the last one the latest.
void report_times(const EventTable& events, TableReport& report) {
  const auto time_at = [&](std::int64_t place) { return events.time_values()[events.row(place)]; };
  const Frozen<std::int64_t>& offsets = events.offsets;
  for (std::size_t user = 0; user + 1 < offsets.size(); ++user) {
    if (offsets[user] == offsets[user + 1]) continue;
    const std::int64_t first = time_at(offsets[user]);
    const std::int64_t last = time_at(offsets[user + 1] - 1);
    report.first_time = std::min(report.first_time.value_or(first), first);
    report.last_time = std::max(report.last_time.value_or(last), last);
  }
}

Result<EventTable> order_table(const Table& table, const RawTable& raw, const UserIndex& index,
                               std::int64_t users, const LoadOptions& options, TableReport& report,
                               const Parallel& parallel) {
  if (raw.rows > kMaxSourceRows) {
    return Error{"too-large", "`" + table.name + "` has more than 4,294,967,294 rows", "", 0, ""};
  }
  auto found = index.users_of(raw, parallel);
  if (!found.ok()) return found.error();
  report.without_user = found->without_user;
  report.orphans = found->orphans;

  EventTable events;
  if (table.time < 0) {
    events.times = given_times(raw.rows);
  } else {
    events.times = field(raw, table.time).share();
    const Status applied = apply_times(events.times, options.now, found->users, report, parallel);
    if (!applied.ok()) return applied.error();
  }
  if (options.strict) {
    if (auto error = strict_error(table, report)) return *std::move(error);
  }

  auto order = order_events(found->users, events.time_values(), users, parallel);
  if (!order.ok()) return order.error();
  if (!table.dedupe_by.empty()) {
    std::vector<const Column*> fields;
    for (const int i : table.dedupe_by) fields.push_back(&field(raw, i));
    auto dropped = drop_duplicates(*order, fields, parallel);
    if (!dropped.ok()) return dropped.error();
    events.duplicates = std::move(dropped).value();
    report.duplicates = static_cast<std::int64_t>(events.duplicates.size());
  }
  events.rows = std::move(order->rows);
  events.offsets = padded_offsets(std::move(order->offsets));
  report.used = events.size();
  if (table.time >= 0) report_times(events, report);
  return events;
}

}  // namespace tagc
