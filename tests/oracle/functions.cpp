#include "tests/oracle/functions.h"

#include <utf8proc.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <map>

#include "tests/oracle/values.h"

namespace tagc::oracle {
namespace {

// Arguments are known: every builtin is missing where one of them is.
struct Input {
  const std::vector<TypedValue>& arguments;
  const Type& result;
  const Calendar& calendar;

  const Scalar& value(std::size_t i) const { return arguments[i].value; }
  std::int64_t whole(std::size_t i) const { return as_int(value(i)); }
  bool is(std::size_t i, Kind kind) const { return arguments[i].type.is(kind); }
  // The day of a date, or the local day of a time.
  std::int64_t day(std::size_t i) const {
    return is(i, Kind::Time) ? calendar.date_of(whole(i)) : whole(i);
  }
  CalendarUnit unit(std::size_t i) const { return static_cast<CalendarUnit>(whole(i)); }
};
using RowFunction = std::function<Scalar(const Input&)>;

// ---- dates and times ---------------------------------------------------------------------------

// Times reach so many days from 1970, and days beyond them do not exist.
constexpr std::int64_t kMostDays = 106'751'991;
constexpr std::int64_t kMostMonths = kMostDays / 28;

Scalar moved(const Input& input, CalendarUnit unit) {
  const std::int64_t count = input.whole(1);
  const std::int64_t most = unit == CalendarUnit::Day ? kMostDays : kMostMonths;
  if (count > most || count < -most) return {};
  if (input.is(0, Kind::Time)) return input.calendar.shift(input.whole(0), unit, count);
  const std::int64_t day = later(input.whole(0), unit, count);
  if (day > kMostDays || day < -kMostDays) return {};
  return day;
}

Scalar start_of(const Input& input) {
  const std::int64_t first = first_day(input.day(0), input.unit(1));
  return input.is(0, Kind::Time) ? input.calendar.midnight(first) : first;
}

// How often the unit can be added to `from` without passing `to`; fewer than none when it is later.
std::int64_t whole_units(std::int64_t from, std::int64_t to, CalendarUnit unit) {
  std::int64_t count = year_of(to) - year_of(from);
  if (unit == CalendarUnit::Month) count = count * 12 + month_of(to) - month_of(from);
  return later(from, unit, count) > to ? count - 1 : count;
}

Scalar next_anniversary(const Input& input) {
  const std::int64_t today = input.day(1);
  const std::int64_t years = year_of(today) - year_of(input.day(0));
  const std::int64_t this_year = later(input.day(0), CalendarUnit::Year, years);
  return this_year >= today ? this_year : later(input.day(0), CalendarUnit::Year, years + 1);
}

// ---- numbers and text --------------------------------------------------------------------------

Scalar absolute(const Input& input) {
  if (input.is(0, Kind::Number)) return std::fabs(as_number(input.value(0)));
  const Wide value = input.whole(0);
  return fit(value < 0 ? -value : value);
}

// The first unless the second lies on that side of it.
Scalar extreme(const Input& input, int order) {
  return compare(input.value(1), input.value(0)) == order ? input.value(1) : input.value(0);
}

double power_of_ten(std::int64_t n) { return std::pow(10.0, static_cast<double>(n)); }

// By scaling, rounding and scaling back, in doubles; beyond 2^52 a double is whole already.
Scalar round_number(double x, std::int64_t places) {
  if (places < -308) return 0.0;
  if (places < 0) return finite(std::round(x / power_of_ten(-places)) * power_of_ten(-places));
  if (places > 323) return x;
  const double shifted = x * power_of_ten(places);
  if (!std::isfinite(shifted) || std::fabs(shifted) >= 4503599627370496.0) return x;
  return std::round(shifted) / power_of_ten(places);
}

Scalar round_money(Wide cents, std::int64_t places) {
  if (places >= 2) return fit(cents);
  if (places < -30) return std::int64_t{0};
  Wide step = 1;
  for (std::int64_t i = places; i < 2; ++i) step *= 10;
  const Wide size = cents < 0 ? -cents : cents;
  const Wide rounded = (size + step / 2) / step * step;
  return fit(cents < 0 ? -rounded : rounded);
}

Scalar round(const Input& input) {
  if (input.is(0, Kind::Number)) return round_number(as_number(input.value(0)), input.whole(1));
  return round_money(input.whole(0), input.whole(1));
}

std::vector<utf8proc_int32_t> code_points(const std::string& text) {
  std::vector<utf8proc_int32_t> result(text.size());
  const utf8proc_ssize_t count = utf8proc_decompose(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), result.data(),
      static_cast<utf8proc_ssize_t>(result.size()), static_cast<utf8proc_option_t>(0));
  result.resize(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)));
  return result;
}

Scalar lower(const Input& input) {
  std::string result;
  for (const utf8proc_int32_t point : code_points(as_text(input.value(0)))) {
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(utf8proc_tolower(point), bytes);
    result.append(bytes, bytes + size);
  }
  return result;
}

Scalar length(const Input& input) {
  return static_cast<std::int64_t>(code_points(as_text(input.value(0))).size());
}

// ---- the table ---------------------------------------------------------------------------------

Scalar whole(std::int64_t value) { return value; }

const std::map<std::string, RowFunction>& table() {
  using enum CalendarUnit;
  static const std::map<std::string, RowFunction> functions = {
      {"date_of", [](const Input& in) { return whole(in.day(0)); }},
      {"year", [](const Input& in) { return whole(year_of(in.day(0))); }},
      {"month", [](const Input& in) { return whole(month_of(in.day(0))); }},
      {"day", [](const Input& in) { return whole(day_of_month(in.day(0))); }},
      {"hour", [](const Input& in) { return whole(in.calendar.hour_of(in.whole(0))); }},
      {"weekday", [](const Input& in) { return whole(weekday_index(in.day(0))); }},
      {"week_of", [](const Input& in) { return whole(first_day(in.day(0), Week)); }},
      {"start_of", start_of},
      {"add_days", [](const Input& in) { return moved(in, Day); }},
      {"add_months", [](const Input& in) { return moved(in, Month); }},
      {"age_of", [](const Input& in) { return whole(whole_units(in.day(0), in.day(1), Year)); }},
      {"days_since", [](const Input& in) { return whole(in.day(1) - in.day(0)); }},
      {"days_until", [](const Input& in) { return whole(in.day(0) - in.day(1)); }},
      {"months_since",
       [](const Input& in) { return whole(whole_units(in.day(0), in.day(1), Month)); }},
      {"next_anniversary", next_anniversary},
      {"larger", [](const Input& in) { return extreme(in, 1); }},
      {"smaller", [](const Input& in) { return extreme(in, -1); }},
      {"round", round},
      {"abs", absolute},
      {"lower", lower},
      {"length", length},
      {"size",
       [](const Input& in) {
         return Scalar{static_cast<std::int64_t>(as_list(in.arguments[0].value).elements.size())};
       }},
  };
  return functions;
}

}  // namespace

bool is_row_function(const std::string& name) { return table().count(name) > 0; }

Scalar call(const std::string& name, const std::vector<TypedValue>& arguments, const Type& result,
            const Calendar& calendar) {
  const auto missing = [](const TypedValue& argument) { return is_missing(argument.value); };
  if (std::any_of(arguments.begin(), arguments.end(), missing)) return {};
  return table().at(name)({arguments, result, calendar});
}

}  // namespace tagc::oracle
