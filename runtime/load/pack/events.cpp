#include "runtime/load/pack/events.h"

#include <algorithm>
#include <utility>

#include "runtime/load/pack/check_values.h"

namespace tagc {
namespace {

// Leaves out what is not before `now`: the last events of each user.
void end_before(std::int64_t now, EventTable& events) {
  const std::span<const std::int64_t> times = events.time_values();
  std::vector<SourceRow> rows;
  std::vector<std::int64_t> offsets{0};
  offsets.reserve(events.offsets.size());
  for (std::size_t user = 0; user + 1 < events.offsets.size(); ++user) {
    const auto begin = times.begin() + events.offsets[user];
    const auto end = std::lower_bound(begin, times.begin() + events.offsets[user + 1], now);
    for (auto time = begin; time != end; ++time) {
      rows.push_back(static_cast<SourceRow>(time - times.begin()));
    }
    offsets.push_back(static_cast<std::int64_t>(rows.size()));
  }
  events.rows = std::move(rows);
  events.offsets = std::move(offsets);
}

// Events at or after now are counted as that, whether or not they repeat others.
void count(std::int64_t left_out, const Frozen<std::int64_t>& duplicates, std::int64_t now,
           TableReport& report) {
  report.duplicates = std::ranges::lower_bound(duplicates, now) - duplicates.begin();
  report.after_now = left_out + std::ssize(duplicates.span()) - report.duplicates;
}

}  // namespace

Result<EventTable> packed_events(const std::string& folder, const PackManifest& manifest,
                                 const PackedTable& packed, const Table& table, const RawTable& raw,
                                 std::int64_t now, TableReport& report, const Parallel& parallel) {
  const auto file = MappedFile::open(folder, manifest, packed.offsets_file());
  if (!file.ok()) return file.error();
  auto offsets = file->ints(kPackColumn);
  if (!offsets.ok()) return offsets.error();
  if (!are_event_offsets(*offsets, manifest.users, raw.rows)) {
    return file->damaged("users' events are not one behind the other");
  }
  const auto repeated = MappedFile::open(folder, manifest, packed.duplicates_file());
  if (!repeated.ok()) return repeated.error();
  const auto duplicates = repeated->ints(kPackColumn);
  if (!duplicates.ok()) return duplicates.error();

  EventTable events;
  events.offsets = std::move(offsets).value();
  if (table.time < 0) {
    events.times = given_times(raw.rows);
    report.duplicates = static_cast<std::int64_t>(duplicates->size());
    return events;
  }
  events.times = raw.fields[static_cast<std::size_t>(table.time)].share();
  const auto ordered = are_in_order(events.times, events.offsets, parallel);
  if (!ordered.ok()) return ordered.error();
  if (!*ordered) return file->damaged("users' events are not in order of time");

  const std::int64_t all = events.size();
  const std::span<const std::int64_t> times = events.time_values();
  if (std::ranges::any_of(times, [&](std::int64_t time) { return time >= now; })) {
    end_before(now, events);
  }
  report.used = events.size();
  count(all - events.size(), *duplicates, now, report);
  report_times(events, report);
  return events;
}

}  // namespace tagc
