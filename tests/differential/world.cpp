#include "tests/differential/world.h"

#include <date/date.h>

#include <cassert>
#include <chrono>
#include <limits>
#include <sstream>

#include "tests/oracle/calendar.h"

namespace tagc::differential {
namespace {

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kHour = 3'600 * kSecond;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

std::string users_head(bool text_ids) {
  return std::string("users members from \"members.csv\" by id {\n  id: ") +
         (text_ids ? "text" : "int");
}

}  // namespace

const std::vector<TableSpec>& tables() {
  static const std::vector<TableSpec> specs = {
      {"",
       "members",
       "id",
       "",
       false,
       {{"i", Sort::Int, true, "", ""},
        {"iz", Sort::Int, false, "0", ""},
        {"ir", Sort::Int, false, "", ""},
        {"n", Sort::Number, true, "", ""},
        {"nr", Sort::Number, false, "", ""},
        {"m", Sort::Money, true, "", ""},
        {"mz", Sort::Money, false, "0.5", ""},
        {"t", Sort::Text, true, "", ""},
        {"tr", Sort::Text, false, "", ""},
        {"tz", Sort::Text, false, "\"a\"", ""},
        {"e", Sort::Mood, true, "", ""},
        {"er", Sort::Mood, false, "", ""},
        {"g", Sort::Stage, true, "", ""},
        {"b", Sort::Bool, true, "", ""},
        {"br", Sort::Bool, false, "", ""},
        {"d", Sort::Date, true, "", ""},
        {"dr", Sort::Date, false, "", ""},
        {"w", Sort::Time, true, "", ""},
        {"wr", Sort::Time, false, "", ""},
        {"item", Sort::Int, true, "", "items"},
        {"maker", Sort::Text, true, "", "makers"},
        {"tags", Sort::Words, true, "", ""},
        {"tagsr", Sort::Words, false, "", ""},
        {"feels", Sort::Moods, true, "", ""}}},
      {"events a from \"a.csv\" by uid at at",
       "a",
       "uid",
       "at",
       true,
       {{"x", Sort::Int, true, "", ""},
        {"y", Sort::Number, true, "", ""},
        {"z", Sort::Money, false, "0", ""},
        {"s", Sort::Text, true, "", ""},
        {"k", Sort::Stage, true, "", ""},
        {"due", Sort::Date, true, "", ""},
        {"good", Sort::Bool, true, "", ""},
        {"marks", Sort::Words, true, "", ""},
        {"yr", Sort::Number, false, "", ""},
        {"ref", Sort::Int, true, "", ""},
        {"sold", Sort::Int, true, "", "items"}}},
      {"events c from \"c.csv\" by uid at at dedupe by (ref)",
       "c",
       "uid",
       "at",
       true,
       {{"x", Sort::Int, true, "", ""},
        {"z", Sort::Money, true, "", ""},
        {"s", Sort::Text, false, "\"\"", ""},
        {"until", Sort::Time, true, "", ""},
        {"ref", Sort::Int, true, "", ""},
        {"sold", Sort::Int, true, "", "items"}}},
      {"events l from \"l.csv\" by uid at at", "l", "uid", "at", true, {}},
      {"records p from \"p.csv\" by uid",
       "p",
       "uid",
       "",
       true,
       {{"x", Sort::Int, true, "", ""},
        {"y", Sort::Number, true, "", ""},
        {"z", Sort::Money, false, "0", ""},
        {"s", Sort::Text, true, "", ""},
        {"k", Sort::Stage, true, "", ""},
        {"until", Sort::Time, true, "", ""},
        {"good", Sort::Bool, true, "", ""},
        {"sold", Sort::Int, true, "", "items"}}},
      {"records q from \"q.csv\" by uid dedupe by (ref)",
       "q",
       "uid",
       "",
       true,
       {{"x", Sort::Int, true, "", ""},
        {"s", Sort::Text, true, "", ""},
        {"ref", Sort::Int, true, "", ""}}},
      {"profile f from \"f.csv\" by code = members.t",
       "f",
       "code",
       "",
       false,
       {{"source", Sort::Text, true, "", ""},
        {"rating", Sort::Int, false, "3", ""},
        {"rank", Sort::Stage, true, "", ""},
        {"via", Sort::Int, true, "", "items"}}},
      {"profile h from \"h.csv\" by id",
       "h",
       "id",
       "",
       false,
       {{"paid", Sort::Money, true, "", ""}, {"since", Sort::Time, true, "", ""}}},
      {"lookup items from \"items.csv\" by no",
       "items",
       "no",
       "",
       false,
       {{"category", Sort::Text, true, "", ""},
        {"price", Sort::Money, true, "", ""},
        {"stock", Sort::Int, false, "7", ""},
        {"made_by", Sort::Text, true, "", "makers"}}},
      {"lookup makers from \"makers.csv\" by name",
       "makers",
       "name",
       "",
       false,
       {{"country", Sort::Text, true, "", ""}, {"founded", Sort::Date, true, "", ""}}},
  };
  return specs;
}

const TableSpec& table_named(const std::string& name) {
  for (const TableSpec& table : tables()) {
    if (table.name == name) return table;
  }
  assert(false);
  return tables().front();
}

std::string type_name(Sort sort) {
  switch (sort) {
    case Sort::Bool: return "bool";
    case Sort::Int: return "int";
    case Sort::Number: return "number";
    case Sort::Money: return "money";
    case Sort::Text: return "text";
    case Sort::Date: return "date";
    case Sort::Time: return "time";
    case Sort::Duration: return "duration";
    case Sort::Mood: return "enum(\"sad\", \"calm\", \"merry\")";
    case Sort::Stage: return "enum(\"new\", \"paid\", \"done\")";
    case Sort::Words: return "list of text";
    case Sort::Moods: return "list of " + type_name(Sort::Mood);
    case Sort::Other: break;
  }
  assert(false);
  return "";
}

std::string schema_text(const World& world, const std::string& computed) {
  std::string text = "timezone \"" + world.zone + "\"\n";
  for (const TableSpec& table : tables()) {
    text += table.name == "members" ? users_head(world.text_ids) + "\n" : table.head + " {\n";
    if (table.name == "items") text += "  no: int\n";
    if (table.name == "makers") text += "  name: text\n";
    if (table.name == "f") text += "  code: text\n";
    for (const FieldSpec& field : table.fields) {
      text += "  " + field.name + ": " + type_name(field.sort);
      if (field.nullable) text += "?";
      if (!field.lookup.empty()) text += " -> " + field.lookup;
      if (!field.fallback.empty()) text += " = " + field.fallback;
      text += "\n";
    }
    if (table.name == "a") text += "  let net = z - 1.5\n" + computed;
    text += "}\n";
  }
  return text;
}

const std::vector<Edge>& World::edges(Sort sort) const {
  switch (sort) {
    case Sort::Int: return ints;
    case Sort::Number: return numbers;
    case Sort::Money: return money;
    case Sort::Text: return texts;
    case Sort::Date: return dates;
    case Sort::Time: return times;
    case Sort::Duration: return durations;
    case Sort::Mood: return moods;
    case Sort::Stage: return stages;
    case Sort::Words: return words;
    case Sort::Moods: return mood_lists;
    case Sort::Bool:
    case Sort::Other: break;
  }
  assert(false);
  return ints;
}

namespace {

std::string date_text(std::int64_t day) {
  return date::format("%F", date::sys_days{date::days{static_cast<int>(day)}});
}

std::string time_text(std::int64_t instant) {
  return date::format(
             "%FT%T",
             date::sys_time<std::chrono::microseconds>{std::chrono::microseconds{instant}}) +
         "Z";
}

std::int64_t instant(int year, unsigned month, unsigned day, int hour) {
  const date::sys_days days{date::year{year} / date::month{month} / date::day{day}};
  return days.time_since_epoch().count() * kDay + hour * kHour;
}

void add_numbers(World& world) {
  for (const std::int64_t value : {-7, -1, 0, 1, 2, 3, 5, 7, 10, 41, 100}) {
    world.ints.push_back({value, std::to_string(value)});
  }
  world.ints.push_back({kMost, "9223372036854775807"});
  world.ints.push_back({kLeast, ""});
  world.ints.push_back({(std::int64_t{1} << 53) + 1, "9007199254740993"});
  world.ints.push_back({std::int64_t{3'000'000'000}, "3000000000"});
  world.numbers = {{0.0, "0.0"},
                   {-0.0, ""},
                   {1.5, "1.5"},
                   {-2.5, "-2.5"},
                   {0.1, "0.1"},
                   {100.25, "100.25"},
                   {2.0, "2.0"},
                   {0.005, "0.005"},
                   {1e300, ""},
                   {-1e300, ""},
                   {5e-324, ""},
                   {1e16, ""},
                   {0.30000000000000004, ""},
                   {std::numeric_limits<double>::max(), ""}};
  world.money = {{std::int64_t{0}, "0"},
                 {std::int64_t{1}, "0.01"},
                 {std::int64_t{-1}, "-0.01"},
                 {std::int64_t{150}, "1.5"},
                 {std::int64_t{99}, "0.99"},
                 {std::int64_t{300'001}, "3000.01"},
                 {std::int64_t{300'000}, "3000"},
                 {std::int64_t{-12'345}, "-123.45"},
                 {kMost, ""},
                 {kLeast, ""}};
}

void add_texts(World& world) {
  for (const char* text : {"", "a", "b", "ab", "abc", "ABC", "aB", "a.c", "é", "É", "ß", "北京",
                           "学生", "\U0001F600", "\uFFFD", "z z", "İ"}) {
    world.texts.push_back({std::string(text), "\"" + std::string(text) + "\""});
  }
  for (const char* label : {"sad", "calm", "merry"}) {
    world.moods.push_back(
        {static_cast<std::int64_t>(world.moods.size()), "\"" + std::string(label) + "\""});
  }
  for (const char* label : {"new", "paid", "done"}) {
    world.stages.push_back(
        {static_cast<std::int64_t>(world.stages.size()), "\"" + std::string(label) + "\""});
  }
}

// None, one, several, and several times the same.
void add_lists(World& world) {
  const auto add = [](std::vector<Edge>& to, const std::vector<Edge>& from,
                      const std::vector<std::size_t>& places) {
    ListValue list;
    for (const std::size_t place : places) list.elements.push_back(element_of(from[place].value));
    to.push_back({list, ""});
  };
  const std::vector<std::vector<std::size_t>> all = {{},     {1},       {2, 1},    {1, 2, 3},
                                                     {0, 1}, {1, 1, 2}, {5, 4, 3}, {7}};
  for (const auto& places : all) add(world.words, world.texts, places);
  for (const auto& places : all) {
    if (places.size() < 3) continue;
    add(world.mood_lists, world.moods, {places[0] % 3, places[1] % 3});
  }
  add(world.mood_lists, world.moods, {});
  add(world.mood_lists, world.moods, {1});
  add(world.mood_lists, world.moods, {0, 1, 2});
}

void add_dates(World& world, const oracle::Calendar& calendar) {
  const std::int64_t today = calendar.date_of(world.now);
  std::vector<std::int64_t> days;
  for (const int back : {-366, -31, -7, -3, -1, 0, 1, 2, 7, 29, 30, 31, 90, 365, 366, 3653}) {
    days.push_back(today - back);
  }
  for (const auto& date :
       {date::year{2000} / 2 / 29, date::year{2024} / 2 / 29, date::year{2023} / 2 / 28,
        date::year{2024} / 3 / 31, date::year{1999} / 12 / 31, date::year{1970} / 1 / 1,
        date::year{1935} / 8 / 15}) {
    days.push_back(date::sys_days{date}.time_since_epoch().count());
  }
  for (const int years : {1, 18, 45})
    days.push_back(oracle::later(today, CalendarUnit::Year, -years));
  for (const std::int64_t day : days) world.dates.push_back({day, date_text(day)});
}

void add_durations(World& world) {
  const std::vector<std::pair<std::int64_t, const char*>> durations = {
      {kSecond, "1s"},    {15 * 60 * kSecond, "15m"}, {kHour, "1h"},       {24 * kHour, "24h"},
      {kDay, "1d"},       {3 * kDay, "3d"},           {7 * kDay, "7d"},    {14 * kDay, "2w"},
      {30 * kDay, "30d"}, {90 * kDay, "90d"},         {365 * kDay, "365d"}};
  for (const auto& [length, text] : durations) world.durations.push_back({length, text});
}

void add_times(World& world, const oracle::Calendar& calendar) {
  std::vector<std::int64_t> times = {world.now, world.now + kDay, world.now + 3 * kDay};
  for (const Edge& length : world.durations) {
    times.push_back(world.now - as_int(length.value));
    times.push_back(world.now - as_int(length.value) - kHour);
  }
  const std::int64_t today = calendar.date_of(world.now);
  using enum CalendarUnit;
  for (const CalendarUnit unit : {Day, Week, Month, Quarter, Year}) {
    const std::int64_t first = oracle::first_day(today, unit);
    for (const int back : {-1, 0, 1, 3}) {
      times.push_back(calendar.midnight(oracle::later(first, unit, -back)));
    }
    times.push_back(calendar.shift(world.now, unit, -1));
    times.push_back(calendar.shift(world.now, unit, -3));
  }
  const std::size_t exact = times.size();
  for (std::size_t i = 0; i < exact; ++i) {
    times.push_back(times[i] - 1);
    times.push_back(times[i] + 1);
  }
  for (const std::int64_t time : times) world.times.push_back({time, time_text(time)});
}

}  // namespace

World random_world(Random& random) {
  struct Moment {
    const char* zone;
    std::int64_t now;
  };
  // Ordinary days, leap days, month ends, and the hours around changes of the clock.
  static const std::vector<Moment> moments = {
      {"UTC", instant(2026, 11, 21, 0)},
      {"Asia/Shanghai", instant(2026, 11, 21, 4)},
      {"Asia/Shanghai", instant(2024, 2, 28, 16)},
      {"America/New_York", instant(2024, 3, 10, 8)},
      {"America/New_York", instant(2024, 11, 3, 6)},
      {"America/New_York", instant(2024, 3, 31, 12)},
      {"Australia/Lord_Howe", instant(2024, 4, 6, 16)},
      {"Australia/Lord_Howe", instant(2024, 10, 6, 2)},
      {"Asia/Kathmandu", instant(2024, 12, 31, 19)},
      {"Pacific/Kiritimati", instant(1995, 1, 2, 3)},
      {"America/Havana", instant(2024, 11, 3, 5)},
      {"America/Havana", instant(2024, 3, 10, 5)},
      {"America/Sao_Paulo", instant(2018, 11, 4, 12)},
      {"Europe/London", instant(2024, 5, 31, 23)},
  };
  World world;
  const Moment& moment = random.pick(moments);
  world.zone = moment.zone;
  world.now = moment.now + random.pick<std::int64_t>({0, 0, 0, 1, -1, kHour / 2, -kHour, kDay});
  world.text_ids = random.one_in(4);
  const oracle::Calendar calendar(world.zone);
  add_numbers(world);
  add_texts(world);
  add_lists(world);
  add_durations(world);
  add_dates(world, calendar);
  add_times(world, calendar);
  return world;
}

}  // namespace tagc::differential
