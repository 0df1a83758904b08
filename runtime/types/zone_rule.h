// The rule at the end of a zone file, in the notation of POSIX's TZ with the extensions of
// RFC 8536: `EST5EDT,M3.2.0,M11.1.0`, `<+1030>-10:30<+11>-11,M10.1.0,M4.1.0`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "runtime/types/zone_file.h"

namespace tagc {

// A day of every year and a time of that day at which the clock changes.
struct ZoneChange {
  enum class Form : std::uint8_t {
    JulianDay,  // J60: day 1 .. 365, 29 February never counted
    DayOfYear,  // 59: day 0 .. 365, 29 February counted
    MonthWeek,  // M3.2.0: second Sunday of March; week 5 is the last
  };
  Form form;
  int day;                      // of the year; of MonthWeek: 0 = Sunday .. 6
  int month = 0;                // of MonthWeek
  int week = 0;                 // of MonthWeek
  std::int64_t seconds = 7200;  // after midnight of that day, by the offset that then ends
};

// Offsets are seconds east of UTC.
struct ZoneRule {
  struct Summer {
    std::int64_t offset;
    ZoneChange start, end;
  };
  std::int64_t standard_offset;
  std::optional<Summer> summer;
};

std::optional<ZoneRule> parse_zone_rule(std::string_view text);

// The rule's transitions after the last of `transitions` (not empty), to the end of `last_year`.
void append_transitions(const ZoneRule& rule, int last_year,
                        std::vector<ZoneTransition>& transitions);

}  // namespace tagc
