// Sizes: linear where they are large, an error where they would explode (promises 1, 2, 4).
#include <gtest/gtest.h>

#include <ctime>
#include <functional>

#include "tests/unit/check/checked.h"

namespace tagc::test {
namespace {

// Of the processor, so that a busy machine does not count.
double seconds(const std::function<void()>& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::string chain_of_tags(int size) {
  std::string text = with_schema("tag t0 when points > 0\n");
  for (int i = 1; i < size; ++i) {
    text += "tag t" + std::to_string(i) + " when t" + std::to_string(i - 1) + "\n";
  }
  return text;
}

TEST(Limits, AHundredThousandTagsEachOnTheOneBefore) {
  CheckOptions options;
  const Checked checked = check_text(chain_of_tags(100'000), options);
  EXPECT_EQ(checked.findings(), "");
  EXPECT_EQ(checked.program.order.size(), 100'000u);
}

TEST(Limits, TheSameBackwards) {
  std::string text = with_schema("");
  for (int i = 0; i < 50'000; ++i) {
    text += "tag t" + std::to_string(i) + " when t" + std::to_string(i + 1) + "\n";
  }
  const Checked checked = check_text(text + "tag t50000 when points > 0\n");
  EXPECT_EQ(checked.findings(), "");
  EXPECT_EQ(checked.program.tags.size(), 50'001u);
}

TEST(Limits, Tags) {
  CheckOptions options;
  options.limits.tags = 3;
  EXPECT_EQ(check_text(chain_of_tags(2), options).findings(), "");
  EXPECT_EQ(check_text(chain_of_tags(3), options).findings(), "");
  EXPECT_EQ(check_text(chain_of_tags(4), options).findings(), "too-many-tags t3");
}

std::string union_of(int parts) {
  std::string text = with_schema("");
  std::string sum;
  for (int i = 0; i < parts; ++i) {
    const std::string name = "s" + std::to_string(i);
    text += "events " + name + " from \"" + name + ".csv\" by member_id at ts {}\n";
    sum += (i == 0 ? "" : " + ") + name;
  }
  return text + "events all = " + sum + "\ntag a when any(all)\n";
}

TEST(Limits, PartsOfAStream) {
  CheckOptions options;
  options.limits.stream_parts = 4;  // the parts, and the union itself
  EXPECT_EQ(check_text(union_of(2), options).findings(), "");
  EXPECT_EQ(check_text(union_of(3), options).findings(), "");
  EXPECT_EQ(check_text(union_of(4), options).findings(), "too-many-parts all");
}

TEST(Limits, UnionsOfUnionsDoNotExplode) {
  std::string text = with_schema("events u0 = logins where ts after 2020-01-01\n");
  for (int i = 1; i <= 60; ++i) {
    const std::string before = "u" + std::to_string(i - 1);
    text += "events v" + std::to_string(i) + " = " + before + " where ts before 2026-01-01\n";
    text += "events u" + std::to_string(i) + " = " + before + " + v" + std::to_string(i) + "\n";
  }
  const Checked checked = check_text(text + "tag a when any(u60)\n");
  ASSERT_EQ(checked.sink.all().size(), 1u) << checked.findings();
  EXPECT_EQ(checked.sink.all().front().id, DiagnosticId::TooManyParts);
}

std::string doubling_fields(int count) {
  std::string text =
      "users members from \"m.csv\" by id { id : int }\n"
      "events orders from \"o.csv\" by id at ts {\n  n : number\n  let f0 = n\n";
  for (int i = 1; i <= count; ++i) {
    const std::string before = "f" + std::to_string(i - 1);
    text += "  let f" + std::to_string(i) + " = " + before + " + " + before + "\n";
  }
  return text + "}\n";
}

TEST(Limits, ComputedFieldsInEachOther) {
  CheckOptions options;
  options.limits.field_nodes = 7;  // f1 has 3 nodes, f2 has 7, f3 has 15
  EXPECT_EQ(check_text(doubling_fields(2), options).findings(), "");
  EXPECT_EQ(check_text(doubling_fields(3), options).findings(), "too-large f3");
  EXPECT_EQ(check_text(doubling_fields(60)).sink.all().size(), 1u);
}

TEST(Limits, ComputedFieldsOfUsersAreLets) {
  std::string text = "users members from \"m.csv\" by id {\n  id : int\n  n : int\n  let f0 = n\n";
  for (int i = 1; i <= 20'000; ++i) {
    text += "  let f" + std::to_string(i) + " = f" + std::to_string(i - 1) + " + 1\n";
  }
  const Checked checked = check_text(text + "}\ntag a when f20000 > 3\n");
  EXPECT_EQ(checked.findings(), "");
  EXPECT_EQ(checked.program.lets.size(), 20'001u);
}

// def m0..m30, each using the one before twice: the tree refers to defs and stays small.
TEST(Limits, DefsThatUseEachOtherTwice) {
  std::string text = with_schema("def m0(x: int) = x + 1\n");
  for (int i = 1; i <= 30; ++i) {
    const std::string before = "m" + std::to_string(i - 1);
    text += "def m" + std::to_string(i) + "(x: int) = " + before + "(x) + " + before + "(x)\n";
  }
  Checked checked;
  const double time = seconds([&] { checked = check_text(text + "tag a when m30(points) > 3\n"); });
  EXPECT_EQ(checked.findings(), "");
  EXPECT_LT(checked.program.exprs.size(), 200u);
  EXPECT_LT(time, 1.0);
}

TEST(Limits, DefsInDefsHaveADepth) {
  std::string text = with_schema("def m0(x: int) = x\n");
  for (int i = 1; i <= 3000; ++i) {
    text += "def m" + std::to_string(i) + "(x: int) = m" + std::to_string(i - 1) + "(x)\n";
  }
  const Checked checked = check_text(text + "tag a when m3000(points) > 3\n");
  ASSERT_EQ(checked.sink.all().size(), 1u) << checked.findings();
  EXPECT_EQ(checked.sink.all().front().id, DiagnosticId::DefsTooDeep);
}

TEST(Limits, WindowsWithinWindowsAreNotDoubledWithoutEnd) {
  std::string inner = "registered";
  for (int i = 0; i < 40; ++i) inner = "(last(orders within 1h after " + inner + ") ?? now)";
  const Checked checked = check_text(with_schema("tag a when " + inner + " > registered"));
  ASSERT_FALSE(checked.sink.all().empty());
  EXPECT_EQ(checked.sink.all().front().id, DiagnosticId::TooLarge);
}

std::string long_or(int terms) {
  std::string text = with_schema("tag a when points = 0");
  for (int i = 1; i < terms; ++i) text += " or points = " + std::to_string(i);
  return text;
}
std::string long_sum(int terms) {
  std::string text = with_schema("let a = points");
  for (int i = 1; i < terms; ++i) text += " + " + std::to_string(i);
  return text;
}

// One inside another, and through names.
TEST(Limits, AsOfInAsOf) {
  CheckOptions options;
  options.limits.as_of_depth = 3;
  const auto nested = [](int depth) {
    std::string text = "count(orders)";
    for (int i = 0; i < depth; ++i) text = "(" + text + " as of 1d ago)";
    return with_schema("tag t = " + text);
  };
  const auto named = [](int depth) {
    std::string text = "let m0 = count(orders)\n";
    for (int i = 0; i < depth; ++i) {
      text += "let m" + std::to_string(i + 1) + " = (m" + std::to_string(i) + " as of 1d ago)\n";
    }
    return with_schema(text);
  };
  for (const int depth : {2, 3, 4}) {
    for (const std::string& text : {nested(depth), named(depth)}) {
      const Checked checked = check_text(text, options);
      EXPECT_EQ(checked.sink.errors(), depth > 3 ? 1u : 0u) << text << checked.findings();
      if (depth > 3) {
        EXPECT_EQ(checked.sink.all().back().id, DiagnosticId::AsOfTooDeep);
      }
    }
  }
}

TEST(Limits, FlatChainsAreLinear) {
  for (auto make : {&long_or, &long_sum}) {
    double times[2];
    for (int i = 0; i < 2; ++i) {
      Checked checked = parse_files({make(i == 0 ? 10'000 : 100'000)}, {});
      times[i] = seconds([&] {
        checked.program = check(checked.files, checked.sources, library(), {}, checked.sink);
      });
      EXPECT_EQ(checked.findings(), "");
    }
    EXPECT_LT(times[1], 13 * times[0] + 0.05);
  }
}

TEST(Limits, DeepNesting) {
  std::string text = "points";
  for (int i = 0; i < 198; ++i) text = "(" + text + " + 1)";
  EXPECT_EQ(check_text(with_schema("tag a when " + text + " > 3")).findings(), "");
}

TEST(Limits, ManyLabels) {
  std::string labels, items;
  for (int i = 0; i < 50'000; ++i) {
    const std::string label = "\"l" + std::to_string(i) + "\"";
    labels += (i == 0 ? "" : ", ") + label;
    items += (i == 0 ? "" : ", ") + label;
  }
  const std::string text = "users members from \"m.csv\" by id { id : int  e : enum(" + labels +
                           ") }\ntag a when e in (" + items + ")";
  Checked checked;
  const double time = seconds([&] { checked = check_text(text); });
  EXPECT_EQ(checked.findings(), "");
  EXPECT_LT(time, 5.0);
}

// A hundred thousand unknown names must not cost 10^10 comparisons.
TEST(Limits, ManyMistakesStayCheap) {
  std::string text = with_schema("");
  for (int i = 0; i < 20'000; ++i) {
    text += "tag t" + std::to_string(i) + " when missing_" + std::to_string(i) + " > 3\n";
  }
  Checked checked;
  const double time = seconds([&] { checked = check_text(text); });
  EXPECT_EQ(checked.sink.errors(), 20'000u);
  EXPECT_LT(time, 10.0);
}

}  // namespace
}  // namespace tagc::test
