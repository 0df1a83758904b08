// When a chain can be completed, by trying everything.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "runtime/types/chain.h"
#include "runtime/types/scalar.h"
#include "tests/oracle/calendar.h"

namespace tagc::oracle {

struct StepEvent {
  std::int64_t time;
  Scalar key;  // missing where the pattern has no key
};

// The earliest completion of a chain that begins with `steps[0][first]`; nothing when there is none
// before `now`.
std::optional<std::int64_t> completion(const ChainPattern& pattern,
                                       const std::vector<std::vector<StepEvent>>& steps,
                                       std::size_t first, const Calendar& calendar,
                                       std::int64_t now);

}  // namespace tagc::oracle
