#include "runtime/types/parse.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "runtime/types/checked.h"
#include "runtime/types/time_zone.h"

namespace tagc {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads from the front of a text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  bool at_digit() const { return !rest_.empty() && is_digit(rest_.front()); }

  bool accept(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // The digits that follow, none to any number of them.
  std::string_view digits() {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_digit);
    return take(static_cast<std::size_t>(end - rest_.begin()));
  }

  // A number of exactly `count` digits, at most `highest`.
  std::optional<int> fixed(std::size_t count, int highest) {
    if (rest_.size() < count) return std::nullopt;
    int value = 0;
    for (const char c : take(count)) {
      if (!is_digit(c)) return std::nullopt;
      value = value * 10 + (c - '0');
    }
    if (value > highest) return std::nullopt;
    return value;
  }

  char next() { return take(1).front(); }

 private:
  std::string_view take(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  std::string_view rest_;
};

// Digits as a number of `places` decimal places: "5" with 2 places is 50. Further digits are
// dropped; the caller decides whether they may be there.
std::int64_t fraction(std::string_view digits, std::size_t places) {
  std::int64_t value = 0;
  for (std::size_t i = 0; i < places; ++i) {
    value = value * 10 + (i < digits.size() ? digits[i] - '0' : 0);
  }
  return value;
}

bool all_zeros(std::string_view digits) {
  return std::all_of(digits.begin(), digits.end(), [](char c) { return c == '0'; });
}

// whole * scale + part, negated when asked: INT64_MIN must be reachable, so the sum is built on
// the negative side.
std::optional<std::int64_t> scaled(std::string_view whole, std::int64_t scale, std::int64_t part,
                                   bool negative) {
  std::int64_t value = 0;
  for (const char c : whole) {
    const auto shifted = checked_multiply(value, 10);
    if (!shifted) return std::nullopt;
    const auto next = checked_subtract(*shifted, c - '0');
    if (!next) return std::nullopt;
    value = *next;
  }
  const auto units = checked_multiply(value, scale);
  if (!units) return std::nullopt;
  const auto total = checked_subtract(*units, part);
  if (!total || negative) return total;
  return checked_subtract(0, *total);
}

// Of a date: YYYY-MM-DD, a day that exists.
std::optional<std::int64_t> read_date(Scanner& in) {
  const auto year = in.fixed(4, 9999);
  if (!year || *year == 0 || !in.accept('-')) return std::nullopt;
  const auto month = in.fixed(2, 12);
  if (!month || *month == 0 || !in.accept('-')) return std::nullopt;
  const auto day = in.fixed(2, 31);
  if (!day || *day == 0) return std::nullopt;
  const std::int64_t days = days_from_civil({*year, *month, *day});
  if (civil_from_days(days).month != *month) return std::nullopt;  // 31 April, 29 February
  return days;
}

// Of a time of day: HH:MM[:SS[.digits]].
std::optional<std::int64_t> read_clock(Scanner& in) {
  const auto hour = in.fixed(2, 23);
  if (!hour || !in.accept(':')) return std::nullopt;
  const auto minute = in.fixed(2, 59);
  if (!minute) return std::nullopt;
  std::int64_t micros = (*hour * 60 + *minute) * 60 * kMicrosPerSecond;
  if (!in.accept(':')) return micros;
  const auto second = in.fixed(2, 59);
  if (!second) return std::nullopt;
  micros += *second * kMicrosPerSecond;
  if (!in.accept('.')) return micros;
  if (!in.at_digit()) return std::nullopt;
  return micros + fraction(in.digits(), 6);
}

// Of an offset: Z, +08:00, +0800, +08.
std::optional<std::int64_t> read_offset(Scanner& in) {
  if (in.accept('Z') || in.accept('z')) return 0;
  const bool west = in.accept('-');
  if (!west && !in.accept('+')) return std::nullopt;
  const auto hours = in.fixed(2, 23);
  if (!hours) return std::nullopt;
  std::int64_t minutes = 0;
  if (!in.at_end()) {
    in.accept(':');
    const auto read = in.fixed(2, 59);
    if (!read) return std::nullopt;
    minutes = *read;
  }
  const std::int64_t offset = (*hours * 60 + minutes) * 60 * kMicrosPerSecond;
  return west ? -offset : offset;
}

// One `12h` of a duration, in microseconds, counted downwards from zero. `order` is the position
// of the unit before and becomes that of this one, so that no unit comes twice.
std::optional<std::int64_t> read_duration_part(Scanner& in, std::size_t& order) {
  struct Unit {
    char letter;
    std::int64_t micros;
  };
  static constexpr Unit kUnits[] = {{'w', 7 * kMicrosPerDay},
                                    {'d', kMicrosPerDay},
                                    {'h', 3600 * kMicrosPerSecond},
                                    {'m', 60 * kMicrosPerSecond},
                                    {'s', kMicrosPerSecond}};
  const std::string_view whole = in.digits();
  const bool has_fraction = in.accept('.');
  const std::string_view places = has_fraction ? in.digits() : std::string_view();
  if (whole.empty() || (has_fraction && places.empty()) || in.at_end()) return std::nullopt;
  const char letter = in.next();
  for (std::size_t i = order; i < std::size(kUnits); ++i) {
    if (kUnits[i].letter != letter) continue;
    order = i + 1;
    if (has_fraction && (letter != 's' || places.size() > 6)) return std::nullopt;
    return scaled(whole, kUnits[i].micros, fraction(places, 6), /*negative=*/true);
  }
  return std::nullopt;
}

}  // namespace

