#include "runtime/dataset/assemble/streams.h"

#include <utility>

namespace tagc {
namespace {

std::vector<std::int64_t> padded(std::vector<std::int64_t> offsets) {
  constexpr std::size_t kStep = Buffer::kPaddingRows;
  const std::size_t users = offsets.size() - 1;
  const std::int64_t events = offsets.back();
  offsets.resize((users + kStep - 1) / kStep * kStep + 1, events);
  return offsets;
}

Result<Column> times_of(const Places& places, const std::vector<EventTable>& tables,
                        const Parallel& parallel) {
  std::vector<const Column*> columns;
  for (const int table : places.tables) {
    columns.push_back(&tables[static_cast<std::size_t>(table)].times());
  }
  return gather({Kind::Time, nullptr}, {places.count, places.rows, places.parts, columns},
                parallel);
}

}  // namespace

Result<OrderedStream> build_stream(const StreamRequest& request,
                                   const std::vector<EventTable>& tables,
                                   const Parallel& parallel) {
  OrderedStream result;
  result.places.tables = request.tables;
  if (request.tables.size() == 1) {
    const EventOrder& order = tables[static_cast<std::size_t>(request.tables.front())].order;
    result.places.rows = order.rows;
    result.stream.offsets = padded(order.offsets);
  } else {
    std::vector<MergePart> parts;
    for (const int index : request.tables) {
      const EventTable& table = tables[static_cast<std::size_t>(index)];
      parts.push_back({&table.order, table.time_values()});
    }
    if (parts.size() > kMaxParts) {
      return Error{"too-large", "`" + request.name + "` unites more than 65,536 streams", "", 0,
                   ""};
    }
    auto merged = merge_orders(parts, parallel);
    if (!merged.ok()) return merged.error();
    result.merged = std::move(merged).value();
    result.places.rows = result.merged.rows;
    result.places.parts = result.merged.parts;
    result.stream.offsets = padded(std::move(result.merged.offsets));
  }
  result.places.count = result.stream.rows = result.stream.offsets.back();
  auto times = times_of(result.places, tables, parallel);
  if (!times.ok()) return times.error();
  result.stream.times = std::move(times).value();
  return result;
}

}  // namespace tagc
