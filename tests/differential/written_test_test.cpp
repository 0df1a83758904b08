// Random programs with a test of their own, which gives random rows and expects what the oracle
// answers: so rows that people write are read as files are.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "compiler/trial/coverage.h"
#include "compiler/trial/trial.h"
#include "stdlib/library.h"
#include "tests/differential/data.h"
#include "tests/differential/program.h"
#include "tests/support/pipeline.h"
#include "tests/support/written_test.h"

namespace tagc::differential {
namespace {

constexpr int kMostUsers = 6;

int programs() {
  const char* text = std::getenv("TAGC_PROGRAMS");
  return text == nullptr ? 500 : std::max(50, std::atoi(text) / 20);
}

class WrittenTest : public testing::Test {
 protected:
  // Whether it was judged.
  bool run(int number) {
    Random random(0x51f15e3779b97f4a ^ static_cast<std::uint64_t>(number));
    const Program program = random_program(random, {3, 3});
    const test::Rows all = random_rows(random, program, random.between(0, kMostUsers));
    const Compiled compiled = test::compile_text(program.text(), functions_);
    if (!compiled.ok()) return false;
    const test::Rows rows = test::without_unwritable(compiled.program, all);
    const std::int64_t now = program.world.now;
    const oracle::Answer answer = oracle::evaluate(compiled.program, functions_, rows, now);
    if (answer.left_calendar) return false;
    judge(program.text() + checks_of(answer) +
              test::written_test(compiled.program, rows, now, answer),
          answer);
    return true;
  }

 private:
  // Of the first sets of the program each with each, both ways.
  static std::string checks_of(const oracle::Answer& answer) {
    constexpr std::size_t kMostSets = 8;
    std::vector<std::string> sets;
    for (const oracle::TagAnswer& tag : answer.tags) {
      if (tag.is_set && sets.size() < kMostSets) sets.push_back(tag.name);
    }
    std::string text;
    for (const std::string& a : sets) {
      for (const std::string& b : sets) {
        if (a < b) text += "check \"" + a + " or " + b + "\" exclusive (" + a + ", " + b + ")\n";
        if (a != b) text += "check \"" + a + " to " + b + "\" " + a + " implies " + b + "\n";
      }
    }
    return text;
  }

  // Users, by their names in the test, whom the oracle sees violate it.
  static std::set<std::string> violators(const oracle::Answer& answer, const typed::Check& check) {
    const bool exclusive = check.name.find(" or ") != std::string::npos;
    const std::size_t gap = check.name.find(' ');
    const auto values_of = [&](const std::string& name) -> const std::vector<Scalar>& {
      return std::ranges::find(answer.tags, name, &oracle::TagAnswer::name)->values;
    };
    const std::vector<Scalar>& a = values_of(check.name.substr(0, gap));
    const std::vector<Scalar>& b = values_of(check.name.substr(gap + 4));
    std::set<std::string> found;
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (as_bool(a[i]) && as_bool(b[i]) == exclusive) found.insert("user" + std::to_string(i));
    }
    return found;
  }

  void compare_checks(const typed::Program& program, const trial::Outcome& outcome,
                      const oracle::Answer& answer) {
    std::map<int, std::set<std::string>> found;
    for (const trial::Violation& violation : outcome.violations) {
      for (const int user : violation.users) {
        found[violation.check].insert(
            program.tests.front().rows[static_cast<std::size_t>(user)].name);
      }
    }
    for (std::size_t i = 0; i < program.checks.size(); ++i) {
      const typed::Check& check = program.checks[i];
      proven_ += check.proven ? 1 : 0;
      EXPECT_EQ(found[static_cast<int>(i)], violators(answer, check))
          << check.name << (check.proven ? ", which is proven" : "");
    }
  }

  void judge(const std::string& text, const oracle::Answer& answer) {
    CompileOptions options;
    options.with_tests = true;
    const Compiled compiled = test::compile_text(text, functions_, options);
    ASSERT_TRUE(compiled.ok()) << test::errors_of(compiled) << text;
    ASSERT_EQ(compiled.program.tests.size(), 1u);
    const Result<TimeZone> zone = TimeZone::find(compiled.program.schema.time_zone);
    const trial::Setting setting{compiled, functions_, *zone,
                                 [](const Plan& plan) { return make_interpreter(plan); }};
    const auto trial = trial::Trial::make(setting, compiled.program.tests.front());
    ASSERT_TRUE(trial.ok()) << trial.error().message << "\n" << text;
    const auto outcome = trial->run();
    ASSERT_TRUE(outcome.ok()) << outcome.error().message << "\n" << text;
    for (const trial::Failure& failure : outcome->failures) {
      const auto& each = compiled.program.tests.front()
                             .expectations[static_cast<std::size_t>(failure.expectation)];
      ADD_FAILURE() << compiled.sources.text(each.span) << " does not hold\n" << text;
    }
    compare_checks(compiled.program, *outcome, answer);
    trial::Coverage coverage(compiled);
    EXPECT_TRUE(coverage.add(*trial).ok());
  }

  const FunctionRegistry functions_ = standard_functions();

 protected:
  int proven_ = 0;
};

TEST_F(WrittenTest, ExpectsWhatTheOracleAnswers) {
  int judged = 0;
  for (int number = 0; number < programs() && !HasFailure(); ++number) {
    SCOPED_TRACE("program " + std::to_string(number));
    judged += run(number) ? 1 : 0;
  }
  EXPECT_GE(judged, programs() * 9 / 10);
  EXPECT_GT(proven_, 0)
      << "no check of a random program was proven: nothing was held against proofs";
}

}  // namespace
}  // namespace tagc::differential
