#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <set>

#include "tests/oracle/functions.h"
#include "tests/oracle/values.h"

namespace tagc::oracle {
namespace {

using Aggregate = std::function<Scalar(const Input&)>;

std::vector<Scalar> known_values(const Input& input) {
  std::vector<Scalar> values;
  for (const EventValue& event : input.events) {
    if (!is_missing(event.value)) values.push_back(event.value);
  }
  return values;
}

Scalar count(const Input& input) { return static_cast<std::int64_t>(input.events.size()); }

double real_sum(const std::vector<Scalar>& values) {
  double sum = 0;
  for (const Scalar& value : values) sum += as_number(value);
  return sum;
}

Wide whole_sum(const std::vector<Scalar>& values) {
  Wide sum = 0;
  for (const Scalar& value : values) sum += as_int(value);
  return sum;
}

Scalar sum(const Input& input) {
  const std::vector<Scalar> values = known_values(input);
  return input.field->is(Kind::Number) ? finite(real_sum(values)) : fit(whole_sum(values));
}

Scalar nearest_quotient(Wide sum, std::size_t count) {
  const auto divisor = static_cast<Wide>(count);
  const Wide size = sum < 0 ? -sum : sum;
  const Wide rounded = (2 * size + divisor) / (2 * divisor);
  return fit(sum < 0 ? -rounded : rounded);
}

// A number, but of durations a duration, to the nearest microsecond.
Scalar average(const Input& input) {
  const std::vector<Scalar> values = known_values(input);
  if (values.empty()) return {};
  const auto number = static_cast<double>(values.size());
  if (input.field->is(Kind::Number)) return finite(real_sum(values) / number);
  const Wide sum = whole_sum(values);
  if (input.field->is(Kind::Duration)) return nearest_quotient(sum, values.size());
  return static_cast<double>(sum) / (input.field->is(Kind::Money) ? number * 100 : number);
}

// What lies at `share` of the way from `low` to `high`. Durations are rounded to the microsecond,
// money is in units. Numbers that lie on both sides of 0 may be too far apart to be subtracted.
Scalar interpolated(const Scalar& low, const Scalar& high, double share, const Type& field) {
  if (field.is(Kind::Number)) {
    const double from = as_number(low);
    const double to = as_number(high);
    if (from < 0 && to > 0) return from * (1 - share) + to * share;
    return from + (to - from) * share;
  }
  const auto more = static_cast<double>(Wide{as_int(high)} - as_int(low)) * share;
  if (!field.is(Kind::Duration) && !field.is(Kind::Time)) {
    return (static_cast<double>(as_int(low)) + more) / (field.is(Kind::Money) ? 100 : 1);
  }
  Wide result = as_int(low);
  result += static_cast<Wide>(more);
  const double rest = more - std::trunc(more);
  if (rest > 0.5 || (rest == 0.5 && result >= 0)) ++result;
  return result > as_int(high) ? high : fit(result);
}

// Of the known values in order: the one at `share` of the way from the first to the last.
Scalar quantile_of(const Input& input, double share) {
  std::vector<Scalar> values = known_values(input);
  std::sort(values.begin(), values.end(),
            [](const Scalar& a, const Scalar& b) { return compare(a, b) < 0; });
  return quantile(values, share, *input.field);
}

// The least by `order` of the known values: -1 for the minimum, 1 for the maximum.
Scalar extreme(const Input& input, int order) {
  Scalar best;
  for (const Scalar& value : known_values(input)) {
    if (is_missing(best) || compare(value, best) == order) best = value;
  }
  return best;
}

// Of the field, or without one the time.
Scalar value_of(const EventValue& event, const Input& input) {
  return input.field ? event.value : Scalar{event.time};
}

Scalar first(const Input& input) {
  return input.events.empty() ? Scalar{} : value_of(input.events.front(), input);
}

Scalar last(const Input& input) {
  return input.events.empty() ? Scalar{} : value_of(input.events.back(), input);
}

// From the front, or below 0 from the back.
Scalar nth(const Input& input) {
  const auto count = static_cast<Wide>(input.events.size());
  const Wide place = as_int(input.parameters.front());
  const Wide index = place > 0 ? place - 1 : count + place;
  if (index < 0 || index >= count) return {};
  return value_of(input.events[static_cast<std::size_t>(index)], input);
}

Scalar distinct(const Input& input) {
  struct Before {
    bool operator()(const Scalar& a, const Scalar& b) const { return compare(a, b) < 0; }
  };
  std::set<Scalar, Before> different;
  for (const Scalar& value : known_values(input)) different.insert(value);
  return static_cast<std::int64_t>(different.size());
}

Scalar distinct_days(const Input& input) {
  std::set<std::int64_t> days;
  for (const EventValue& event : input.events) days.insert(input.calendar.date_of(event.time));
  return static_cast<std::int64_t>(days.size());
}

// What one event counts: one, or what it is weighed by.
Scalar weight_of(const EventValue& event, const Input& input) {
  return input.weight == nullptr ? Scalar{std::int64_t{1}} : event.weight;
}

// Sums of weights, compared and divided; numbers are added one after the other.
struct Total {
  Wide whole = 0;
  double real = 0;
  void add(const Scalar& weight) {
    if (std::holds_alternative<double>(weight))
      real += as_number(weight);
    else
      whole += as_int(weight);
  }
  // What is no number is the least.
  int compared(const Total& other) const {
    if (whole != other.whole) return whole < other.whole ? -1 : 1;
    const double least = -std::numeric_limits<double>::infinity();
    const double a = std::isnan(real) ? least : real;
    const double b = std::isnan(other.real) ? least : other.real;
    return a < b ? -1 : a > b ? 1 : 0;
  }
  double number() const { return static_cast<double>(whole) + real; }
};

// Each value once, with what its events count, those first whose last event is the newest.
std::vector<std::pair<Scalar, Total>> totals(const Input& input) {
  std::vector<std::pair<Scalar, Total>> found;
  for (const EventValue& event : input.events) {
    const Scalar weight = weight_of(event, input);
    if (is_missing(event.value) || is_missing(weight)) continue;
    const auto same = std::find_if(found.begin(), found.end(), [&](const auto& each) {
      return compare(each.first, event.value) == 0;
    });
    std::pair<Scalar, Total> entry{event.value, {}};
    if (same != found.end()) {
      entry = *same;
      found.erase(same);
    }
    entry.second.add(weight);
    found.insert(found.begin(), entry);
  }
  return found;
}

Scalar most_frequent(const Input& input) {
  Scalar best;
  Total most;
  for (const auto& [value, total] : totals(input)) {
    if (!is_missing(best) && total.compared(most) <= 0) continue;
    best = value;
    most = total;
  }
  return best;
}

// The most first; of equals the newest, which `totals` has first.
Scalar top(const Input& input) {
  auto found = totals(input);
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.second.compared(b.second) > 0; });
  const auto most = static_cast<std::size_t>(as_int(input.parameters.front()));
  ListValue list;
  for (const auto& [value, total] : found) {
    if (list.elements.size() < most) list.elements.push_back(element_of(value));
  }
  if (found.empty()) return {};
  return list;
}

