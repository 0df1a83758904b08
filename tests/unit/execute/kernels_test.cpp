// Kernel steps: calendar, text, functions; on users and as constants.
#include <gtest/gtest.h>

#include "tests/unit/execute/reference.h"

namespace tagc {
namespace {

using namespace test;

constexpr std::int64_t kDay = kMicrosPerDay;
const Type kText = type_of(Kind::Text), kTime = type_of(Kind::Time), kInt = type_of(Kind::Int),
           kBool = type_of(Kind::Bool), kDate = type_of(Kind::Date);

// The values that an output of a one-output world has, by row.
std::vector<Scalar> values(World& world, const ExecuteOptions& options = {}) {
  const auto run = world.run(options);
  EXPECT_TRUE(run.ok());
  const Column& column = run->tags.back().values;
  std::vector<Scalar> result;
  for (std::int64_t row = 0; row < column.rows; ++row) {
    result.push_back(column.at(row, world.dataset().texts));
  }
  return result;
}

World::ValueAt cycle(std::vector<Scalar> values) {
  return
      [values](std::int64_t row) { return values[static_cast<std::size_t>(row) % values.size()]; };
}

// ---- calendar ----------------------------------------------------------------------------------

TEST(Calendar, KernelsAreWhatTheTimeZoneSays) {
  World world(3000);
  world.zone() = *TimeZone::find("America/New_York");
  const TimeZone& zone = world.zone();
  std::mt19937_64 random(1);
  const auto instant = [&](std::int64_t) -> Scalar {
    return random() % 5 == 0 ? Scalar()
                             : Scalar(static_cast<std::int64_t>(random() % 60) * 11 * kDay / 7);
  };
  const NodeId time = world.user_column(kTime, true, instant);
  const NodeId date = world.user_column(kDate, true, [&](std::int64_t) -> Scalar {
    return random() % 5 == 0 ? Scalar()
                             : Scalar(static_cast<std::int64_t>(random() % 40'000) - 10'000);
  });
  const auto month = static_cast<std::int64_t>(CalendarUnit::Month);
  const auto week = static_cast<std::int64_t>(CalendarUnit::Week);
  world.value("midnight", world.add(Op::DateToTime, kTime, {date}));
  world.value("shifted", world.add(Op::ShiftTime, kTime, {time}, month, -3));
  world.value("period", world.add(Op::PeriodStart, kTime, {time}, week, 2));
  const auto run = world.run();
  ASSERT_TRUE(run.ok());
  const auto expect = [&](const TagResult& tag, NodeId operand, auto f) {
    const Column& from =
        world.dataset().columns[static_cast<std::size_t>(world.graph()[operand].a)];
    for (std::int64_t row = 0; row < from.rows; ++row) {
      const Scalar x = from.at(row, world.dataset().texts);
      const Scalar wanted = is_missing(x) ? Scalar() : Scalar(f(as_int(x)));
      ASSERT_EQ(tag.values.at(row, world.dataset().texts), wanted) << tag.name << " " << row;
    }
  };
  expect(run->tags[0], date, [&](std::int64_t d) { return zone.start_of_day(d); });
  expect(run->tags[1], time, [&](std::int64_t t) { return zone.add(t, CalendarUnit::Month, -3); });
  expect(run->tags[2], time, [&](std::int64_t t) {
    return zone.start_of_day(start_of(zone.date_of(t), CalendarUnit::Week) + 14);
  });
}

TEST(Calendar, ConstantsAreShiftedToo) {
  World world(1);
  const NodeId now = world.now();
  world.value("x", world.add(Op::ShiftTime, kTime, {now},
                             static_cast<std::int64_t>(CalendarUnit::Year), 1));
  ExecuteOptions options;
  options.now = 5;
  EXPECT_EQ(values(world, options), std::vector<Scalar>{365 * kDay + 5});
}

// ---- text --------------------------------------------------------------------------------------

const std::vector<Scalar> kTitles = {"growth hacker", "", {}, "增长产品经理", "student", "Growth"};

bool holds(Op op, const std::string& text, const std::string& pattern) {
  switch (op) {
    case Op::TextContains: return text.find(pattern) != std::string::npos;
    case Op::TextStartsWith: return text.starts_with(pattern);
    default: return text.ends_with(pattern);
  }
}

Scalar test_text(Op op, const Scalar& text, const Scalar& pattern) {
  if (is_missing(text) || is_missing(pattern)) return {};
  return holds(op, as_text(text), as_text(pattern));
}

TEST(TextTests, HoldForColumnsAndConstantsOnEitherSide) {
  const std::vector<Scalar> patterns = {"growth", "", "长", {}, "t", "经理", "G", "growth hacker!"};
  for (Op op : {Op::TextContains, Op::TextStartsWith, Op::TextEndsWith}) {
    for (std::int64_t rows : {3, 48}) {  // fewer rows than texts: no table
      World world(rows);
      const NodeId text = world.user_column(kText, true, cycle(kTitles));
      const NodeId varying = world.user_column(kText, true, cycle(patterns));
      world.value("both", world.add(op, kBool, {text, varying}));
      for (const Scalar& pattern : patterns) {
        const NodeId constant = world.constant(kText, pattern);
        world.value("pattern", world.add(op, kBool, {text, constant}));
        world.value("text", world.add(op, kBool, {constant, varying}));
        for (const Scalar& title : kTitles) {
          world.value("constants", world.add(op, kBool, {world.constant(kText, title), constant}));
        }
      }
      const auto run = world.run();
      ASSERT_TRUE(run.ok());
      for (std::int64_t row = 0; row < rows; ++row) {
        const Scalar& title = kTitles[static_cast<std::size_t>(row) % kTitles.size()];
        const Scalar& with = patterns[static_cast<std::size_t>(row) % patterns.size()];
        std::size_t tag = 0;
        const auto got = [&] { return run->tags[tag++].values.at(row, world.dataset().texts); };
        ASSERT_EQ(got(), test_text(op, title, with));
        for (const Scalar& pattern : patterns) {
          ASSERT_EQ(got(), test_text(op, title, pattern));
          ASSERT_EQ(got(), test_text(op, pattern, with));
          for (const Scalar& constant : kTitles) ASSERT_EQ(got(), test_text(op, constant, pattern));
        }
      }
    }
  }
}

TEST(TextTests, PatternsMatchAnywhere) {
  World world(static_cast<std::int64_t>(kTitles.size()));
  const NodeId text = world.user_column(kText, true, cycle(kTitles));
  world.value(
      "x", world.add(Op::TextMatches, kBool, {text, world.constant(kText, "(?i)GROWTH|^增.*理$")}));
  EXPECT_EQ(values(world), (std::vector<Scalar>{true, false, {}, true, false, true}));
}

TEST(TextTests, APatternThatCannotBeCompiledIsAnError) {
  World world(1);
  const NodeId text = world.user_column(kText, false, cycle({"a"}));
  world.value("x", world.add(Op::TextMatches, kBool, {text, world.constant(kText, "(")}));
  const auto run = world.run();
  ASSERT_FALSE(run.ok());
  EXPECT_EQ(run.error().slug, "bad-pattern");
}

TEST(TextRank, ComparesByCodePoint) {
  World world(5);
  const NodeId text = world.user_column(kText, true, cycle({"b", "a", {}, "é", "z"}));
  const NodeId rank = world.add(Op::TextRank, kInt, {text});
  for (const char* limit : {"a", "aa", "y", "中"}) {
    const NodeId of_limit = world.add(Op::TextRank, kInt, {world.constant(kText, limit)});
    world.value(limit, world.add(Op::Less, kBool, {rank, of_limit}));
  }
  const auto run = world.run();
  ASSERT_TRUE(run.ok());
  const auto row = [&](std::size_t tag) {
    std::vector<Scalar> out;
    for (std::int64_t i = 0; i < 5; ++i)
      out.push_back(run->tags[tag].values.at(i, world.dataset().texts));
    return out;
  };
  EXPECT_EQ(row(0), (std::vector<Scalar>{false, false, {}, false, false}));
  EXPECT_EQ(row(1), (std::vector<Scalar>{false, true, {}, false, false}));
  EXPECT_EQ(row(2), (std::vector<Scalar>{true, true, {}, false, false}));
  EXPECT_EQ(row(3), (std::vector<Scalar>{true, true, {}, true, true}));
}

// A text that a function makes of a constant, chosen by a comparison of such texts, is compared
// with texts that a function makes of the data.
TEST(TextRank, KnowsTextsThatOnlyTheRunMakes) {
  World world(3);
  const NodeId name = world.user_column(kText, true, cycle({"anna", "zoe", {}}));
  const NodeId m = world.call("shout", {world.constant(kText, "m")});
  const NodeId k = world.call("shout", {world.constant(kText, "k")});
  const auto rank = [&](NodeId text) { return world.add(Op::TextRank, kInt, {text}); };
  const NodeId k_first = world.add(Op::Less, kBool, {rank(k), rank(m)});
  const NodeId larger = world.call("shout", {world.add(Op::Select, kText, {k_first, m, k})});
  world.value("larger", larger);
  world.value("x", world.add(Op::Less, kBool, {rank(world.call("shout", {name})), rank(larger)}));
  EXPECT_EQ(values(world), (std::vector<Scalar>{true, false, {}}));
  const auto run = world.run();
  EXPECT_EQ(run->tags[0].values.at(0, world.dataset().texts), Scalar("M!!"));
}

TEST(EnumToText, GivesTheLabels) {
  World world(3);
  const Type type = Type::enumeration({"low", "high"});
  const NodeId level = world.user_column(type, true, cycle({std::int64_t{1}, {}, std::int64_t{0}}));
  const NodeId text = world.add(Op::EnumToText, kText, {level});
  world.set("high", world.add(Op::Equal, kBool, {text, world.constant(kText, "high")}));
  world.value("text", text);
  EXPECT_EQ(values(world), (std::vector<Scalar>{"high", {}, "low"}));
  EXPECT_EQ(world.run()->tags[0].bitmap.rows(), std::vector<std::int64_t>{0});
}

TEST(EqualTexts, AreEqualWhereverTheyComeFrom) {
  World world(4);
  const NodeId a = world.user_column(kText, true, cycle({"ab", "X!", {}, "b"}));
  const NodeId b = world.user_column(kText, true, cycle({"ab", "x", "x", "c"}));
  world.value("columns", world.add(Op::Equal, kBool, {a, b}));
  EXPECT_EQ(values(world), (std::vector<Scalar>{true, false, {}, false}));
  world.value("made", world.add(Op::Equal, kBool, {a, world.call("shout", {b})}));
  EXPECT_EQ(values(world), (std::vector<Scalar>{false, true, {}, false}));
}

// More texts than the small pool holds: only those that a column uses are asked.
TEST(TextTables, AreRightForLargePools) {
  constexpr std::int64_t kUsers = 40'000;
  World world(kUsers);
  const NodeId id =
      world.user_column(kText, false, [](std::int64_t row) { return "id" + std::to_string(row); });
  const NodeId city = world.user_column(kText, true, [](std::int64_t row) -> Scalar {
    return row % 7 == 0 ? Scalar() : Scalar("city" + std::to_string(row % 100));
  });
  const NodeId shouted = world.call(
      "shout", {world.add(Op::Coalesce, kText, {city, world.constant(kText, "nowhere")})});
  world.value("city", world.add(Op::TextEndsWith, kBool, {shouted, world.constant(kText, "7!")}));
  world.value("id", world.add(Op::TextContains, kBool, {id, world.constant(kText, "999")}));
  world.value("length", world.call("length", {shouted}));
  world.value("longer", world.call("longer", {city, world.constant(kInt, std::int64_t{5})}));
  const auto run = world.run();
  ASSERT_TRUE(run.ok());
  EXPECT_LT(world.dataset().texts.size(), kUsers + 300);
  for (std::int64_t row = 0; row < kUsers; ++row) {
    const bool known = row % 7 != 0;
    const std::string name = known ? "CITY" + std::to_string(row % 100) + "!" : "NOWHERE!";
    const auto got = [&](std::size_t tag) {
      return run->tags[tag].values.at(row, world.dataset().texts);
    };
    ASSERT_EQ(got(0), Scalar(name.ends_with("7!")));
    ASSERT_EQ(got(1), Scalar(("id" + std::to_string(row)).find("999") != std::string::npos));
    ASSERT_EQ(got(2), Scalar(static_cast<std::int64_t>(name.size())));
    ASSERT_EQ(got(3), known ? Scalar(row % 100 > 9) : Scalar());
  }
}

// ---- functions ---------------------------------------------------------------------------------

TEST(Call, MissingArgumentsAndResultsAreMissing) {
  World world(6);
  const NodeId a = world.user_column(kInt, true, cycle({std::int64_t{1}, {}, std::int64_t{4}}));
  const NodeId b = world.user_column(kInt, true, cycle({std::int64_t{10}, {}}));
  world.value("sum", world.call("sum_ints", {a, b}));
  EXPECT_EQ(values(world),
            (std::vector<Scalar>{std::int64_t{11}, {}, std::int64_t{14}, {}, {}, {}}));
  world.value("constant", world.call("sum_ints", {world.constant(kInt, std::int64_t{5}), a}));
  EXPECT_EQ(values(world),
            (std::vector<Scalar>{
                std::int64_t{6}, {}, std::int64_t{9}, std::int64_t{6}, {}, std::int64_t{9}}));
  world.value("half", world.call("half", {a}));
  EXPECT_EQ(values(world), (std::vector<Scalar>{{}, {}, std::int64_t{2}, {}, {}, std::int64_t{2}}));
  world.value("uniform", world.call("half", {world.constant(kInt, std::int64_t{8})}));
  EXPECT_EQ(values(world), std::vector<Scalar>(6, std::int64_t{4}));
}

TEST(Call, BoolArgumentsAndResultsAreConverted) {
  World world(9);
  const std::vector<Scalar> three = {true, false, {}};
  const NodeId p = world.user_column(kBool, true, cycle(three));
  const NodeId q = world.user_column(
      kBool, true, [&](std::int64_t row) { return three[static_cast<std::size_t>(row / 3)]; });
  world.value("how_many", world.call("how_many", {p, q}));
  std::vector<Scalar> wanted;
  for (std::int64_t row = 0; row < 9; ++row)
    wanted.emplace_back(std::int64_t{row % 3 == 0} + std::int64_t{row / 3 == 0});
  EXPECT_EQ(values(world), wanted);
  const NodeId text = world.user_column(kText, true, cycle({"abc", {}, "a"}));
  const NodeId n = world.user_column(kInt, false, cycle({std::int64_t{2}}));
  const NodeId longer = world.call("longer", {text, n});
  world.value("longer", world.add(Op::Not, kBool, {longer}));
  EXPECT_EQ(values(world),
            (std::vector<Scalar>{false, {}, true, false, {}, true, false, {}, true}));
}

}  // namespace
}  // namespace tagc
