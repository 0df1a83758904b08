#include "tests/oracle/chains.h"

#include <algorithm>

#include "tests/oracle/values.h"

namespace tagc::oracle {
namespace {

using Time = std::int64_t;

class Search {
 public:
  Search(const ChainPattern& pattern, const std::vector<std::vector<StepEvent>>& steps,
         const Scalar& key, const Calendar& calendar, Time now)
      : pattern_(pattern), steps_(steps), key_(key), calendar_(calendar), now_(now) {}

  // All ways on from `step`, which lies at `time`, with the steps that may not come before the next
  // one. The first event's own time is `own`.
  std::optional<Time> from(std::size_t step, Time time, std::vector<std::size_t> forbidden,
                           Time own) const {
    const std::size_t next = step + 1;
    if (next == pattern_.steps.size()) {
      if (forbidden.empty()) return time;
      return is_clear(forbidden, since_, now_) ? std::optional(own) : std::nullopt;
    }
    const ChainPattern::Step& what = pattern_.steps[next];
    if (what.absent && !what.gap) {
      Search inner = *this;
      if (forbidden.empty()) inner.since_ = time;
      forbidden.push_back(next);
      return inner.from(next, time, forbidden, own);
    }
    if (what.absent) {
      const Time end = later(time, *what.gap);
      if (end >= now_ || !is_clear(forbidden, since_, end)) return std::nullopt;
      for (const StepEvent& event : steps_[next]) {
        if (fits(event) && event.time > time && event.time <= end) return std::nullopt;
      }
      return from(next, end, {}, own);
    }
    std::optional<Time> best;
    for (const StepEvent& event : steps_[next]) {
      if (!fits(event) || event.time <= time) continue;
      if (what.gap && event.time > later(time, *what.gap)) continue;
      if (!is_clear(forbidden, since_, event.time)) continue;
      const std::optional<Time> way = from(next, event.time, {}, own);
      if (way && (!best || *way < *best)) best = way;
    }
    return best;
  }

  Time later(Time time, const ChainLength& length) const {
    return length.is_exact ? time + length.count : calendar_.shift(time, length.unit, length.count);
  }

 private:
  bool fits(const StepEvent& event) const {
    if (!pattern_.by) return true;
    return !is_missing(event.key) && !is_missing(key_) && compare(event.key, key_) == 0;
  }

  // No event of the forbidden steps between two times, both left out.
  bool is_clear(const std::vector<std::size_t>& forbidden, Time after, Time before) const {
    return std::none_of(forbidden.begin(), forbidden.end(), [&](std::size_t step) {
      return std::any_of(steps_[step].begin(), steps_[step].end(), [&](const StepEvent& event) {
        return fits(event) && event.time > after && event.time < before;
      });
    });
  }

  const ChainPattern& pattern_;
  const std::vector<std::vector<StepEvent>>& steps_;
  const Scalar& key_;
  const Calendar& calendar_;
  Time now_;
  Time since_ = 0;  // when the forbidden steps began to be
};

}  // namespace

std::optional<Time> completion(const ChainPattern& pattern,
                               const std::vector<std::vector<StepEvent>>& steps, std::size_t first,
                               const Calendar& calendar, Time now) {
  const StepEvent& event = steps[0][first];
  if (pattern.by && is_missing(event.key)) return std::nullopt;
  const Search search(pattern, steps, event.key, calendar, now);
  const std::optional<Time> end = search.from(0, event.time, {}, event.time);
  if (end && pattern.span && *end > search.later(event.time, *pattern.span)) return std::nullopt;
  return end;
}

}  // namespace tagc::oracle
