// Promise 11: windows are half-open, and only calendar steps know the zone. The zones themselves are
// held in tests/unit/types, windows at clock changes in tests/conformance.
#include <cstdlib>

#include "runtime/types/parse.h"
#include "tests/unit/promises/promise.h"

namespace tagc::promises {
namespace {

std::int64_t instant(std::string_view utc) { return instant_of(*parse_time(utc), TimeZone::utc()); }

std::string rules_in(const std::string& zone) {
  return "timezone \"" + zone + R"("
users m from "m.csv" by id { id: int }
events e from "e.csv" by uid at at {}
tag exact = count(e within 24h)
tag calendar = count(e within 1 day)
tag yesterday = count(e in yesterday)
tag before = (count(e in today) as of 1 day ago)
)";
}

Rows one_user_with(const std::vector<std::string>& times) {
  Rows rows = {{"m", {"id"}, {{whole(1)}}}, {"e", {"uid", "at"}, {}}};
  for (const std::string& time : times) rows[1].rows.push_back({whole(1), whole(instant(time))});
  return rows;
}

std::vector<std::int64_t> counts(const oracle::Answer& answer) {
  std::vector<std::int64_t> found;
  for (const char* name : {"exact", "calendar", "yesterday", "before"}) {
    found.push_back(as_int(tag(answer, name).values.front()));
  }
  return found;
}

using Counts = std::vector<std::int64_t>;

// The day that ends at the `now` of each test is an hour, or half of one, shorter or longer.
TEST(Promise11, TheShortDayOfNewYork) {
  const auto answer =
      agreed(rules_in("America/New_York"),
             one_user_with({"2026-03-07T17:00", "2026-03-07T16:59:59", "2026-03-07T16:00",
                            "2026-03-08T05:00", "2026-03-08T04:59:59"}),
             instant("2026-03-08T16:00"));
  EXPECT_EQ(counts(answer), (Counts{5, 3, 4, 2}));
}

TEST(Promise11, TheLongDayOfLordHowe) {
  const auto answer =
      agreed(rules_in("Australia/Lord_Howe"),
             one_user_with({"2026-04-04T01:00", "2026-04-04T01:15", "2026-04-04T01:30",
                            "2026-04-04T13:00", "2026-04-03T13:00"}),
             instant("2026-04-05T01:30"));
  EXPECT_EQ(counts(answer), (Counts{2, 4, 4, 1}));
}

TEST(Promise11, ZonesOfOtherQuartersAndOtherDays) {
  const std::vector<std::string> times = {"2026-01-01T18:14:59", "2026-01-01T18:15",
                                          "2026-01-01T09:59:59", "2026-01-01T10:00"};
  const std::int64_t now = instant("2026-01-02T20:00");
  EXPECT_EQ(counts(agreed(rules_in("Asia/Kathmandu"), one_user_with(times), now)),
            (Counts{0, 0, 1, 1}));
  EXPECT_EQ(counts(agreed(rules_in("Pacific/Kiritimati"), one_user_with(times), now)),
            (Counts{0, 0, 3, 3}));
}

TEST(Promise11, TheEnvironmentsZoneChangesNoAnswer) {
  const char* const before = std::getenv("TZ");
  const std::string kept = before == nullptr ? "" : before;
  std::vector<Counts> found;
  for (const char* zone : {"UTC", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/St_Johns"}) {
    setenv("TZ", zone, 1);
    tzset();
    found.push_back(
        counts(agreed(rules_in("America/New_York"),
                      one_user_with({"2026-11-01T05:30", "2026-11-01T06:30", "2026-10-31T04:00"}),
                      instant("2026-11-02T05:30"))));
  }
  for (const Counts& each : found) EXPECT_EQ(each, found.front());
  if (before == nullptr) {
    unsetenv("TZ");
  } else {
    setenv("TZ", kept.c_str(), 1);
  }
  tzset();
}

TEST(Promise11, TheVersionOfTheZoneDataIsKnown) {
  EXPECT_NE(TimeZone::data_version(), "none");
  EXPECT_NE(TimeZone::data_version(), "");
}

}  // namespace
}  // namespace tagc::promises
