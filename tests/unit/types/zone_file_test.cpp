#include "runtime/types/zone_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <limits>
#include <string>

#include "runtime/types/zone_rule.h"

namespace tagc {

namespace {

using namespace std::string_literals;

std::string big_endian(std::int64_t value, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}

struct Parts {
  std::vector<std::int64_t> times;
  std::string kinds;
  std::vector<std::int64_t> offsets;
  std::string footer;
  std::int64_t leaps = 0;
  char version = '2';
};

std::string header_of(const Parts& parts, std::int64_t times, std::int64_t types) {
  return std::string("TZif") + parts.version + std::string(15, '\0') + big_endian(0, 4) +
         big_endian(0, 4) + big_endian(parts.leaps, 4) + big_endian(times, 4) +
         big_endian(types, 4) + big_endian(1, 4);
}

std::string file_of(const Parts& parts) {
  std::string out = header_of(parts, 0, 1) + std::string(6, '\0') + '\0' +
                    std::string(static_cast<std::size_t>(8 * parts.leaps), '\0');
  const auto times = static_cast<std::int64_t>(parts.times.size());
  out += header_of(parts, times, static_cast<std::int64_t>(parts.offsets.size()));
  for (const std::int64_t time : parts.times) out += big_endian(time, 8);
  out += parts.kinds;
  for (const std::int64_t offset : parts.offsets) out += big_endian(offset, 4) + "\0\0"s;
  return out + '\0' + std::string(static_cast<std::size_t>(12 * parts.leaps), '\0') + "\n" +
         parts.footer + "\n";
}

TEST(ZoneFile, SlimFilesFollowTheirRule) {
  const auto read =
      read_zone_file(file_of({{100}, "\1"s, {0, -18'000}, "EST5EDT,M3.2.0,M11.1.0"}), 1971);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 6u);
  EXPECT_EQ((*read)[0].at, std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ((*read)[0].offset, 0);
  EXPECT_EQ((*read)[1].at, 100);
  EXPECT_EQ((*read)[2].at, 66 * 86'400 + 7 * 3600);  // 8 March 1970, 2:00
  EXPECT_EQ((*read)[2].offset, -14'400);
  EXPECT_EQ((*read)[3].at, 304 * 86'400 + 6 * 3600);  // 1 November 1970, 2:00
  EXPECT_EQ((*read)[3].offset, -18'000);
}

TEST(ZoneFile, BadFilesAreRefused) {
  const Parts good{{100, 200}, "\0\1"s, {0, 3600}, "UTC0"};
  ASSERT_TRUE(read_zone_file(file_of(good), 2200));
  Parts bad = good;
  bad.times = {200, 100};
  EXPECT_FALSE(read_zone_file(file_of(bad), 2200)) << "times in disorder";
  bad = good;
  bad.kinds = "\0\2"s;
  EXPECT_FALSE(read_zone_file(file_of(bad), 2200)) << "type that is not there";
  bad = good;
  bad.footer = "UTC";
  EXPECT_FALSE(read_zone_file(file_of(bad), 2200)) << "bad rule";
  bad = good;
  bad.leaps = 1;
  EXPECT_FALSE(read_zone_file(file_of(bad), 2200)) << "leap seconds";
  bad = good;
  bad.version = '\0';
  EXPECT_FALSE(read_zone_file(file_of(bad), 2200)) << "first version";
  bad = good;
  bad.offsets.clear();
  EXPECT_FALSE(read_zone_file(file_of(bad), 2200)) << "no types";
}

TEST(ZoneFile, CutFilesAreRefusedOrWhole) {
  const std::string whole = file_of({{100}, "\1"s, {0, -18'000}, "EST5EDT,M3.2.0,M11.1.0"});
  const std::size_t footer = whole.find("\nEST");
  for (std::size_t size = 0; size < footer; ++size) {
    EXPECT_FALSE(read_zone_file(whole.substr(0, size), 2000)) << size;
  }
}

TEST(ZoneRule, Offsets) {
  EXPECT_EQ(parse_zone_rule("CST-8")->standard_offset, 8 * 3600);
  EXPECT_EQ(parse_zone_rule("<+0545>-5:45")->standard_offset, 5 * 3600 + 45 * 60);
  EXPECT_FALSE(parse_zone_rule("CST-8")->summer);
  EXPECT_EQ(parse_zone_rule("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0")->summer->offset, 11 * 3600);
  EXPECT_EQ(parse_zone_rule("EST5EDT,M3.2.0,M11.1.0")->summer->offset, -4 * 3600);
}

TEST(ZoneRule, Refused) {
  for (const char* text :
       {"", "C-8", "CST", "<+08-8", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0",
        "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J365",
        "EST5EDT,M3.2.0,M11.1.0x", "EST5EDT,M3.2.0/200,M11.1.0", "EST999"}) {
    EXPECT_FALSE(parse_zone_rule(text)) << text;
  }
}

// Transitions of one year, as "day of the year, second of that day" in standard time.
std::vector<ZoneTransition> year_of(const char* rule, int year) {
  std::vector<ZoneTransition> out = {{std::numeric_limits<std::int64_t>::min(), 0}};
  append_transitions(*parse_zone_rule(rule), year, out);
  return {out.end() - 2, out.end()};
}

TEST(ZoneRule, DaysOfTheYear) {
  constexpr std::int64_t kNewYear1972 = 730 * 86'400;  // a leap year
  const auto julian = year_of("AAA0BBB,J60/0,J61/0", 1972);
  EXPECT_EQ(julian[0].at, kNewYear1972 + 60 * 86'400);         // 1 March
  EXPECT_EQ(julian[1].at, kNewYear1972 + 61 * 86'400 - 3600);  // 2 March, by summer time
  const auto zero_based = year_of("AAA0BBB,59/0,60/0", 1972);
  EXPECT_EQ(zero_based[0].at, kNewYear1972 + 59 * 86'400);  // 29 February
}

TEST(ZoneRule, LastWeekAndHoursOutsideTheDay) {
  constexpr std::int64_t kNewYear1970 = 0;
  const auto greenland = year_of("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1970);
  // 29 March 1970 was the last Sunday; an hour before its midnight, at UTC-2.
  EXPECT_EQ(greenland[0].at, kNewYear1970 + 87 * 86'400 - 3600 + 7200);
  EXPECT_EQ(greenland[0].offset, -3600);
}

}  // namespace
}  // namespace tagc
