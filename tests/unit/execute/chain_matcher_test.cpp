// The matcher against the oracle's search through everything, on times so few that all edges meet:
// equal times, gaps and spans that just fit, absences that end with an event.
#include "runtime/execute/kernels/range_matcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <sstream>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "tests/oracle/chains.h"

namespace tagc::test {
namespace {

class RandomChain {
 public:
  explicit RandomChain(std::uint64_t seed) : random_(seed) {
    const int steps = 2 + below(4);
    for (int i = 0; i < steps; ++i) {
      ChainPattern::Step step;
      step.absent = i > 0 && below(3) == 0;
      if (i > 0 && below(2) == 0) step.gap = length();
      pattern.steps.push_back(step);
    }
    if (below(3) == 0) pattern.span = length();
    now = 8 + below(8);
    for (int i = below(14); i > 0; --i) {
      const auto some = random_() & ((std::uint64_t{1} << steps) - 1);
      events.push_back({below(static_cast<int>(now)), some, 0, 0});
    }
    std::ranges::stable_sort(events, {}, &ChainEvent::time);
    for (std::size_t i = 0; i < events.size(); ++i) events[i].row = static_cast<std::int32_t>(i);
  }

  std::string text() const {
    std::ostringstream out;
    for (const ChainPattern::Step& step : pattern.steps) {
      out << (step.absent ? "no " : "");
      if (step.gap) out << "within " << step.gap->count << ' ';
      out << "then ";
    }
    if (pattern.span) out << "span " << pattern.span->count;
    for (const ChainEvent& event : events) out << "\n  " << event.time << ": " << event.steps;
    return out.str();
  }

  ChainPattern pattern;
  std::vector<ChainEvent> events;
  std::int64_t now = 0;

 private:
  int below(int bound) { return static_cast<int>(random_() % static_cast<std::uint64_t>(bound)); }
  ChainLength length() { return {true, CalendarUnit::Day, 1 + below(5)}; }

  std::mt19937_64 random_;
};

using Completions = std::map<std::int32_t, std::int64_t>;  // by row of the first event

Completions matched(const RandomChain& chain, const TimeZone& zone) {
  ChainMatcher matcher(chain.pattern, zone, chain.now, std::pmr::get_default_resource());
  Completions found;
  matcher.match(chain.events,
                [&](const ChainEvent& event, std::int64_t time) { found[event.row] = time; });
  return found;
}

Completions searched(const RandomChain& chain, const oracle::Calendar& calendar) {
  std::vector<std::vector<oracle::StepEvent>> steps(chain.pattern.steps.size());
  std::vector<std::int32_t> rows;
  for (const ChainEvent& event : chain.events) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (((event.steps >> i) & 1) != 0) steps[i].push_back({event.time, {}});
    }
    if ((event.steps & 1) != 0) rows.push_back(event.row);
  }
  Completions found;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto time = oracle::completion(chain.pattern, steps, i, calendar, chain.now);
    if (time) found[rows[i]] = *time;
  }
  return found;
}

// The events as masks, among those of other users: `before` them, and as many after. Each of them is
// the last of `apart` at its time, the others being of no step.
Completions of_ranges(const RandomChain& chain, const TimeZone& zone, std::int64_t before,
                      std::int64_t apart) {
  const auto count = static_cast<std::int64_t>(chain.events.size()) * apart, end = before + count;
  const auto words = static_cast<std::size_t>(words_for(end + before));
  std::vector<std::vector<std::uint64_t>> masks(
      chain.pattern.steps.size(), std::vector<std::uint64_t>(words, ~std::uint64_t{0}));
  std::vector<std::int64_t> times(words * 64, 0);
  std::pmr::vector<const std::uint64_t*> pointers;
  for (std::size_t step = 0; step < masks.size(); ++step) {
    for (std::int64_t i = 0; i < count; ++i) {
      const ChainEvent& event = chain.events[static_cast<std::size_t>(i / apart)];
      times[static_cast<std::size_t>(before + i)] = event.time;
      const bool is_there = i % apart == apart - 1 && ((event.steps >> step) & 1) != 0;
      if (!is_there) clear_bit(masks[step].data(), before + i);
    }
    pointers.push_back(masks[step].data());
  }
  std::vector<std::uint64_t> bits(words, 0);
  std::vector<std::int64_t> completions(words * 64, -1);
  RangeMatcher matcher(chain.pattern, zone, pointers, times.data());
  matcher.match(before, end, bits.data(), completions.data());
  Completions found;
  for_each_set(bits.data(), 0, end + before, [&](std::int64_t i) {
    found[static_cast<std::int32_t>((i - before) / apart)] =
        completions[static_cast<std::size_t>(i)];
  });
  return found;
}

