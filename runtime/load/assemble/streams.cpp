#include "runtime/load/assemble/streams.h"

#include <utility>

namespace tagc {
namespace {

Result<Column> times_of(const Places& places, const std::vector<EventTable>& tables,
                        const Parallel& parallel) {
  std::vector<const Column*> columns;
  for (const int table : places.tables) {
    columns.push_back(&tables[static_cast<std::size_t>(table)].times);
  }
  if (lies_in_order(places, *columns.front())) return columns.front()->share();
  return gather({Kind::Time, nullptr}, {places.count, places.rows, places.parts, columns},
                parallel);
}

}  // namespace

bool lies_in_order(const Places& places, const Column& column) {
  return places.tables.size() == 1 && places.rows.empty() && column.rows == places.count;
}

Result<OrderedStream> build_stream(const StreamRequest& request,
                                   const std::vector<EventTable>& tables, std::int64_t users,
                                   const Parallel& parallel) {
  OrderedStream result;
  result.places.tables = request.tables;
  if (request.tables.size() == 1) {
    const EventTable& table = tables[static_cast<std::size_t>(request.tables.front())];
    result.places.rows = table.rows.span();
    result.stream.offsets = table.offsets;
  } else {
    std::vector<MergePart> parts;
    for (const int index : request.tables) {
      const EventTable& table = tables[static_cast<std::size_t>(index)];
      parts.push_back({table.rows.span(), table.offsets.span(), table.time_values()});
    }
    if (parts.size() > kMaxParts) {
      return Error{"too-large", "`" + request.name + "` unites more than 65,536 streams", "", 0,
                   ""};
    }
    auto merged = merge_orders(parts, users, parallel);
    if (!merged.ok()) return merged.error();
    result.merged = std::move(merged).value();
    result.places.rows = result.merged.rows;
    result.places.parts = result.merged.parts;
    result.stream.offsets = padded_offsets(std::move(result.merged.offsets));
  }
  result.places.count = result.stream.rows = result.stream.offsets.back();
  auto times = times_of(result.places, tables, parallel);
  if (!times.ok()) return times.error();
  result.stream.times = std::move(times).value();
  return result;
}

}  // namespace tagc
