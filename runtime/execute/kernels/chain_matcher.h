// Finds the events from which a chain can be completed, and when.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <vector>

#include "runtime/types/chain.h"
#include "runtime/types/time_zone.h"

namespace tagc {

// An event that is one of some steps.
struct ChainEvent {
  std::int64_t time;
  std::uint64_t steps;  // bit i: it is one of step i
  std::int64_t key;     // equal for all events of one match
  std::int32_t row;     // whatever the caller tells it by
};

// `length` after `time`; the end of time where that is later.
std::int64_t later(std::int64_t time, const ChainLength& length, const TimeZone& zone);

// Goes backwards through a user's events. Of each step it keeps when events of it lie from which
// the rest of the chain can be completed, and when that is. The earlier of two such events never
// completes later than the other: what it leads to may begin earlier. So of those that come after
// an event in time, the nearest is the best, and with gaps the only one that matters: linear time,
// and no match is lost, also where the first of two carts leads nowhere.
class ChainMatcher {
 public:
  // Events at or after `now` are not there. The pattern and the zone must outlive this.
  ChainMatcher(const ChainPattern& pattern, const TimeZone& zone, std::int64_t now,
               std::pmr::memory_resource* memory);

  // Of events in order of time: found(event, completion) for each one of the first step from which
  // the chain can be completed, the last one first. For a chain that ends in an absence without a
  // gap, the completion is the event's own time.
  template <class Found>
  void match(std::span<const ChainEvent> events, Found found) {
    for (std::pmr::vector<Point>& points : later_) points.clear();
    for (std::size_t end = events.size(); end > 0;) {
      const std::int64_t time = events[end - 1].time;
      std::size_t begin = end - 1;
      while (begin > 0 && events[begin - 1].time == time) --begin;
      const std::span<const ChainEvent> together = events.subspan(begin, end - begin);
      if (const auto completion = look(together)) {
        for (std::size_t i = together.size(); i-- > 0;) {
          if ((together[i].steps & 1) != 0) found(together[i], *completion);
        }
      }
      end = begin;
    }
  }

 private:
  // When an event of a step lies, and when the chain is completed from there.
  struct Point {
    std::int64_t time;
    std::int64_t completion;
  };

  std::optional<std::int64_t> look(std::span<const ChainEvent> together);
  std::optional<std::int64_t> completion_after(std::size_t step, std::int64_t time) const;
  const Point* first_after(std::size_t step, std::int64_t time) const;
  std::int64_t later(std::int64_t time, const ChainLength& length) const {
    return tagc::later(time, length, zone_);
  }

  const ChainPattern& pattern_;
  const TimeZone& zone_;
  std::int64_t now_;
  std::pmr::vector<std::pmr::vector<Point>> later_;  // by step; the nearest at the back
};

}  // namespace tagc