TEST(ChainMatcher, RangesAreEnoughWhereNoAbsenceHasALength) {
  int tried = 0;
  for (std::uint64_t seed = 0; seed < 100'000; ++seed) {
    const RandomChain chain(seed);
    if (!RangeMatcher::can_match(chain.pattern)) continue;
    const auto before = static_cast<std::int64_t>(seed % 130);
    const Completions expected = matched(chain, TimeZone::utc());
    // Of a few events a user's masks are a word each, of more than 64 they are not.
    for (const int apart : {1, 11}) {
      ASSERT_EQ(of_ranges(chain, TimeZone::utc(), before, apart), expected)
          << "seed " << seed << ": " << chain.text();
    }
    ++tried;
  }
  EXPECT_GT(tried, 30'000);
}

// Half-hours around the end of summer time: a day after the later of two events may be the earlier.
TEST(ChainMatcher, RangesAreEnoughOverAClockChange) {
  const Result<TimeZone> zone = TimeZone::find("America/New_York");
  ASSERT_TRUE(zone.ok());
  constexpr std::int64_t kHalfHour = 1'800'000'000;
  const std::int64_t start = 1'793'505'600'000'000;  // 2026-11-01T04:00Z
  for (std::uint64_t seed = 0; seed < 50'000; ++seed) {
    RandomChain chain(seed);
    if (!RangeMatcher::can_match(chain.pattern)) continue;
    for (ChainEvent& event : chain.events) {
      const std::int64_t day = event.time % 2 == 0 ? 0 : 48;
      event.time = start + (event.time + day) * kHalfHour;
    }
    std::ranges::stable_sort(chain.events, {}, &ChainEvent::time);
    for (std::size_t i = 0; i < chain.events.size(); ++i) {
      chain.events[i].row = static_cast<std::int32_t>(i);
    }
    const auto to_calendar = [&](std::optional<ChainLength>& length) {
      if (!length) return;
      if (length->count % 2 == 0)
        *length = {true, CalendarUnit::Day, length->count * kHalfHour};
      else
        *length = {false, CalendarUnit::Day, 1};
    };
    for (ChainPattern::Step& step : chain.pattern.steps) to_calendar(step.gap);
    to_calendar(chain.pattern.span);
    ASSERT_EQ(of_ranges(chain, *zone, 7, 1), matched(chain, *zone))
        << "seed " << seed << ": " << chain.text();
  }
}

TEST(ChainMatcher, FindsWhatASearchThroughEverythingFinds) {
  const oracle::Calendar calendar("UTC");
  std::size_t matches = 0;
  for (std::uint64_t seed = 0; seed < 100'000; ++seed) {
    const RandomChain chain(seed);
    const Completions found = matched(chain, TimeZone::utc());
    ASSERT_EQ(found, searched(chain, calendar)) << "seed " << seed << ": " << chain.text();
    matches += found.size();
  }
  EXPECT_GT(matches, 50'000u);
}

// From the first cart no order is near enough; a matcher that takes the first way on would end there.
TEST(ChainMatcher, AnEarlierEventDoesNotHideAMatch) {
  ChainPattern pattern;
  pattern.steps.resize(3);
  pattern.steps[1].gap = pattern.steps[2].gap = ChainLength{true, CalendarUnit::Day, 60};
  const std::vector<ChainEvent> events = {
      {0, 1, 0, 0}, {10, 2, 0, 1}, {50, 2, 0, 2}, {100, 4, 0, 3}};
  const TimeZone zone = TimeZone::utc();
  ChainMatcher matcher(pattern, zone, 1'000, std::pmr::get_default_resource());
  Completions found;
  matcher.match(std::span(events),
                [&](const ChainEvent& event, std::int64_t time) { found[event.row] = time; });
  EXPECT_EQ(found, (Completions{{0, 100}}));
}

}  // namespace
}  // namespace tagc::test