std::optional<bool> parse_bool(std::string_view text) {
  for (const std::string_view word : {"true", "True", "TRUE", "1"}) {
    if (text == word) return true;
  }
  for (const std::string_view word : {"false", "False", "FALSE", "0"}) {
    if (text == word) return false;
  }
  return std::nullopt;
}

std::optional<std::int64_t> parse_int(std::string_view text) {
  Scanner in(text);
  const bool negative = in.accept('-');
  const std::string_view digits = in.digits();
  if (digits.empty() || !in.at_end()) return std::nullopt;
  return scaled(digits, 1, 0, negative);
}

std::optional<double> parse_number(std::string_view text) {
  // from_chars alone would also read `inf`, `nan` and `5.`.
  Scanner in(text);
  in.accept('-');
  const bool has_whole = !in.digits().empty();
  if (in.accept('.') ? in.digits().empty() : !has_whole) return std::nullopt;

  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<std::int64_t> parse_money(std::string_view text) {
  Scanner in(text);
  const bool negative = in.accept('-');
  const std::string_view whole = in.digits();
  const bool has_point = in.accept('.');
  const std::string_view places = has_point ? in.digits() : std::string_view();
  if (!in.at_end() || (has_point ? places.empty() : whole.empty())) return std::nullopt;
  if (places.size() > 2 && !all_zeros(places.substr(2))) return std::nullopt;
  return scaled(whole, 100, fraction(places, 2), negative);
}

std::optional<std::int64_t> parse_date(std::string_view text) {
  Scanner in(text);
  const auto days = read_date(in);
  return in.at_end() ? days : std::nullopt;
}

std::optional<WrittenTime> parse_time(std::string_view text) {
  Scanner in(text);
  const auto days = read_date(in);
  if (!days) return std::nullopt;
  WrittenTime time{*days, 0, std::nullopt};
  if (in.at_end()) return time;
  if (!in.accept('T') && !in.accept(' ')) return std::nullopt;
  const auto clock = read_clock(in);
  if (!clock) return std::nullopt;
  time.micros_of_day = *clock;
  if (in.at_end()) return time;
  time.offset = read_offset(in);
  if (!time.offset || !in.at_end()) return std::nullopt;
  return time;
}

std::int64_t instant_of(const WrittenTime& time, const TimeZone& zone) {
  if (!time.offset) return zone.from_local(time.days, time.micros_of_day);
  return time.days * kMicrosPerDay + time.micros_of_day - *time.offset;
}

std::optional<std::int64_t> parse_duration(std::string_view text) {
  Scanner in(text);
  const bool negative = in.accept('-');
  std::int64_t total = 0;  // at most zero, as in `scaled`
  std::size_t order = 0;
  do {
    const auto part = read_duration_part(in, order);
    if (!part) return std::nullopt;
    const auto sum = checked_add(total, *part);
    if (!sum) return std::nullopt;
    total = *sum;
  } while (!in.at_end());
  return negative ? std::optional(total) : checked_subtract(0, total);
}

std::optional<std::int64_t> label_index(const Type& enumeration, std::string_view label) {
  const auto& labels = *enumeration.labels;
  const auto found = std::find(labels.begin(), labels.end(), label);
  if (found == labels.end()) return std::nullopt;
  return found - labels.begin();
}

namespace {

template <class T>
std::optional<Scalar> as_scalar(const std::optional<T>& value) {
  if (!value) return std::nullopt;
  return Scalar(*value);
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::optional<Scalar> parse_list(std::string_view text, const Type& element, const TimeZone& zone) {
  ListValue list;
  bool good = true;
  for_each_element(text, [&](std::string_view part) {
    if (part.empty()) return;
    const auto value = parse_scalar(part, element, zone);
    good = good && value;
    if (value) list.elements.push_back(element_of(*value));
  });
  if (!good) return std::nullopt;
  return list;
}

}  // namespace

void for_each_element(std::string_view text, const std::function<void(std::string_view)>& f) {
  if (trimmed(text).empty()) return;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(kBetweenElements, begin), text.size());
    f(trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
  }
}

std::optional<Scalar> parse_scalar(std::string_view text, const Type& type, const TimeZone& zone) {
  switch (type.kind) {
    case Kind::Bool: return as_scalar(parse_bool(text));
    case Kind::Int: return as_scalar(parse_int(text));
    case Kind::Number: return as_scalar(parse_number(text));
    case Kind::Money: return as_scalar(parse_money(text));
    case Kind::Text: return Scalar(std::string(text));
    case Kind::Date: return as_scalar(parse_date(text));
    case Kind::Duration: return as_scalar(parse_duration(text));
    case Kind::Enum: return as_scalar(label_index(type, text));
    case Kind::List: return parse_list(text, type.element_type(), zone);
    case Kind::Time: break;
  }
  const auto time = parse_time(text);
  if (!time) return std::nullopt;
  return Scalar(instant_of(*time, zone));
}

}  // namespace tagc
