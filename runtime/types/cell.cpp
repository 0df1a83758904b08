#include "runtime/types/cell.h"

#include <cstdio>
#include <cstdlib>

#include "runtime/types/parse.h"

namespace tagc {
namespace {

constexpr std::int64_t kMicrosPerMinute = 60 * kMicrosPerSecond;

// Offsets of the nineteenth century have seconds; minutes are what ISO 8601 can say.
std::string offset_text(std::int64_t offset) {
  const auto minutes = static_cast<long>(std::llabs(offset) / kMicrosPerMinute);
  char text[16];
  std::snprintf(text, sizeof text, "%c%02ld:%02ld", offset < 0 ? '-' : '+', minutes / 60,
                minutes % 60);
  return text;
}

}  // namespace

std::string time_with_offset(std::int64_t micros, const TimeZone& zone) {
  std::string text = to_string(Scalar{micros}, Type{Kind::Time, nullptr}, zone, false);
  // Where the wall clock shows a time twice, the language writes the offset itself.
  if (text.find_first_of("+-", text.find('T')) != std::string::npos) return text;
  const std::int64_t local = zone.date_of(micros) * kMicrosPerDay + zone.time_of_day(micros);
  return text + offset_text(local - micros);
}

std::string plain_text(const Scalar& value, const Type& type, const TimeZone& zone) {
  if (type.is(Kind::List)) {
    std::string text;
    for (const ListValue::Element& each : as_list(value).elements) {
      if (&each != &as_list(value).elements.front()) text += kBetweenElements;
      text += plain_text(scalar_of(each), type.element_type(), zone);
    }
    return text;
  }
  if (type.is(Kind::Time)) return time_with_offset(as_int(value), zone);
  return to_string(value, type, zone, false);
}

}  // namespace tagc
