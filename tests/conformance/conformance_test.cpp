// Every case in cases/ by the oracle and by every engine.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <set>

#include "compiler/trial/trial.h"
#include "runtime/types/parse.h"
#include "stdlib/library.h"
#include "tests/conformance/case.h"
#include "tests/oracle/oracle.h"
#include "tests/support/pipeline.h"
#include "tests/support/spelling.h"
#include "tests/support/written_test.h"

namespace tagc::conformance {
namespace {

using test::TagValues;

const std::vector<Case>& all_cases() {
  static const std::vector<Case> cases = [] {
    Result<std::vector<Case>> read = read_cases("tests/conformance/cases");
    if (!read) {
      std::cerr << read.error().file << ": " << read.error().message << "\n";
      std::exit(2);
    }
    return *std::move(read);
  }();
  return cases;
}

std::vector<TagValues> by_oracle(const oracle::Answer& answer) {
  std::vector<TagValues> tags;
  for (const oracle::TagAnswer& tag : answer.tags) {
    tags.push_back({tag.name, tag.is_set, tag.members(), tag.unknown(), tag.values});
  }
  return tags;
}

class Conformance : public testing::TestWithParam<std::size_t> {
 protected:
  void run(const Case& test) {
    const FunctionRegistry functions = standard_functions();
    const Compiled compiled = test::compile_text(test.program, functions);
    check_diagnostics(test, compiled);
    const test::Chinese chinese = test::in_chinese(test.program, function_names(functions));
    EXPECT_EQ(chinese.loss, "");
    if (!compiled.ok() || test.expect.empty()) return;
    const Result<TimeZone> zone = TimeZone::find(compiled.program.schema.time_zone);
    ASSERT_TRUE(zone.ok()) << zone.error().message;
    const Result<std::int64_t> now = now_of(test, *zone);
    ASSERT_TRUE(now.ok()) << now.error().message;
    const auto rows = rows_of(test, compiled.program.schema, *zone, *now);
    ASSERT_TRUE(rows.ok()) << rows.error().message;
    const oracle::Answer answer = oracle::evaluate(compiled.program, functions, *rows, *now);
    compare(test, compiled, *zone, answer, "oracle", by_oracle(answer));
    run_as_test(test, compiled, answer, *rows, *now);
    using enum test::EngineKind;
    for (const test::EngineKind kind : {Interpreter, JitO0, JitO2, Bundled, OneUser}) {
      const auto tags = test::run(compiled, kind, *rows, functions, *now, 1);
      ASSERT_TRUE(tags.ok()) << tags.error().message;
      compare(test, compiled, *zone, answer, test::name_of(kind), *tags);
    }
    const Compiled other = test::compile_text(chinese.rules, functions);
    ASSERT_EQ(test::errors_of(other), "") << chinese.rules;
    const auto tags = test::run(other, Interpreter, *rows, functions, *now, 1);
    ASSERT_TRUE(tags.ok()) << tags.error().message;
    compare(test, other, *zone, answer, "in Chinese", *tags);
  }

 private:
  // The same rows and answers as a `test` of the language.
  static void run_as_test(const Case& test, const Compiled& compiled, const oracle::Answer& answer,
                          const test::Rows& rows, std::int64_t now) {
    if (!test::can_be_written(compiled.program, rows)) return;
    const FunctionRegistry functions = standard_functions();
    const std::string block = test::written_test(compiled.program, rows, now, answer);
    CompileOptions options;
    options.with_tests = true;
    const Compiled with_test = test::compile_text(test.program + "\n" + block, functions, options);
    ASSERT_TRUE(with_test.ok()) << test::errors_of(with_test) << block;
    const Result<TimeZone> zone = TimeZone::find(with_test.program.schema.time_zone);
    const trial::Setting setting{with_test, functions, *zone,
                                 [](const Plan& plan) { return make_interpreter(plan); }};
    const auto trial = trial::Trial::make(setting, with_test.program.tests.front());
    ASSERT_TRUE(trial.ok()) << trial.error().message << block;
    const auto outcome = trial->run();
    ASSERT_TRUE(outcome.ok()) << outcome.error().message << block;
    for (const trial::Failure& failure : outcome->failures) {
      const auto& expectations = with_test.program.tests.front().expectations;
      const Span span = expectations[static_cast<std::size_t>(failure.expectation)].span;
      ADD_FAILURE() << with_test.sources.text(span) << " does not hold\n" << block;
    }
  }

  static void check_diagnostics(const Case& test, const Compiled& compiled) {
    std::vector<std::string> slugs;
    for (const Diagnostic& diagnostic : compiled.diagnostics.all()) {
      slugs.emplace_back(info_of(diagnostic.id).slug);
    }
    std::sort(slugs.begin(), slugs.end());
    if (test.diagnostics) {
      EXPECT_EQ(slugs, *test.diagnostics);
    } else {
      EXPECT_TRUE(compiled.ok()) << test::errors_of(compiled);
    }
  }

  static void compare(const Case& test, const Compiled& compiled, const TimeZone& zone,
                      const oracle::Answer& answer, const std::string& who,
                      const std::vector<TagValues>& tags) {
    const Schema& schema = compiled.program.schema;
    const Type& key = schema.users().fields[static_cast<std::size_t>(schema.users().key)].type;
    for (const auto& [name, expected] : test.expect) {
      const auto tag = std::find_if(tags.begin(), tags.end(),
                                    [&](const TagValues& t) { return t.name == name; });
      ASSERT_NE(tag, tags.end()) << "no tag " << name;
      const Type& type = answer.tags[static_cast<std::size_t>(tag - tags.begin())].type;
      std::vector<std::string> members;
      std::map<std::string, std::string> values;
      for (std::size_t user = 0; user < tag->values.size(); ++user) {
        const std::string id = to_string(answer.users[user], key, zone, false);
        if (is_missing(tag->values[user])) continue;
        if (!tag->is_set) values[id] = to_string(tag->values[user], type, zone, false);
        if (tag->is_set && as_bool(tag->values[user])) members.push_back(id);
      }
      if (expected.members) {
        EXPECT_EQ(members, *expected.members) << who << ", " << name;
        EXPECT_EQ(tag->unknown, expected.unknown) << who << ", " << name;
      } else {
        EXPECT_EQ(values, expected.values) << who << ", " << name;
      }
    }
  }
};

TEST_P(Conformance, Holds) {
  const Case& test = all_cases()[GetParam()];
  SCOPED_TRACE(test.file + ": " + test.name);
  run(test);
}

std::string name_of_case(const testing::TestParamInfo<std::size_t>& info) {
  const Case& test = all_cases()[info.param];
  std::string name = test.file + "_" + test.name;
  for (char& c : name) {
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  }
  return name + "_" + std::to_string(info.param);
}

INSTANTIATE_TEST_SUITE_P(Cases, Conformance, testing::Range<std::size_t>(0, all_cases().size()),
                         name_of_case);

TEST(ConformanceFiles, NamesAreUnique) {
  std::set<std::string> names;
  for (const Case& test : all_cases()) {
    EXPECT_TRUE(names.insert(test.file + ": " + test.name).second) << test.name;
  }
}

}  // namespace
}  // namespace tagc::conformance
