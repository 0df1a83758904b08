// Ordered tables to the streams of a request.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/dataset/dataset.h"
#include "runtime/dataset/request.h"
#include "runtime/events/gather.h"
#include "runtime/events/merge.h"
#include "runtime/load/assemble/event_tables.h"
#include "runtime/types/result.h"

namespace tagc {

// Which rows of which tables the places of a stream, or of the users' table, stand for.
struct Places {
  std::vector<int> tables;  // by part
  std::int64_t count = 0;
  std::span<const SourceRow> rows;       // by place; empty: its own
  std::span<const std::uint16_t> parts;  // by place; empty: all of the first

  int part(std::int64_t place) const {
    return parts.empty() ? 0 : parts[static_cast<std::size_t>(place)];
  }
  SourceRow row(std::int64_t place) const {
    return rows.empty() ? static_cast<SourceRow>(place) : rows[static_cast<std::size_t>(place)];
  }
};

// Whether a column of the only table is that of the places as it lies.
bool lies_in_order(const Places& places, const Column& column);

// A stream and the order it lies in.
struct OrderedStream {
  Places places;
  EventStream stream;
  MergedOrder merged;  // of several parts: what `places` looks at
};

// `tables` by table of the schema, ordered where the request uses them; must outlive the result.
// Errors: stopped, out-of-memory, too-large (parts).
Result<OrderedStream> build_stream(const StreamRequest& request,
                                   const std::vector<EventTable>& tables, std::int64_t users,
                                   const Parallel& parallel);

}  // namespace tagc
