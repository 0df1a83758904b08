#include "runtime/types/time_zone.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>

#include "runtime/types/parse.h"
#include "runtime/types/scalar.h"

namespace tagc {
namespace {

constexpr std::int64_t kHour = 3600 * kMicrosPerSecond;

TimeZone zone_of(const std::string& name) { return *TimeZone::find(name); }

// Both directions at once: what the clock shows at an instant, and when it shows that.
struct Clock {
  TimeZone zone;

  std::string at(std::string_view utc) const {
    const std::int64_t instant = instant_of(*parse_time(utc), TimeZone::utc());
    const std::int64_t local = zone.date_of(instant) * kMicrosPerDay + zone.time_of_day(instant);
    return to_string(local, {Kind::Time, nullptr}, TimeZone::utc());
  }
  std::string utc_of(std::string_view local) const {
    const WrittenTime time = *parse_time(local);
    const std::int64_t instant = zone.from_local(time.days, time.micros_of_day);
    return to_string(instant, {Kind::Time, nullptr}, TimeZone::utc());
  }
  std::string day_starts(std::string_view day) const {
    return to_string(zone.start_of_day(*parse_date(day)), {Kind::Time, nullptr}, TimeZone::utc());
  }
};

TEST(Promise11, NewYorkChangesByAnHour) {
  const Clock clock{zone_of("America/New_York")};
  EXPECT_EQ(clock.at("2026-03-08T06:59:59"), "2026-03-08T01:59:59");
  EXPECT_EQ(clock.at("2026-03-08T07:00"), "2026-03-08T03:00:00");
  EXPECT_EQ(clock.utc_of("2026-03-08T02:30"), "2026-03-08T07:00:00");  // gap: where it ends
  EXPECT_EQ(clock.utc_of("2026-11-01T01:30"), "2026-11-01T05:30:00");  // fold: the earlier
  EXPECT_EQ(clock.utc_of("2026-11-01T00:59:59"), "2026-11-01T04:59:59");
  EXPECT_EQ(clock.utc_of("2026-11-01T02:00"), "2026-11-01T07:00:00");
}

TEST(Promise11, LordHoweChangesByHalfAnHour) {
  const Clock clock{zone_of("Australia/Lord_Howe")};
  EXPECT_EQ(clock.at("2026-10-03T15:29"), "2026-10-04T01:59:00");
  EXPECT_EQ(clock.at("2026-10-03T15:30"), "2026-10-04T02:30:00");
  EXPECT_EQ(clock.utc_of("2026-10-04T02:15"), "2026-10-03T15:30:00");
  EXPECT_EQ(clock.utc_of("2026-04-05T01:45"), "2026-04-04T14:45:00");
}

TEST(Promise11, KathmanduKiritimatiShanghai) {
  EXPECT_EQ(Clock{zone_of("Asia/Kathmandu")}.at("2026-01-01T00:00"), "2026-01-01T05:45:00");
  EXPECT_EQ(Clock{zone_of("Asia/Kathmandu")}.day_starts("2026-01-01"), "2025-12-31T18:15:00");
  EXPECT_EQ(Clock{zone_of("Pacific/Kiritimati")}.at("2026-01-01T10:00"), "2026-01-02T00:00:00");
  EXPECT_EQ(Clock{zone_of("Asia/Shanghai")}.at("2026-11-20T16:00"), "2026-11-21T00:00:00");
  EXPECT_EQ(Clock{zone_of("Asia/Shanghai")}.at("1988-07-01T00:00"), "1988-07-01T09:00:00");
}

TEST(Promise11, DaysWithoutMidnight) {
  // Havana's clock goes from 23:59:59 to 01:00.
  EXPECT_EQ(Clock{zone_of("America/Havana")}.day_starts("2026-03-08"), "2026-03-08T05:00:00");
  // Samoa had no 30 December 2011 at all.
  EXPECT_EQ(Clock{zone_of("Pacific/Apia")}.day_starts("2011-12-30"), "2011-12-30T10:00:00");
  EXPECT_EQ(Clock{zone_of("Pacific/Apia")}.day_starts("2011-12-31"), "2011-12-30T10:00:00");
}

TEST(Promise11, TheZonesRuleHoldsBeyondTheListOfItsFile) {
  const Clock clock{zone_of("America/New_York")};
  EXPECT_EQ(clock.at("2040-07-01T12:00"), "2040-07-01T08:00:00");
  EXPECT_EQ(clock.at("2199-07-01T12:00"), "2199-07-01T08:00:00");
  EXPECT_EQ(clock.at("2199-12-01T12:00"), "2199-12-01T07:00:00");
  EXPECT_EQ(Clock{zone_of("Europe/Dublin")}.at("2100-07-01T12:00"), "2100-07-01T13:00:00");
}

TEST(Promise11, TheEnvironmentsZoneDoesNotMatter) {
  setenv("TZ", "Pacific/Kiritimati", 1);
  EXPECT_EQ(Clock{zone_of("Asia/Shanghai")}.at("2026-11-20T16:00"), "2026-11-21T00:00:00");
  EXPECT_EQ(Clock{TimeZone::utc()}.at("2026-11-20T16:00"), "2026-11-20T16:00:00");
}

// Every instant is found again from what the clock shows, or is the later of two.
TEST(TimeZone, LocalTimesReturn) {
  for (const char* name : {"America/New_York", "Australia/Lord_Howe", "Asia/Shanghai",
                           "America/St_Johns", "Africa/Casablanca", "Pacific/Apia"}) {
    const TimeZone zone = zone_of(name);
    for (std::int64_t t = -30'000 * kMicrosPerDay; t < 60'000 * kMicrosPerDay; t += 7 * kHour) {
      const std::int64_t day = zone.date_of(t);
      const std::int64_t back = zone.from_local(day, zone.time_of_day(t));
      ASSERT_TRUE(back == t || (back < t && t - back <= 25 * kHour)) << name << " " << t;
      const TimeZone::LocalDay span = zone.local_day(t);
      ASSERT_EQ(span.day, day);
      ASSERT_TRUE(span.from <= t && t < span.to);
      ASSERT_EQ(zone.date_of(span.from), day);
      ASSERT_EQ(zone.date_of(span.to - 1), day);
    }
  }
}

TEST(TimeZone, LocalDaysAreCutWhereTheClockChanges) {
  const TimeZone zone = zone_of("America/New_York");
  const auto at = [](std::string_view utc) {
    return instant_of(*parse_time(utc), TimeZone::utc());
  };
  const TimeZone::LocalDay morning = zone.local_day(at("2026-03-08T06:00"));
  EXPECT_EQ(morning.from, at("2026-03-08T05:00"));
  EXPECT_EQ(morning.to, at("2026-03-08T07:00"));
  const TimeZone::LocalDay rest = zone.local_day(at("2026-03-08T07:00"));
  EXPECT_EQ(rest.from, at("2026-03-08T07:00"));
  EXPECT_EQ(rest.to, at("2026-03-09T04:00"));
}

TEST(TimeZone, StepsKeepTheWallClock) {
  const Clock clock{zone_of("America/New_York")};
  const auto later = [&](std::string_view local, CalendarUnit unit, std::int64_t count) {
    const WrittenTime time = *parse_time(local);
    const std::int64_t instant = clock.zone.from_local(time.days, time.micros_of_day);
    return to_string(clock.zone.add(instant, unit, count), {Kind::Time, nullptr}, clock.zone);
  };
  EXPECT_EQ(later("2026-03-07T12:00", CalendarUnit::Day, 1), "2026-03-08T12:00:00");
  EXPECT_EQ(later("2026-03-07T02:30", CalendarUnit::Day, 1), "2026-03-08T03:00:00");
  EXPECT_EQ(later("2026-10-31T01:30", CalendarUnit::Day, 1), "2026-11-01T01:30:00");
  EXPECT_EQ(later("2024-03-31T12:00", CalendarUnit::Month, -1), "2024-02-29T12:00:00");
}

TEST(TimeZone, TheEndsOfTimeStayDefined) {
  constexpr std::int64_t kLatest = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t kEarliest = std::numeric_limits<std::int64_t>::min();
  for (const char* name : {"Pacific/Kiritimati", "America/New_York", "UTC"}) {
    const TimeZone zone = zone_of(name);
    for (const std::int64_t t : {kEarliest, kLatest}) {
      EXPECT_NE(zone.date_of(t), 0);
      EXPECT_EQ(zone.local_day(t).day, zone.date_of(t));
    }
    EXPECT_EQ(zone.start_of_day(INT32_MAX), kLatest);
    EXPECT_EQ(zone.start_of_day(INT32_MIN), kEarliest);
    EXPECT_EQ(zone.add(0, CalendarUnit::Year, kLatest), kLatest);
    EXPECT_EQ(zone.add(0, CalendarUnit::Day, kEarliest), kEarliest);
  }
}

TEST(TimeZone, UnknownNamesGetTheNearest) {
  const auto error_of = [](const std::string& name) { return TimeZone::find(name).error(); };
  EXPECT_EQ(error_of("Asia/Shangai").slug, "unknown-time-zone");
  EXPECT_EQ(error_of("Asia/Shangai").message, "there is no time zone `Asia/Shangai`");
  EXPECT_EQ(error_of("Asia/Shangai").advice, "did you mean `Asia/Shanghai`?");
  EXPECT_EQ(error_of("shanghai").advice, "did you mean `Asia/Shanghai`?");
  EXPECT_EQ(error_of("Beijing").advice,
            "write a name of the IANA database, such as `Asia/Shanghai`");
}

TEST(TimeZone, NamesDoNotLeadOutOfTheData) {
  for (const char* name : {"", "../../../etc/passwd", "/etc/localtime", "Asia", "tzdata.zi",
                           "Asia/../UTC", "right/Asia/Shanghai", "/etc/passwd", "../x",
                           ":Asia/Shanghai", "/usr/share/zoneinfo/UTC"}) {
    EXPECT_FALSE(TimeZone::find(name).ok()) << name;
  }
}

TEST(TimeZone, NamesMeanTheSameOnEveryMachine) {
  setenv("TZDIR", "/nowhere", 1);
  EXPECT_TRUE(TimeZone::find("Asia/Shanghai").ok());
  for (const char* name : {"localtime", "libc:localtime", "libc:UTC", "file:Asia/Shanghai",
                           "Fixed/UTC+08:00:00", "posixrules"}) {
    EXPECT_FALSE(TimeZone::find(name).ok()) << name;
  }
  unsetenv("TZDIR");
}

TEST(TimeZone, TheDataHasAVersion) {
  const std::string version = TimeZone::data_version();
  ASSERT_EQ(version.size(), 5u) << version;  // "2025b"
  EXPECT_EQ(version.substr(0, 2), "20");
}

}  // namespace
}  // namespace tagc