Scalar share(const Input& input) {
  Total part, whole;
  for (const EventValue& event : input.events) {
    const Scalar weight = weight_of(event, input);
    if (is_missing(weight)) continue;
    whole.add(weight);
    if (event.marked) part.add(weight);
  }
  if (!(whole.number() > 0)) return {};
  return finite(part.number() / whole.number());
}

Scalar every(const Input& input) {
  const CalendarLength length = unpacked(as_int(input.parameters.front()));
  const std::int64_t today = first_day(input.calendar.date_of(input.now), length.unit);
  for (std::int64_t back = 1; back <= length.count; ++back) {
    const auto start = input.calendar.midnight(later(today, length.unit, -back));
    const auto end = input.calendar.midnight(later(today, length.unit, 1 - back));
    const bool any = std::any_of(
        input.events.begin(), input.events.end(),
        [&](const EventValue& event) { return event.time >= start && event.time < end; });
    if (!any) return false;
  }
  return true;
}

const std::map<std::string, Aggregate>& table() {
  static const std::map<std::string, Aggregate> aggregates = {
      {"count", count},
      {"any", [](const Input& input) { return Scalar{!input.events.empty()}; }},
      {"none", [](const Input& input) { return Scalar{input.events.empty()}; }},
      {"sum", sum},
      {"avg", average},
      {"median", [](const Input& input) { return quantile_of(input, 0.5); }},
      {"quantile",
       [](const Input& input) { return quantile_of(input, as_number(input.parameters.front())); }},
      {"min", [](const Input& input) { return extreme(input, -1); }},
      {"max", [](const Input& input) { return extreme(input, 1); }},
      {"first", first},
      {"last", last},
      {"nth", nth},
      {"distinct", distinct},
      {"distinct_days", distinct_days},
      {"most_frequent", most_frequent},
      {"top", top},
      {"share", share},
      {"every", every},
  };
  return aggregates;
}

}  // namespace

Scalar quantile(const std::vector<Scalar>& values, double share, const Type& field) {
  if (values.empty()) return {};
  const double place = static_cast<double>(values.size() - 1) * share;
  const auto before = static_cast<std::size_t>(place);
  const std::size_t after = std::min(before + 1, values.size() - 1);
  return interpolated(values[before], values[after], place - std::floor(place), field);
}

bool is_aggregate(const std::string& name) { return table().count(name) > 0; }

Scalar aggregate(const std::string& name, const Input& input) { return table().at(name)(input); }

}  // namespace tagc::oracle
