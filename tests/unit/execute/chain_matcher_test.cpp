// The matcher against the oracle's search through everything, on times so few that all edges meet:
// equal times, gaps and spans that just fit, absences that end with an event.
#include "runtime/execute/kernels/nearest_matcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <sstream>

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

Completions matched(const RandomChain& chain) {
  const TimeZone zone = TimeZone::utc();
  ChainMatcher matcher(chain.pattern, zone, chain.now);
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

Completions of_nearest(const RandomChain& chain) {
  const TimeZone zone = TimeZone::utc();
  NearestMatcher matcher(chain.pattern, zone);
  matcher.begin_user();
  Completions found;
  for (std::size_t i = chain.events.size(); i-- > 0;) {
    const std::int64_t time = matcher.see(chain.events[i].time, chain.events[i].steps);
    if (time != NearestMatcher::kNever) found[chain.events[i].row] = time;
  }
  return found;
}

TEST(ChainMatcher, TheNearestEventsAreEnoughWhereNoAbsenceHasALength) {
  int tried = 0;
  for (std::uint64_t seed = 0; seed < 100'000; ++seed) {
    const RandomChain chain(seed);
    if (!NearestMatcher::can_match(chain.pattern)) continue;
    ASSERT_EQ(of_nearest(chain), matched(chain)) << "seed " << seed << ": " << chain.text();
    ++tried;
  }
  EXPECT_GT(tried, 30'000);
}

TEST(ChainMatcher, FindsWhatASearchThroughEverythingFinds) {
  const oracle::Calendar calendar("UTC");
  std::size_t matches = 0;
  for (std::uint64_t seed = 0; seed < 100'000; ++seed) {
    const RandomChain chain(seed);
    const Completions found = matched(chain);
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
  ChainMatcher matcher(pattern, zone, 1'000);
  Completions found;
  matcher.match(std::span(events),
                [&](const ChainEvent& event, std::int64_t time) { found[event.row] = time; });
  EXPECT_EQ(found, (Completions{{0, 100}}));
}

}  // namespace
}  // namespace tagc::test
