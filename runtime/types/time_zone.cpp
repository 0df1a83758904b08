#include "runtime/types/time_zone.h"

#include <algorithm>
#include <limits>

#include "runtime/types/checked.h"

namespace tagc {
namespace {

constexpr std::int64_t kEarliest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kLatest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMostDays = kLatest / kMicrosPerDay;
constexpr int kStepBits = 44;

}  // namespace

TimeZone::TimeZone(std::string name, std::vector<Transition> transitions)
    : name_(std::move(name)), transitions_(std::move(transitions)), steps_{0} {
  if (transitions_.size() == 1) return;
  first_step_ = transitions_[1].at >> kStepBits;
  const std::int64_t last_step = transitions_.back().at >> kStepBits;
  std::uint32_t segment = 0;
  for (std::int64_t step = first_step_ + 1; step <= last_step; ++step) {
    while (transitions_[segment + 1].at <= step << kStepBits) ++segment;
    steps_.push_back(segment);
  }
}

TimeZone TimeZone::utc() { return TimeZone("UTC", {{kEarliest, 0}}); }

std::size_t TimeZone::segment_of(std::int64_t micros) const {
  const auto last = static_cast<std::int64_t>(steps_.size()) - 1;
  const std::int64_t step = std::clamp<std::int64_t>((micros >> kStepBits) - first_step_, 0, last);
  std::size_t segment = steps_[static_cast<std::size_t>(step)];
  while (segment + 1 < transitions_.size() && transitions_[segment + 1].at <= micros) ++segment;
  return segment;
}

std::int64_t TimeZone::offset_at(std::int64_t micros) const {
  return transitions_[segment_of(micros)].offset;
}

std::int64_t TimeZone::date_of(std::int64_t micros) const {
  return *checked_div(saturating_add(micros, offset_at(micros)), kMicrosPerDay);
}

std::int64_t TimeZone::time_of_day(std::int64_t micros) const {
  return *checked_mod(saturating_add(micros, offset_at(micros)), kMicrosPerDay);
}

TimeZone::LocalDay TimeZone::local_day(std::int64_t micros) const {
  const std::size_t segment = segment_of(micros);
  const auto [at, offset] = transitions_[segment];
  const std::int64_t end =
      segment + 1 < transitions_.size() ? transitions_[segment + 1].at : kLatest;
  const std::int64_t day = *checked_div(saturating_add(micros, offset), kMicrosPerDay);
  const auto midnight = [&, utc_offset = offset](std::int64_t d) {
    return saturating_add(std::clamp(d, -kMostDays, kMostDays) * kMicrosPerDay, -utc_offset);
  };
  return {day, std::max(at, midnight(day)), std::min(end, midnight(day + 1))};
}

std::int64_t TimeZone::start_of_day(std::int64_t days) const { return from_local(days, 0); }

std::int64_t TimeZone::from_local(std::int64_t days, std::int64_t micros_of_day) const {
  if (days > kMostDays) return kLatest;
  if (days < -kMostDays) return kEarliest;
  const std::int64_t local = saturating_add(days * kMicrosPerDay, micros_of_day);
  // Offsets are shorter than a day, so the search starts no later than where it can end. The
  // first stretch of one offset that does not end before this wall-clock time has it, or begins
  // after the gap that swallowed it.
  for (std::size_t i = segment_of(saturating_add(local, -kMicrosPerDay));; ++i) {
    const auto [at, offset] = transitions_[i];
    const std::int64_t instant = saturating_add(local, -offset);
    if (i + 1 == transitions_.size() || instant < transitions_[i + 1].at) {
      return std::max(instant, at);
    }
  }
}

std::int64_t TimeZone::add(std::int64_t micros, CalendarUnit unit, std::int64_t count) const {
  return from_local(add_units(date_of(micros), unit, count), time_of_day(micros));
}

}  // namespace tagc
