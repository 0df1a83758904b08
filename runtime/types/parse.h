// Values from text, as the language and CSV files write them.
//
// Every function takes the whole text, without blanks around it, and gives nothing when it is not
// exactly a value of that type or does not fit. Nothing is rounded, wrapped or guessed: `1,5`,
// `0x10`, `1e400`, 2023-02-29 and twelve-and-a-half cents are all refused.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "runtime/types/scalar.h"
#include "runtime/types/type.h"

namespace tagc {

class TimeZone;

std::optional<bool> parse_bool(std::string_view text);         // true True TRUE 1, false ...
std::optional<std::int64_t> parse_int(std::string_view text);  // -12
std::optional<double> parse_number(std::string_view text);     // -1.5, .5, 2e-3; finite only
// Cents of -12.5 or 3000. Places after the second must be zeros.
std::optional<std::int64_t> parse_money(std::string_view text);
// Days since 1970-01-01 of 2026-11-21; years 0001 to 9999.
std::optional<std::int64_t> parse_date(std::string_view text);
// Microseconds of 30d, 1d12h, 0.5s: units w d h m s, each at most once, largest first; only seconds
// have a fraction.
std::optional<std::int64_t> parse_duration(std::string_view text);

// A point in time as written: on the wall clock of some zone unless it says its offset.
struct WrittenTime {
  std::int64_t days;                   // since 1970-01-01
  std::int64_t micros_of_day;          // 0 .. 86,400 s
  std::optional<std::int64_t> offset;  // microseconds east of UTC
};

// 2026-11-21T08:00, 2026-11-21 08:00:00.123456+08:00, ...Z; a date alone is its midnight. Digits
// after the sixth of a second are dropped.
std::optional<WrittenTime> parse_time(std::string_view text);
// Microseconds since 1970-01-01T00:00Z. `zone` is for times without an offset; pass
// TimeZone::utc() where these mean UTC.
std::int64_t instant_of(const WrittenTime& time, const TimeZone& zone);

// Index of an enum's label.
std::optional<std::int64_t> label_index(const Type& enumeration, std::string_view label);

// The elements of a list as a file of text has them, "ski; tennis": f is called for each, without
// the blanks around it. Nothing between two of the signs, or at the end, is an empty element.
inline constexpr char kBetweenElements = ';';
void for_each_element(std::string_view text, const std::function<void(std::string_view)>& f);

// A value of any type; text is taken as it is. Empty elements of lists are left out.
std::optional<Scalar> parse_scalar(std::string_view text, const Type& type, const TimeZone& zone);

}  // namespace tagc
