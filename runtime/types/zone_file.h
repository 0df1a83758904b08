// Zone files of the operating system: TZif, RFC 8536.
//
// The footer matters: it is the rule for every year after the last transition that the file
// lists. That is 2037 in the "fat" files of Debian and much earlier in "slim" ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tagc {

struct ZoneTransition {
  std::int64_t at;      // seconds since 1970-01-01T00:00Z from which `offset` holds
  std::int64_t offset;  // seconds east of UTC
};

// Ascending; the first holds from the beginning of time and is at INT64_MIN. The footer's rule is
// written out to the end of the year `last_year`. Nothing when the bytes are not a zone file of
// version 2 or later, or count leap seconds.
std::optional<std::vector<ZoneTransition>> read_zone_file(std::string_view bytes, int last_year);

}  // namespace tagc
