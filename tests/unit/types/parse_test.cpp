#include "runtime/types/parse.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>

#include "runtime/types/time_zone.h"

namespace tagc {
namespace {

constexpr std::int64_t kHour = 3600 * kMicrosPerSecond;

template <class T>
void expect_none(std::optional<T> (*parse)(std::string_view),
                 std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) EXPECT_FALSE(parse(text)) << '`' << text << '`';
}

TEST(Parse, Bools) {
  EXPECT_EQ(parse_bool("true"), true);
  EXPECT_EQ(parse_bool("False"), false);
  EXPECT_EQ(parse_bool("0"), false);
  expect_none(parse_bool, {"", "yes", "tRUE", "2"});
}

TEST(Parse, Integers) {
  EXPECT_EQ(parse_int("0"), 0);
  EXPECT_EQ(parse_int("-12"), -12);
  EXPECT_EQ(parse_int("007"), 7);
  EXPECT_EQ(parse_int("9223372036854775807"), INT64_MAX);
  EXPECT_EQ(parse_int("-9223372036854775808"), INT64_MIN);
  expect_none(parse_int,
              {"", "-", "+1", "1.0", "1e3", " 1", "1 ", "0x10", "1,5", "--1", "9223372036854775808",
               "-9223372036854775809", "99999999999999999999999"});
}

TEST(Parse, Numbers) {
  EXPECT_EQ(parse_number("-1.5"), -1.5);
  EXPECT_EQ(parse_number(".5"), 0.5);
  EXPECT_EQ(parse_number("2e-3"), 0.002);
  EXPECT_EQ(parse_number("1E+2"), 100);
  expect_none(parse_number, {"", "-", ".", "5.", "1e400", "-1e400", "0x10", "1,5", "nan", "inf",
                             "-inf", "1e", "+1", "1 "});
}

TEST(Promise10, MoneyIsExact) {
  EXPECT_EQ(parse_money("3000"), 300'000);
  EXPECT_EQ(parse_money("-12.5"), -1250);
  EXPECT_EQ(parse_money("0.07"), 7);
  EXPECT_EQ(parse_money("12.3400"), 1234);
  EXPECT_EQ(parse_money("92233720368547758.07"), INT64_MAX);
  EXPECT_EQ(parse_money("-92233720368547758.08"), INT64_MIN);
  expect_none(parse_money, {"", "-", ".", "12.", "12.345", "0.001", "1e3", "1,50", "$5",
                            "92233720368547758.08", "-92233720368547758.09"});
}

TEST(Parse, Dates) {
  EXPECT_EQ(parse_date("1970-01-01"), 0);
  EXPECT_EQ(parse_date("2024-02-29"), days_from_civil({2024, 2, 29}));
  EXPECT_EQ(parse_date("0001-01-01"), days_from_civil({1, 1, 1}));
  expect_none(parse_date, {"", "2023-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
                           "0000-01-01", "2026-1-1", "26-01-01", "2026-01-011", "2026/01/01",
                           "2026-01-01T", "-2026-01-01", "1900-02-29"});
}

TEST(Parse, TimesOnTheWallClock) {
  const auto time = parse_time("2026-11-21T08:30:15.25");
  ASSERT_TRUE(time);
  EXPECT_EQ(time->days, *parse_date("2026-11-21"));
  EXPECT_EQ(time->micros_of_day, 8 * kHour + 30 * kHour / 60 + 15'250'000);
  EXPECT_FALSE(time->offset);
  EXPECT_EQ(parse_time("2026-11-21")->micros_of_day, 0);
  EXPECT_EQ(parse_time("2026-11-21 23:59")->micros_of_day, 24 * kHour - kHour / 60);
  EXPECT_EQ(parse_time("2026-11-21T00:00:00.123456789")->micros_of_day, 123'456);
}

TEST(Parse, TimesWithAnOffset) {
  EXPECT_EQ(parse_time("2026-11-21T08:00Z")->offset, 0);
  EXPECT_EQ(parse_time("2026-11-21T08:00+08:00")->offset, 8 * kHour);
  EXPECT_EQ(parse_time("2026-11-21T08:00:00-0330")->offset, -7 * kHour / 2);
  EXPECT_EQ(parse_time("2026-11-21 08:00+05")->offset, 5 * kHour);
}

TEST(Parse, WhatIsNoTime) {
  expect_none(parse_time, {"", "08:00", "2026-11-21T", "2026-11-21T8:00", "2026-11-21T24:00",
                           "2026-11-21T08:60", "2026-11-21T08:00:60", "2026-11-21T08:00.5",
                           "2026-11-21T08:00:00.", "2026-11-21T08:00+", "2026-11-21T08:00+8",
                           "2026-11-21T08:00+08:0", "2026-11-21T08:00Zulu", "2023-02-29T08:00",
                           "2026-11-21T08", "2026-11-21  08:00", "2026-11-21T08:00+08:"});
}

TEST(Parse, InstantsUseTheZoneOnlyWithoutAnOffset) {
  const TimeZone shanghai = *TimeZone::find("Asia/Shanghai");
  const std::int64_t utc = *parse_date("2026-11-21") * kMicrosPerDay;
  EXPECT_EQ(instant_of(*parse_time("2026-11-21T08:00"), shanghai), utc);
  EXPECT_EQ(instant_of(*parse_time("2026-11-21T08:00+08:00"), TimeZone::utc()), utc);
  EXPECT_EQ(instant_of(*parse_time("2026-11-21T00:00Z"), shanghai), utc);
}

TEST(Parse, Durations) {
  EXPECT_EQ(parse_duration("15s"), 15 * kMicrosPerSecond);
  EXPECT_EQ(parse_duration("90m"), 90 * kHour / 60);
  EXPECT_EQ(parse_duration("24h"), kMicrosPerDay);
  EXPECT_EQ(parse_duration("30d"), 30 * kMicrosPerDay);
  EXPECT_EQ(parse_duration("2w"), 14 * kMicrosPerDay);
  EXPECT_EQ(parse_duration("-1d12h"), -36 * kHour);
  EXPECT_EQ(parse_duration("3d4h12m5.123456s"),
            3 * kMicrosPerDay + 4 * kHour + kHour / 5 + 5'123'456);
  expect_none(parse_duration,
              {"", "-", "30", "d", "30days", "30 d", "1h1d", "1d1d", "1.5d", "1.s", ".5s",
               "1.1234567s", "106751992d", "99999999999999999999s", "15250285w", "+1d"});
}

TEST(Parse, LongestDuration) {
  EXPECT_EQ(parse_duration("106751991d4h54.775807s"), INT64_MAX);
  EXPECT_EQ(parse_duration("-106751991d4h54.775808s"), INT64_MIN);
  EXPECT_EQ(parse_duration("106751991d4h54.775808s"), std::nullopt);
}

TEST(Parse, ScalarsOfEveryKind) {
  const TimeZone zone = TimeZone::utc();
  const Type level = Type::enumeration({"low", "high"});
  EXPECT_EQ(parse_scalar("true", {Kind::Bool, nullptr}, zone), Scalar(true));
  EXPECT_EQ(parse_scalar("5", {Kind::Int, nullptr}, zone), Scalar(std::int64_t{5}));
  EXPECT_EQ(parse_scalar("5", {Kind::Number, nullptr}, zone), Scalar(5.0));
  EXPECT_EQ(parse_scalar("5", {Kind::Money, nullptr}, zone), Scalar(std::int64_t{500}));
  EXPECT_EQ(parse_scalar(" a ", {Kind::Text, nullptr}, zone), Scalar(std::string(" a ")));
  EXPECT_EQ(parse_scalar("1970-01-02", {Kind::Date, nullptr}, zone), Scalar(std::int64_t{1}));
  EXPECT_EQ(parse_scalar("1970-01-02", {Kind::Time, nullptr}, zone), Scalar(kMicrosPerDay));
  EXPECT_EQ(parse_scalar("1d", {Kind::Duration, nullptr}, zone), Scalar(kMicrosPerDay));
  EXPECT_EQ(parse_scalar("high", level, zone), Scalar(std::int64_t{1}));
  EXPECT_EQ(parse_scalar("High", level, zone), std::nullopt);
  EXPECT_EQ(parse_scalar("soon", {Kind::Time, nullptr}, zone), std::nullopt);
}

}  // namespace
}  // namespace tagc
