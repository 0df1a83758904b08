// The matcher of chains without a key in which no absence has a length: of every step only the
// nearest event matters (see chain_matcher.h), so that a handful of numbers is all it keeps.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>

#include "runtime/execute/kernels/chain_matcher.h"

namespace tagc {

class NearestMatcher {
 public:
  static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

  static bool can_match(const ChainPattern& pattern);
  // The zone must outlive this.
  NearestMatcher(const ChainPattern& pattern, const TimeZone& zone);

  // Steps without which no chain is completed.
  std::uint64_t needed() const { return needed_; }

  void begin_user() {
    std::fill_n(time_.begin(), steps_, kNever);
    pending_ = 0;
    now_at_ = kNever;
  }

  // The user's events one by one, the last one first. When the chain that begins with it is
  // completed; kNever: it is not of the first step, or leads nowhere.
  std::int64_t see(std::int64_t time, std::uint64_t steps) {
    if (time != now_at_) keep_pending(time);
    std::int64_t whole = kNever;
    for (; steps != 0; steps &= steps - 1) {
      const auto step = static_cast<std::size_t>(std::countr_zero(steps));
      const std::int64_t completion = completion_after(step, time);
      if (completion == kNever) continue;
      pending_ |= std::uint64_t{1} << step;
      pending_completion_[step] = completion;
      if (step == 0) whole = in_span(time, completion);
    }
    return whole;
  }

 private:
  struct Next {
    std::size_t step;      // the next one that must come; the number of steps: none
    std::uint64_t absent;  // those that must not come before it
    bool is_absent;        // of this step
    bool has_gap;
    bool at_once;  // nothing but absences follows: completed at the first event's own time
  };
  using Numbers = std::array<std::int64_t, kMostChainSteps>;

  // Events of one time do not follow each other: they are kept once an earlier one comes.
  void keep_pending(std::int64_t time) {
    for (; pending_ != 0; pending_ &= pending_ - 1) {
      const auto step = static_cast<std::size_t>(std::countr_zero(pending_));
      time_[step] = now_at_;
      completion_[step] = pending_completion_[step];
    }
    now_at_ = time;
  }

  std::int64_t completion_after(std::size_t step, std::int64_t time) const {
    const Next& next = next_[step];
    if (next.is_absent) return 0;
    std::int64_t until = kNever;
    for (std::uint64_t absent = next.absent; absent != 0; absent &= absent - 1) {
      until = std::min(until, time_[static_cast<std::size_t>(std::countr_zero(absent))]);
    }
    if (next.step == steps_) {
      if (until != kNever) return kNever;
      return next.at_once ? kAtOnce : time;
    }
    const std::int64_t found = time_[next.step];
    if (found == kNever || found > until) return kNever;
    if (next.has_gap && found > end_of_gap(next.step, time)) return kNever;
    return completion_[next.step];
  }

  std::int64_t in_span(std::int64_t time, std::int64_t completion) const {
    if (completion == kAtOnce) return time;
    return completion > end_of_span(time) ? kNever : completion;
  }
  std::int64_t end_of_gap(std::size_t step, std::int64_t time) const;
  std::int64_t end_of_span(std::int64_t time) const;

  static constexpr std::int64_t kAtOnce = std::numeric_limits<std::int64_t>::min();

  const ChainPattern& pattern_;
  const TimeZone& zone_;
  std::size_t steps_;
  std::uint64_t needed_ = 0;
  std::array<Next, kMostChainSteps> next_{};
  Numbers time_{}, completion_{};  // of the nearest event of each step; kNever: none
  Numbers pending_completion_{};
  std::uint64_t pending_ = 0;  // steps seen at `now_at_`
  std::int64_t now_at_ = kNever;
};

}  // namespace tagc
