// Values as results print them: as the language writes them, times with their offset.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/types/scalar.h"
#include "runtime/types/time_zone.h"
#include "runtime/types/type.h"

namespace tagc {

// 2018-01-01T00:00:00-05:00
std::string time_with_offset(std::int64_t micros, const TimeZone& zone);

// A known value, texts without quotes.
std::string plain_text(const Scalar& value, const Type& type, const TimeZone& zone);

}  // namespace tagc
