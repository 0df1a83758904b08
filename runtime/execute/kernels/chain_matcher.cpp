#include "runtime/execute/kernels/chain_matcher.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "runtime/types/checked.h"

namespace tagc {
namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
// Completed as soon as it has begun: at the first event's own time.
constexpr std::int64_t kAtOnce = std::numeric_limits<std::int64_t>::min();

}  // namespace

std::int64_t later(std::int64_t time, const ChainLength& length, const TimeZone& zone) {
  if (length.is_exact) return saturating_add(time, length.count);
  return zone.add(time, length.unit, length.count);
}

ChainMatcher::ChainMatcher(const ChainPattern& pattern, const TimeZone& zone, std::int64_t now,
                           std::pmr::memory_resource* memory)
    : pattern_(pattern), zone_(zone), now_(now), later_(pattern.steps.size(), memory) {}

const ChainMatcher::Point* ChainMatcher::first_after(std::size_t step, std::int64_t time) const {
  const std::pmr::vector<Point>& points = later_[step];
  if (points.empty() || points.front().time <= time) return nullptr;
  if (points.back().time > time) return &points.back();
  // Times fall from front to back.
  const auto end = std::partition_point(points.begin(), points.end(),
                                        [&](const Point& point) { return point.time > time; });
  return &*(end - 1);
}

// Events of one time do not follow each other: all of them look before any is kept.
std::optional<std::int64_t> ChainMatcher::look(std::span<const ChainEvent> together) {
  const std::int64_t time = together.front().time;
  std::uint64_t steps = 0;
  for (const ChainEvent& event : together) steps |= event.steps;
  std::optional<std::int64_t> whole;
  // From the last step to the first, so that what is kept of one is not seen by the one before it:
  // first_after() looks for later times only.
  for (; steps != 0; steps &= ~(std::uint64_t{1} << (std::bit_width(steps) - 1))) {
    const auto step = static_cast<std::size_t>(std::bit_width(steps) - 1);
    if (pattern_.steps[step].absent) {
      later_[step].push_back({time, kNever});
      continue;
    }
    const std::optional<std::int64_t> completion = completion_after(step, time);
    if (!completion) continue;
    if (step > 0) {
      later_[step].push_back({time, *completion});
      continue;
    }
    whole = *completion == kAtOnce ? time : *completion;
    if (pattern_.span && *whole > later(time, *pattern_.span)) whole.reset();
  }
  return whole;
}

// When the steps after this one are completed, its event lying at `time`.
std::optional<std::int64_t> ChainMatcher::completion_after(std::size_t step,
                                                           std::int64_t time) const {
  std::int64_t until = kNever;  // the next event may not lie later than this
  while (++step < pattern_.steps.size()) {
    const ChainPattern::Step& next = pattern_.steps[step];
    const Point* found = first_after(step, time);
    if (!next.absent) {
      if (found == nullptr || found->time > until) return std::nullopt;
      if (next.gap && found->time > later(time, *next.gap)) return std::nullopt;
      return found->completion;
    }
    if (!next.gap) {
      if (found != nullptr) until = std::min(until, found->time);
      if (step + 1 == pattern_.steps.size()) {
        if (until != kNever) return std::nullopt;
        return kAtOnce;
      }
      continue;
    }
    const std::int64_t end = later(time, *next.gap);
    if (end >= now_ || end > until || (found != nullptr && found->time <= end)) return std::nullopt;
    time = end;
    until = kNever;
  }
  return time;
}

}  // namespace tagc
