#include "runtime/evaluate/rows.h"

#include <algorithm>

namespace tagc::evaluate {
namespace {

using Fields = std::span<const std::vector<Cell>* const>;

std::uint64_t hash_of(Fields fields, std::uint32_t row) {
  std::uint64_t hash = 0;
  for (const std::vector<Cell>* field : fields) {
    const Cell& cell = (*field)[row];
    hash = (hash ^ static_cast<std::uint64_t>(cell.bits) ^ (std::uint64_t{cell.known} << 63)) *
           0x9E37'79B9'7F4A'7C15u;
    hash ^= hash >> 32;
  }
  return hash;
}

bool agree(Fields fields, std::uint32_t a, std::uint32_t b) {
  return std::ranges::all_of(
      fields, [&](const std::vector<Cell>* field) { return (*field)[a] == (*field)[b]; });
}

}  // namespace

void RowOrder::add(const Rows& rows, bool has_time, std::uint32_t part, std::int64_t now,
                   Fields dedupe_by, bool dedupes, std::vector<EventPlace>& events,
                   LeftOut& left_out) {
  const std::size_t first = events.size();
  for (std::size_t row = 0; row < rows.times.size(); ++row) {
    const std::int64_t time = rows.times[row];
    if (has_time && time >= now) {
      ++left_out.after_now;
      continue;
    }
    events.push_back({time, part, static_cast<std::uint32_t>(row)});
  }
  const auto added = events.begin() + static_cast<std::ptrdiff_t>(first);
  if (!std::is_sorted(added, events.end())) std::sort(added, events.end());
  if (dedupes) drop_duplicates(rows, dedupe_by, first, events, left_out);
}

// Of those that agree, the first one stays.
void RowOrder::drop_duplicates(const Rows& rows, Fields fields, std::size_t first,
                               std::vector<EventPlace>& events, LeftOut& left_out) {
  const std::size_t count = events.size() - first;
  hashed_.clear();
  for (std::size_t i = 0; i < count; ++i) {
    hashed_.push_back({hash_of(fields, events[first + i].row), static_cast<std::uint32_t>(i)});
  }
  std::ranges::sort(hashed_);
  repeats_.assign(count, 0);
  for (std::size_t i = 1; i < count; ++i) {
    const std::uint32_t row = events[first + hashed_[i].place].row;
    if (rows.may_repeat[row] == 0) continue;
    for (std::size_t j = i; j-- > 0 && hashed_[j].hash == hashed_[i].hash;) {
      if (!agree(fields, events[first + hashed_[j].place].row, row)) continue;
      repeats_[hashed_[i].place] = 1;
      break;
    }
  }
  std::size_t kept = first;
  for (std::size_t i = 0; i < count; ++i) {
    if (repeats_[i] == 0) events[kept++] = events[first + i];
  }
  left_out.duplicates += static_cast<std::int64_t>(events.size() - kept);
  events.resize(kept);
}

}  // namespace tagc::evaluate
