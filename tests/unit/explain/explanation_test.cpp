#include "runtime/explain/explanation.h"

#include <gtest/gtest.h>

#include "compiler/explain/explain.h"
#include "runtime/evaluate/record.h"
#include "runtime/explain/lines.h"
#include "runtime/explain/why.h"
#include "stdlib/library.h"
#include "tests/support/pipeline.h"

namespace tagc::explain {
namespace {

constexpr const char* kSchema = R"(
users members from "members.csv" by id { id : int  points : int?  city : text? }
)";

struct Explained {
  FunctionRegistry functions = standard_functions();
  Compiled compiled;
  Explanation explanation;

  explicit Explained(const std::string& rules)
      : compiled(test::compile_text(kSchema + rules, functions)),
        explanation(explain_rules(compiled, functions)) {}
};

std::string texts_of(const Explanation& explanation, const char* tag) {
  std::string text;
  for (const Line& line : lines_of(explanation, find_tag(explanation, tag))) {
    text += std::to_string(line.depth) + " " + line.clause->text.english + "\n";
  }
  return text;
}

TEST(Explanation, HoldsWhatSeveralTagsNameOnce) {
  std::string rules = "let shared = points > 1 and points < 9\n";
  for (int i = 0; i < 50; ++i) {
    rules += "tag t" + std::to_string(i) + " when shared or points = " + std::to_string(i) + "\n";
  }
  const Explained explained(rules);
  EXPECT_EQ(explained.explanation.sections.size(), 51U);
  EXPECT_EQ(verify(explained.explanation), "");
  EXPECT_EQ(texts_of(explained.explanation, "t7"),
            "0 t7\n1 shared\n2 points > 1\n2 points < 9\n1 points = 7\n");
}

TEST(Explanation, TakesANameApartWhereItIsFirstMet) {
  const Explained explained(
      "let a = points > 1\nlet b = a and points < 9\ntag t when not a or b\n");
  EXPECT_EQ(texts_of(explained.explanation, "t"),
            "0 t\n1 not a\n2 points > 1\n1 b\n2 a\n2 points < 9\n");
}

TEST(Explanation, StopsAtFortyNames) {
  std::string rules = "let n0 = points > 1\n";
  for (int i = 1; i <= 60; ++i) {
    rules += "let n" + std::to_string(i) + " = n" + std::to_string(i - 1) + "\n";
  }
  const Explained explained(rules + "tag t when n60\n");
  const auto lines = lines_of(explained.explanation, 0);
  EXPECT_EQ(lines.size(), 41U);
  EXPECT_EQ(lines.back().depth, kDeepestNames);
}

TEST(Explanation, RefusesWhatDoesNotHangTogether) {
  const Explained explained("let a = points > 1\ntag t when a and city = \"x\"\n");
  const Explanation& good = explained.explanation;
  const auto wrong = [&](auto change) {
    Explanation bad = good;
    change(bad);
    return verify(bad);
  };
  ASSERT_EQ(verify(good), "");
  EXPECT_EQ(wrong([](auto& bad) { bad.sections[0].clauses[0].below = 0; }),
            "a clause leads to no earlier section");
  EXPECT_EQ(wrong([](auto& bad) { bad.sections[0].clauses[0].outcome = 1'000; }),
            "a clause comes to no value");
  EXPECT_EQ(wrong([](auto& bad) { bad.sections[0].clauses[0].shown[0].value = kNone; }),
            "a clause shows no value");
  EXPECT_EQ(wrong([](auto& bad) { bad.tags[0].head.membership = 1; }), "a clause is of no tag");
  EXPECT_EQ(wrong([](auto& bad) { bad.tags[0].value = kNone; }), "a tag has no value");
  EXPECT_EQ(wrong([](auto& bad) {
              bad.sections[0].is_named = false;
              bad.sections[1].clauses[1].below = 0;
            }),
            "a section is met twice");
}

TEST(Explanation, CountsSectionsThatLieInEachOther) {
  const Explained explained("tag t when points > 1\n");
  const auto nested = [&](int depth) {
    Explanation deep = explained.explanation;
    for (int i = 0; i < depth; ++i) {
      Section section;
      Clause& clause = section.clauses.emplace_back();
      clause.below = static_cast<SectionIndex>(deep.sections.size()) - 1;
      if (i == 0) clause.below = kNone;
      deep.sections.push_back(section);
    }
    return verify(deep);
  };
  EXPECT_EQ(nested(kDeepestSections), "");
  EXPECT_EQ(nested(kDeepestSections + 1), "");
  EXPECT_EQ(nested(kDeepestSections + 2), "sections lie too deep in each other");
}

TEST(Why, IsAskedOfARecord) {
  const Explained explained("tag t when points > 1 and city = \"x\"\n");
  ASSERT_TRUE(explained.compiled.ok());
  const TimeZone zone = TimeZone::utc();
  const auto evaluator = Evaluator::make({explained.explanation.plan,
                                          explained.compiled.program.schema,
                                          explained.functions,
                                          zone,
                                          {}});
  ASSERT_TRUE(evaluator.ok());
  Record record(**evaluator);
  record.set_user(std::int64_t{7});
  ASSERT_TRUE(record.set_int(*(*evaluator)->find_field("points"), 3));
  ASSERT_TRUE(record.evaluate(0).ok());
  const CutBook cuts;
  const Answers answers = answers_of(explained.explanation, cuts, zone, record);
  EXPECT_EQ(why_text(answers, 0, Language::Chinese),
            "t                                 ?  未知\n"
            "    当 points > 1  3 > 1          ✓  是\n"
            "    且 city = \"x\"  missing = \"x\"  ?  未知\n");
}

}  // namespace
}  // namespace tagc::explain
