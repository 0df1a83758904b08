#include "runtime/types/scalar.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "runtime/types/quote.h"
#include "runtime/types/time_zone.h"

namespace tagc {
namespace {

// Decimal digits of |value|; unsigned, so that INT64_MIN has them too.
std::uint64_t magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

std::string padded(std::uint64_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string print_money(std::int64_t cents) {
  const std::uint64_t units = magnitude(cents);
  return (cents < 0 ? "-" : "") + std::to_string(units / 100) + "." + padded(units % 100, 2);
}

// The shortest digits that read back as the same double; an exponent only where people expect one.
std::string print_number(double value) {
  if (value == 0) return "0";  // minus zero too
  const double size = std::abs(value);
  const auto format =
      size >= 1e-7 && size < 1e21 ? std::chars_format::fixed : std::chars_format::scientific;
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, format).ptr;
  return std::string(buffer, end);
}

std::string print_date(std::int64_t days) {
  const CivilDate date = civil_from_days(days);
  return (date.year < 0 ? "-" : "") + padded(magnitude(date.year), 4) + "-" +
         padded(magnitude(date.month), 2) + "-" + padded(magnitude(date.day), 2);
}

// ".5" for 500,000 millionths; "" for none.
std::string print_fraction(std::uint64_t micros) {
  if (micros == 0) return "";
  std::string digits = padded(micros, 6);
  digits.erase(digits.find_last_not_of('0') + 1);
  return "." + digits;
}

std::string print_clock(std::uint64_t micros_of_day) {
  const std::uint64_t seconds = micros_of_day / kMicrosPerSecond;
  return padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" +
         padded(seconds % 60, 2) + print_fraction(micros_of_day % kMicrosPerSecond);
}

std::string print_offset(std::int64_t micros) {
  const std::uint64_t minutes = magnitude(micros) / kMicrosPerSecond / 60;
  return (micros < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2);
}

std::string print_time(std::int64_t micros, const TimeZone& zone) {
  const std::int64_t days = zone.date_of(micros);
  const std::int64_t clock = zone.time_of_day(micros);
  std::string out = print_date(days) + "T" + print_clock(magnitude(clock));
  // The wall clock shows this twice and would be read as the earlier one.
  if (zone.from_local(days, clock) != micros) {
    out += print_offset(days * kMicrosPerDay + clock - micros);
  }
  return out;
}

struct DurationUnit {
  const char* letter;
  std::uint64_t micros;
};
constexpr DurationUnit kDurationUnits[] = {{"d", kMicrosPerDay},
                                           {"h", 3600 * kMicrosPerSecond},
                                           {"m", 60 * kMicrosPerSecond},
                                           {"s", kMicrosPerSecond}};

// In one unit where that is what people would write (90m, 36h), else in all of them (3d4h12m5s).
std::string print_duration(std::int64_t micros) {
  std::uint64_t rest = magnitude(micros);
  std::string out = micros < 0 ? "-" : "";
  if (rest == 0) return "0s";
  for (const auto& unit : kDurationUnits) {
    const std::uint64_t count = rest / unit.micros;
    if (rest % unit.micros != 0) continue;
    if (count >= 1000 && unit.micros != kDurationUnits[0].micros) break;
    return out + std::to_string(count) + unit.letter;
  }
  for (const auto& unit : kDurationUnits) {
    const std::uint64_t count = rest / unit.micros;
    rest %= unit.micros;
    const bool seconds = unit.micros == kMicrosPerSecond;
    const std::string fraction = seconds ? print_fraction(rest) : "";
    if (count > 0 || !fraction.empty()) out += std::to_string(count) + fraction + unit.letter;
  }
  return out;
}

std::string print_list(const ListValue& list, const Type& element, const TimeZone& zone,
                       bool quoted) {
  std::string out;
  for (const ListValue::Element& each : list.elements) {
    out += out.empty() ? "(" : ", ";
    out += to_string(scalar_of(each), element, zone, quoted);
  }
  return out.empty() ? "()" : out + ")";
}

}  // namespace

Scalar scalar_of(const ListValue::Element& element) {
  return std::visit([](const auto& value) { return Scalar(value); }, element);
}

ListValue::Element element_of(const Scalar& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  return as_text(value);
}

bool is_of(const Scalar& value, const Type& type) {
  if (is_missing(value)) return true;
  switch (type.kind) {
    case Kind::Bool: return std::holds_alternative<bool>(value);
    case Kind::Number: return std::holds_alternative<double>(value);
    case Kind::Text: return std::holds_alternative<std::string>(value);
    case Kind::List: {
      if (!std::holds_alternative<ListValue>(value)) return false;
      return std::ranges::all_of(as_list(value).elements, [&](const ListValue::Element& element) {
        return is_of(scalar_of(element), type.element_type());
      });
    }
    case Kind::Enum:
      return std::holds_alternative<std::int64_t>(value) && as_int(value) >= 0 &&
             as_int(value) < static_cast<std::int64_t>(type.labels->size());
    default: return std::holds_alternative<std::int64_t>(value);
  }
}

std::string to_string(const Scalar& value, const Type& type, const TimeZone& zone, bool quoted) {
  if (is_missing(value)) return "missing";
  const auto text = [&](const std::string& s) { return quoted ? quote(s) : s; };
  switch (type.kind) {
    case Kind::Bool: return as_bool(value) ? "true" : "false";
    case Kind::Int: return std::to_string(as_int(value));
    case Kind::Number: return print_number(as_number(value));
    case Kind::Money: return print_money(as_int(value));
    case Kind::Text: return text(as_text(value));
    case Kind::Date: return print_date(as_int(value));
    case Kind::Time: return print_time(as_int(value), zone);
    case Kind::Duration: return print_duration(as_int(value));
    case Kind::Enum: return text((*type.labels)[static_cast<std::size_t>(as_int(value))]);
    case Kind::List: return print_list(as_list(value), type.element_type(), zone, quoted);
  }
  assert(false);
  return "";
}

}  // namespace tagc
