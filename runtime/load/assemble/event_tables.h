// One table of events, in order, with what was left out of it counted.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "runtime/column/frozen.h"
#include "runtime/events/order.h"
#include "runtime/events/parallel.h"
#include "runtime/load/assemble/users.h"
#include "runtime/load/load.h"
#include "runtime/load/report.h"
#include "runtime/types/result.h"

namespace tagc {

struct EventTable {
  Frozen<SourceRow> rows;        // by place: its row of the source; empty: its own
  Frozen<std::int64_t> offsets;  // as EventStream::offsets
  Column times;  // by row of the source; kNoGivenTime of records and manual tags without one
  std::vector<SourceRow> duplicates;  // that `dedupe by` took

  std::int64_t size() const { return offsets.back(); }
  SourceRow row(std::int64_t place) const {
    return rows.empty() ? static_cast<SourceRow>(place) : rows[static_cast<std::size_t>(place)];
  }
  std::span<const std::int64_t> time_values() const {
    return {times.values.as<std::int64_t>(), static_cast<std::size_t>(times.rows)};
  }
};

// So many times of kNoGivenTime.
Column given_times(std::int64_t rows);
// Offsets as streams want them, from users + 1 of them.
Frozen<std::int64_t> padded_offsets(std::vector<std::int64_t> offsets);
// The first and last time of the events into the report.
void report_times(const EventTable& events, TableReport& report);
// What is wrong with rows that a report has counted; nothing where all is well.
std::optional<Error> strict_error(const Table& table, const TableReport& report);

// Counts orphans, rows without user or time, and rows at or after `options.now`, each row once and
// in this order, into the report; drops them and the later ones of duplicates.
// Errors under strict: orphan-events, event-without-user, event-without-time.
Result<EventTable> order_table(const Table& table, const RawTable& raw, const UserIndex& index,
                               std::int64_t users, const LoadOptions& options, TableReport& report,
                               const Parallel& parallel);

}  // namespace tagc
