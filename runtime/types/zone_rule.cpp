#include "runtime/types/zone_rule.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "runtime/types/time_zone.h"

namespace tagc {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kFirstRuleYear = 1970;  // for files that list no transition at all

// Reads a rule from its front. A failed read leaves the rest unspecified.
class RuleParser {
 public:
  explicit RuleParser(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  bool at(char c) const { return !rest_.empty() && rest_.front() == c; }
  bool accept(char c) {
    if (!at(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // A zone's abbreviation: three letters or more, or anything in <>.
  bool name() {
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (accept('<')) {
      rest_.remove_prefix(std::min(rest_.find('>'), rest_.size()));
      return accept('>');
    }
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_letter);
    const auto length = static_cast<std::size_t>(end - rest_.begin());
    rest_.remove_prefix(length);
    return length >= 3;
  }

  std::optional<int> number(int lowest, int highest) {
    int value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc() || value < lowest || value > highest) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }

  // [+-]h[:mm[:ss]] in seconds, with up to a week of hours.
  std::optional<std::int64_t> clock() {
    const bool negative = accept('-');
    if (!negative) accept('+');
    const auto hours = number(0, 167);
    if (!hours) return std::nullopt;
    std::int64_t seconds = *hours * 3600;
    for (const int unit : {60, 1}) {
      if (!accept(':')) break;
      const auto part = number(0, 59);
      if (!part) return std::nullopt;
      seconds += *part * unit;
    }
    return negative ? -seconds : seconds;
  }

  // ,M3.2.0/2
  std::optional<ZoneChange> change() {
    if (!accept(',')) return std::nullopt;
    auto read = accept('M') ? month_week() : day_of_year();
    if (!read || !accept('/')) return read;
    const auto seconds = clock();
    if (!seconds) return std::nullopt;
    read->seconds = *seconds;
    return read;
  }

 private:
  std::optional<ZoneChange> month_week() {
    const auto month = number(1, 12);
    if (!month || !accept('.')) return std::nullopt;
    const auto week = number(1, 5);
    if (!week || !accept('.')) return std::nullopt;
    const auto day = number(0, 6);
    if (!day) return std::nullopt;
    return ZoneChange{ZoneChange::Form::MonthWeek, *day, *month, *week};
  }

  std::optional<ZoneChange> day_of_year() {
    const bool julian = accept('J');
    const auto day = number(julian ? 1 : 0, 365);
    if (!day) return std::nullopt;
    return ZoneChange{julian ? ZoneChange::Form::JulianDay : ZoneChange::Form::DayOfYear, *day};
  }

  std::string_view rest_;
};

std::optional<ZoneRule::Summer> parse_summer(RuleParser& in, std::int64_t standard_offset) {
  if (!in.name()) return std::nullopt;
  std::int64_t offset = standard_offset + 3600;
  if (!in.at(',')) {
    const auto west = in.clock();
    if (!west) return std::nullopt;
    offset = -*west;
  }
  const auto start = in.change();
  const auto end = start ? in.change() : std::nullopt;
  if (!end) return std::nullopt;
  return ZoneRule::Summer{offset, *start, *end};
}

// Days since 1970-01-01 of a change in one year.
std::int64_t day_of(const ZoneChange& change, int year) {
  const std::int64_t new_year = days_from_civil({year, 1, 1});
  switch (change.form) {
    case ZoneChange::Form::DayOfYear: return new_year + change.day;
    case ZoneChange::Form::JulianDay: {
      const bool leap = days_from_civil({year, 3, 1}) - new_year == 60;
      return new_year + change.day - 1 + (leap && change.day >= 60);
    }
    case ZoneChange::Form::MonthWeek: break;
  }
  const std::int64_t first = days_from_civil({year, change.month, 1});
  const int first_weekday = (weekday_of(first) + 1) % 7;  // from Sunday, as the rule counts
  std::int64_t day = first + (change.day - first_weekday + 7) % 7 + 7 * (change.week - 1);
  if (day >= add_months(first, 1)) day -= 7;
  return day;
}

std::int64_t instant_of(const ZoneChange& change, int year, std::int64_t offset_before) {
  return day_of(change, year) * kSecondsPerDay + change.seconds - offset_before;
}

}  // namespace

std::optional<ZoneRule> parse_zone_rule(std::string_view text) {
  RuleParser in(text);
  if (!in.name()) return std::nullopt;
  const auto west = in.clock();
  if (!west) return std::nullopt;
  ZoneRule rule{-*west, std::nullopt};
  if (in.at_end()) return rule;
  rule.summer = parse_summer(in, rule.standard_offset);
  if (!rule.summer || !in.at_end()) return std::nullopt;
  return rule;
}

void append_transitions(const ZoneRule& rule, int last_year,
                        std::vector<ZoneTransition>& transitions) {
  if (!rule.summer) return;
  const auto& [offset, start, end] = *rule.summer;
  std::int64_t last = transitions.back().at;
  const std::int64_t first_year =
      transitions.size() > 1 ? civil_from_days(last / kSecondsPerDay).year : kFirstRuleYear;
  for (auto year = static_cast<int>(first_year); year <= last_year; ++year) {
    std::array<ZoneTransition, 2> changes = {
        ZoneTransition{instant_of(start, year, rule.standard_offset), offset},
        ZoneTransition{instant_of(end, year, offset), rule.standard_offset}};
    if (changes[1].at < changes[0].at) std::swap(changes[0], changes[1]);
    for (const ZoneTransition& change : changes) {
      if (change.at > last) transitions.push_back(change);
    }
  }
}

}  // namespace tagc
