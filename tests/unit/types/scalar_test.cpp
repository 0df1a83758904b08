#include "runtime/types/scalar.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "runtime/types/parse.h"
#include "runtime/types/time_zone.h"

namespace tagc {
namespace {

std::string print(const Scalar& value, Kind kind) {
  return to_string(value, {kind, nullptr}, TimeZone::utc());
}
std::string print_int(std::int64_t value, Kind kind) { return print(Scalar(value), kind); }

TEST(Type, Text) {
  EXPECT_EQ(to_string(Type{Kind::Money, nullptr}), "money");
  EXPECT_EQ(to_string(Type::enumeration({"a", "b\"c"})), R"(enum("a", "b\"c"))");
}

TEST(Type, Equality) {
  EXPECT_EQ(Type::enumeration({"a", "b"}), Type::enumeration({"a", "b"}));
  EXPECT_NE(Type::enumeration({"a", "b"}), Type::enumeration({"b", "a"}));
  EXPECT_NE((Type{Kind::Int, nullptr}), (Type{Kind::Money, nullptr}));
}

TEST(Scalar, WhatIsMissing) { EXPECT_EQ(print({}, Kind::Int), "missing"); }

TEST(Scalar, BoolsAndIntegers) {
  EXPECT_EQ(print(true, Kind::Bool), "true");
  EXPECT_EQ(print_int(INT64_MIN, Kind::Int), "-9223372036854775808");
}

TEST(Scalar, Money) {
  EXPECT_EQ(print_int(300'000, Kind::Money), "3000.00");
  EXPECT_EQ(print_int(-5, Kind::Money), "-0.05");
  EXPECT_EQ(print_int(INT64_MIN, Kind::Money), "-92233720368547758.08");
}

TEST(Scalar, Numbers) {
  EXPECT_EQ(print(3.0, Kind::Number), "3");
  EXPECT_EQ(print(0.1, Kind::Number), "0.1");
  EXPECT_EQ(print(-0.0, Kind::Number), "0");
  EXPECT_EQ(print(1e20, Kind::Number), "100000000000000000000");
  EXPECT_EQ(print(1e300, Kind::Number), "1e+300");
  EXPECT_EQ(print(1.0 / 3, Kind::Number), "0.3333333333333333");
}

TEST(Scalar, DatesAndTimes) {
  EXPECT_EQ(print_int(*parse_date("2026-11-21"), Kind::Date), "2026-11-21");
  EXPECT_EQ(print_int(*parse_date("0001-01-01"), Kind::Date), "0001-01-01");
  EXPECT_EQ(print_int(0, Kind::Time), "1970-01-01T00:00:00");
  EXPECT_EQ(print_int(-500'000, Kind::Time), "1969-12-31T23:59:59.5");
}

TEST(Scalar, TimesThatTheClockShowsTwiceSayWhich) {
  const TimeZone zone = *TimeZone::find("America/New_York");
  const auto print_at = [&](std::string_view text) {
    const Scalar time(instant_of(*parse_time(text), zone));
    return to_string(time, {Kind::Time, nullptr}, zone);
  };
  EXPECT_EQ(print_at("2026-11-01T05:30Z"), "2026-11-01T01:30:00");
  EXPECT_EQ(print_at("2026-11-01T06:30Z"), "2026-11-01T01:30:00-05:00");
}

TEST(Scalar, Durations) {
  for (const std::string text : {"30d", "90m", "36h", "0s", "15s", "-2h", "3d4h12m5s", "1.5s",
                                 "106751991d4h54.775807s", "-106751991d4h54.775808s"}) {
    EXPECT_EQ(print_int(*parse_duration(text), Kind::Duration), text);
  }
  EXPECT_EQ(print_int(*parse_duration("2w"), Kind::Duration), "14d");
  EXPECT_EQ(print_int(*parse_duration("24h"), Kind::Duration), "1d");
  EXPECT_EQ(print_int(*parse_duration("1000s"), Kind::Duration), "16m40s");
}

TEST(Scalar, TextAndLabels) {
  const Type level = Type::enumeration({"low", "high"});
  const TimeZone zone = TimeZone::utc();
  EXPECT_EQ(print(std::string("北\"京\n"), Kind::Text), R"("北\"京\n")");
  EXPECT_EQ(to_string(std::string("a\"b"), {Kind::Text, nullptr}, zone, false), "a\"b");
  EXPECT_EQ(to_string(std::int64_t{1}, level, zone), "\"high\"");
  EXPECT_EQ(to_string(std::int64_t{0}, level, zone, false), "low");
}

// What is printed is read back as the same value.
TEST(Scalar, PrintedValuesParse) {
  const TimeZone zone = *TimeZone::find("Australia/Lord_Howe");
  for (const Kind kind : {Kind::Int, Kind::Money, Kind::Time, Kind::Duration}) {
    const Type type{kind, nullptr};
    for (std::int64_t value = 1; value < INT64_MAX / 80; value = value * 7 + 3) {
      const Scalar scalar(value);
      EXPECT_EQ(parse_scalar(to_string(scalar, type, zone), type, zone), scalar) << value;
    }
  }
  for (double value = 1e-300; value < 1e300; value *= 17.3) {
    EXPECT_EQ(parse_number(print(value, Kind::Number)), value);
  }
}

}  // namespace
}  // namespace tagc
