#include "runtime/execute/kernels/nearest_matcher.h"

#include <algorithm>

namespace tagc {

bool NearestMatcher::can_match(const ChainPattern& pattern) {
  return !pattern.by && std::none_of(pattern.steps.begin(), pattern.steps.end(),
                                     [](const auto& step) { return step.absent && step.gap; });
}

NearestMatcher::NearestMatcher(const ChainPattern& pattern, const TimeZone& zone)
    : pattern_(pattern), zone_(zone), steps_(pattern.steps.size()) {
  for (std::size_t i = 0; i < steps_; ++i) {
    Next& next = next_[i];
    next.is_absent = pattern.steps[i].absent;
    if (!next.is_absent) needed_ |= std::uint64_t{1} << i;
    next.step = i + 1;
    for (; next.step < steps_ && pattern.steps[next.step].absent; ++next.step) {
      next.absent |= std::uint64_t{1} << next.step;
    }
    next.has_gap = next.step < steps_ && pattern.steps[next.step].gap.has_value();
    next.at_once = next.step == steps_ && next.absent != 0;
  }
}

std::int64_t NearestMatcher::end_of_gap(std::size_t step, std::int64_t time) const {
  return later(time, *pattern_.steps[step].gap, zone_);
}

std::int64_t NearestMatcher::end_of_span(std::int64_t time) const {
  return pattern_.span ? later(time, *pattern_.span, zone_) : kNever;
}

}  // namespace tagc
