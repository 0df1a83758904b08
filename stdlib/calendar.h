// What the functions on dates and times share.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

#include "runtime/function/values.h"
#include "runtime/types/time_zone.h"

namespace tagc::stdlib {

// A day, unless it lies beyond all times: those reach some 292,000 years from 1970.
inline std::optional<kernel::Date> existing_date(std::int64_t days) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max() / kMicrosPerDay;
  if (days < -kMost || days > kMost) return std::nullopt;
  return kernel::Date{days};
}

// An instant that a TimeZone gave, unless it stopped at the first or last there is.
inline std::optional<kernel::Time> existing_time(std::int64_t micros) {
  using Limits = std::numeric_limits<std::int64_t>;
  if (micros == Limits::min() || micros == Limits::max()) return std::nullopt;
  return kernel::Time{micros};
}

// Whole calendar months from one day to another, rounded down: the most that can be added to
// `from` without passing `to`. 31 January to 28 February is one; the day before a day is -1 of it.
inline std::int64_t whole_months(std::int64_t from, std::int64_t to) {
  const CivilDate a = civil_from_days(from);
  const CivilDate b = civil_from_days(to);
  const std::int64_t months = (std::int64_t{b.year} - a.year) * 12 + (b.month - a.month);
  return std::min(a.day, last_day_of(b.year, b.month)) > b.day ? months - 1 : months;
}

}  // namespace tagc::stdlib
