#include "runtime/events/order.h"

#include <algorithm>
#include <atomic>
#include <memory>

namespace tagc {
namespace {

constexpr std::int64_t kSliceRows = 1 << 18;    // rows of the source in one piece of work
constexpr std::int64_t kGroupEvents = 1 << 15;  // aimed at: 16 bytes each, in a second-level cache
constexpr std::int64_t kMaxGroups = 1 << 12;    // open write streams of the spreading pass

std::int64_t slices_of(std::int64_t rows) { return (rows + kSliceRows - 1) / kSliceRows; }

struct SourceEvent {
  std::int64_t time;
  SourceRow row;
  std::int32_t user;

  bool operator<(const SourceEvent& other) const {
    return time != other.time ? time < other.time : row < other.row;
  }
};

class Sorter {
 public:
  Sorter(std::span<const std::int32_t> user_of, std::span<const std::int64_t> times,
         std::int64_t users, const Parallel& parallel)
      : user_of_(user_of), times_(times), users_(users), parallel_(parallel) {
    const auto rows = static_cast<std::int64_t>(user_of.size());
    const std::int64_t wanted = std::clamp<std::int64_t>(rows / kGroupEvents, 1, kMaxGroups);
    while ((users >> shift_) + 1 > wanted) ++shift_;
    groups_ = (users >> shift_) + 1;
  }

  Result<EventOrder> run() {
    const std::int64_t slices = slices_of(static_cast<std::int64_t>(user_of_.size()));
    starts_.resize(static_cast<std::size_t>(slices * groups_));
    if (auto s = each(slices, &Sorter::count_slice); !s.ok()) return s.error();
    const std::int64_t events = turn_counts_into_starts(slices);

    entries_ = std::make_unique_for_overwrite<SourceEvent[]>(static_cast<std::size_t>(events));
    if (auto s = each(slices, &Sorter::spread_slice); !s.ok()) return s.error();

    order_.rows.resize(static_cast<std::size_t>(events));
    order_.offsets.resize(static_cast<std::size_t>(users_) + 1);
    order_.offsets.back() = events;
    if (auto s = each(groups_, &Sorter::sort_group); !s.ok()) return s.error();
    return std::move(order_);
  }

 private:
  Status each(std::int64_t count, void (Sorter::*work)(std::int64_t)) {
    return parallel_.for_each(count, [this, work](std::int64_t i) -> Status {
      (this->*work)(i);
      return Done{};
    });
  }

  // Calls f(row, group) for the rows of one slice that belong to a user.
  template <class F>
  void for_rows(std::int64_t slice, const F& f) {
    const std::size_t begin = static_cast<std::size_t>(slice * kSliceRows);
    const std::size_t end = std::min(user_of_.size(), begin + kSliceRows);
    for (std::size_t row = begin; row < end; ++row) {
      if (user_of_[row] != kNoUser) f(row, static_cast<std::size_t>(user_of_[row] >> shift_));
    }
  }

  std::int64_t* starts_of(std::int64_t slice) { return starts_.data() + slice * groups_; }

  void count_slice(std::int64_t slice) {
    std::int64_t* counts = starts_of(slice);
    for_rows(slice, [&](std::size_t, std::size_t group) { ++counts[group]; });
  }

  // Where each slice writes the events of each group: groups in order, within one the slices in
  // order, so that spreading keeps the order of the source.
  std::int64_t turn_counts_into_starts(std::int64_t slices) {
    group_starts_.resize(static_cast<std::size_t>(groups_) + 1);
    std::int64_t sum = 0;
    for (std::int64_t group = 0; group < groups_; ++group) {
      group_starts_[static_cast<std::size_t>(group)] = sum;
      for (std::int64_t slice = 0; slice < slices; ++slice) {
        sum += std::exchange(starts_of(slice)[group], sum);
      }
    }
    group_starts_.back() = sum;
    return sum;
  }

  void spread_slice(std::int64_t slice) {
    std::int64_t* next = starts_of(slice);
    for_rows(slice, [&](std::size_t row, std::size_t group) {
      entries_[static_cast<std::size_t>(next[group]++)] = {times_[row], static_cast<SourceRow>(row),
                                                           user_of_[row]};
    });
  }

