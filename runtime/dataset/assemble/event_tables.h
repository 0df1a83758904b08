// One table of events, in order, with what was left out of it counted.
#pragma once

#include <cstdint>
#include <span>

#include "runtime/dataset/assemble/users.h"
#include "runtime/dataset/load.h"
#include "runtime/dataset/report.h"
#include "runtime/events/order.h"
#include "runtime/events/parallel.h"
#include "runtime/types/result.h"

namespace tagc {

struct EventTable {
  EventOrder order;
  const Column* source_times =
      nullptr;         // by row of the source; null: records, manual tags without a time,
  Column given_times;  // which all have kNoGivenTime

  const Column& times() const { return source_times ? *source_times : given_times; }
  std::span<const std::int64_t> time_values() const {
    return {times().values.as<std::int64_t>(), static_cast<std::size_t>(times().rows)};
  }
};

// Counts orphans, rows without user or time, and rows at or after `options.now`, each row once and
// in this order, into the report; drops them and the later ones of duplicates. `raw` must outlive
// the result. Errors under strict: orphan-events, event-without-user, event-without-time.
Result<EventTable> order_table(const Table& table, const RawTable& raw, const UserIndex& index,
                               std::int64_t users, const LoadOptions& options, TableReport& report,
                               const Parallel& parallel);

}  // namespace tagc
