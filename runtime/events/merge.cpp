#include "runtime/events/merge.h"

#include <algorithm>
#include <cassert>

namespace tagc {
namespace {

struct PartEvent {
  std::int64_t time;
  std::uint32_t number;  // among the user's events: part by part, in each its own order
  SourceRow row;
  std::uint16_t part;

  bool operator<(const PartEvent& other) const {
    return time != other.time ? time < other.time : number < other.number;
  }
};

void take_user(std::span<const MergePart> parts, std::int64_t user,
               std::vector<PartEvent>& events) {
  events.clear();
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const MergePart& part = parts[p];
    const std::int64_t end = part.offsets[static_cast<std::size_t>(user) + 1];
    for (std::int64_t i = part.offsets[static_cast<std::size_t>(user)]; i < end; ++i) {
      const auto place = static_cast<std::size_t>(i);
      const SourceRow row = part.rows.empty() ? static_cast<SourceRow>(i) : part.rows[place];
      events.push_back({part.times[row], static_cast<std::uint32_t>(events.size()), row,
                        static_cast<std::uint16_t>(p)});
    }
  }
  if (!std::is_sorted(events.begin(), events.end())) {
    std::sort(events.begin(), events.end());
  }
}

}  // namespace

Result<MergedOrder> merge_orders(std::span<const MergePart> parts, std::int64_t users,
                                 const Parallel& parallel) {
  assert(!parts.empty() && parts.size() <= kMaxParts);
  MergedOrder merged;
  merged.offsets.resize(static_cast<std::size_t>(users) + 1);
  for (const MergePart& part : parts) {
    assert(part.offsets.size() >= merged.offsets.size());
    for (std::size_t u = 0; u < merged.offsets.size(); ++u) merged.offsets[u] += part.offsets[u];
  }
  merged.parts.resize(static_cast<std::size_t>(merged.offsets.back()));
  merged.rows.resize(merged.parts.size());

  const std::int64_t pieces = (users + kUsersPerPiece - 1) / kUsersPerPiece;
  const Status done = parallel.for_each(pieces, [&](std::int64_t piece) -> Status {
    std::vector<PartEvent> events;
    const std::int64_t end = std::min(users, (piece + 1) * kUsersPerPiece);
    for (std::int64_t user = piece * kUsersPerPiece; user < end; ++user) {
      take_user(parts, user, events);
      auto place = static_cast<std::size_t>(merged.offsets[static_cast<std::size_t>(user)]);
      for (const PartEvent& event : events) {
        merged.parts[place] = event.part;
        merged.rows[place++] = event.row;
      }
    }
    return Done{};
  });
  if (!done.ok()) return done.error();
  return merged;
}

}  // namespace tagc