  void sort_group(std::int64_t group) {
    const std::int64_t begin = group_starts_[static_cast<std::size_t>(group)];
    const std::int64_t end = group_starts_[static_cast<std::size_t>(group) + 1];
    const std::int64_t first_user = group << shift_;
    const std::int64_t last_user = std::min(users_, first_user + (std::int64_t{1} << shift_));
    const std::span<const SourceEvent> entries(entries_.get() + begin,
                                               static_cast<std::size_t>(end - begin));

    std::vector<std::int64_t> next(static_cast<std::size_t>(last_user - first_user) + 1);
    for (const SourceEvent& e : entries) ++next[static_cast<std::size_t>(e.user - first_user) + 1];
    for (std::size_t u = 1; u < next.size(); ++u) next[u] += next[u - 1];
    for (std::int64_t u = first_user; u < last_user; ++u) {
      order_.offsets[static_cast<std::size_t>(u)] =
          begin + next[static_cast<std::size_t>(u - first_user)];
    }

    std::vector<SourceEvent> sorted(entries.size());
    for (const SourceEvent& e : entries) {
      sorted[static_cast<std::size_t>(next[static_cast<std::size_t>(e.user - first_user)]++)] = e;
    }
    sort_users(sorted);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      order_.rows[static_cast<std::size_t>(begin) + i] = sorted[i].row;
    }
  }

  // Entries lie by user, and within one in the order of the source.
  static void sort_users(std::vector<SourceEvent>& entries) {
    for (auto begin = entries.begin(); begin != entries.end();) {
      const auto end = std::find_if(begin, entries.end(),
                                    [&](const SourceEvent& e) { return e.user != begin->user; });
      if (!std::is_sorted(begin, end)) std::sort(begin, end);
      begin = end;
    }
  }

  std::span<const std::int32_t> user_of_;
  std::span<const std::int64_t> times_;
  std::int64_t users_;
  const Parallel& parallel_;
  int shift_ = 0;  // users of one group: 2^shift
  std::int64_t groups_ = 0;
  std::vector<std::int64_t> starts_;        // by slice and group: counts, then where to write next
  std::vector<std::int64_t> group_starts_;  // groups + 1
  std::unique_ptr<SourceEvent[]> entries_;  // by group, within one in the order of the source
  EventOrder order_;
};

// Whether the rows need no sorting: every one has a user, by (user, time).
Result<bool> is_in_order(std::span<const std::int32_t> user_of, std::span<const std::int64_t> times,
                         const Parallel& parallel) {
  std::atomic<bool> in_order{true};
  const auto rows = static_cast<std::int64_t>(user_of.size());
  const Status checked = parallel.for_each(slices_of(rows), [&](std::int64_t slice) -> Status {
    if (!in_order.load(std::memory_order_relaxed)) return Done{};
    const std::size_t begin = static_cast<std::size_t>(slice * kSliceRows);
    const std::size_t end = std::min(user_of.size(), begin + kSliceRows);
    bool ordered = user_of[begin] != kNoUser;
    for (std::size_t i = std::max<std::size_t>(begin, 1); i < end && ordered; ++i) {
      ordered =
          user_of[i - 1] < user_of[i] || (user_of[i - 1] == user_of[i] && times[i - 1] <= times[i]);
    }
    if (!ordered) in_order = false;
    return Done{};
  });
  if (!checked.ok()) return checked.error();
  return in_order.load();
}

// Of rows in order of user.
std::vector<std::int64_t> offsets_of(std::span<const std::int32_t> user_of, std::int64_t users) {
  std::vector<std::int64_t> offsets(static_cast<std::size_t>(users) + 1);
  for (const std::int32_t user : user_of) ++offsets[static_cast<std::size_t>(user) + 1];
  for (std::size_t u = 1; u < offsets.size(); ++u) offsets[u] += offsets[u - 1];
  return offsets;
}

}  // namespace

Result<EventOrder> order_events(std::span<const std::int32_t> user_of,
                                std::span<const std::int64_t> times, std::int64_t users,
                                const Parallel& parallel) {
  const Result<bool> in_order = is_in_order(user_of, times, parallel);
  if (!in_order.ok()) return in_order.error();
  if (*in_order) return EventOrder{{}, offsets_of(user_of, users)};
  return Sorter(user_of, times, users, parallel).run();
}

}  // namespace tagc
