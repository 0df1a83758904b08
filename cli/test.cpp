// tagc test
#include <algorithm>

#include "cli/exit_codes.h"
#include "cli/rules.h"
#include "cli/test_report.h"
#include "cli/user_answers.h"
#include "cli/verbs.h"
#include "compiler/explain/explain.h"
#include "compiler/jit/jit.h"
#include "compiler/source/one_line.h"
#include "compiler/trial/coverage.h"
#include "compiler/trial/trial.h"
#include "runtime/explain/lines.h"
#include "runtime/text/numbers.h"
#include "runtime/text/printable.h"

namespace tagc::cli {
namespace {

using trial::Trial;
using typed::ExpectationKind;

constexpr std::size_t kLongestLine = 100;

class TestRun {
 public:
  TestRun(const TestCommand& command, const Program& program, const TimeZone& zone)
      : command_(command),
        program_(program),
        typed_(program.compiled.program),
        zone_(zone),
        setting_{program.compiled, program.functions, zone,
                 [this](const Plan& plan) { return make_engine(plan); }} {}

  Result<TestsReport> run() {
    TestsReport report;
    report.rules = command_.program.rules;
    trial::Coverage coverage(program_.compiled);
    const bool covers = command_.cover || command_.cover_threshold;
    for (const typed::Test& test : typed_.tests) {
      if (test.name.find(command_.run) == std::string::npos) continue;
      report.tests.push_back(run(test, covers ? &coverage : nullptr));
    }
    if (report.tests.empty() && !command_.run.empty()) {
      return Error{"no-such-test", "no test has `" + command_.run + "` in its name", "", 0, ""};
    }
    if (covers) report.coverage = report_of(coverage);
    return report;
  }

 private:
  Result<std::unique_ptr<Engine>> make_engine(const Plan& plan) const {
    if (command_.engine == EngineChoice::Jit) return make_jit(plan, JitOptions());
    return make_interpreter(plan);
  }

  Place place_of(Span span) const {
    const Source& source = program_.compiled.sources[span.file];
    return {source.path(), source.position_of(span.begin).line};
  }

  // As written, on one line.
  std::string words(Span span) const {
    return clipped(on_one_line(program_.compiled.sources.text(span)), kLongestLine);
  }

  // ---- tests

  TestReport run(const typed::Test& test, trial::Coverage* coverage) {
    TestReport report{test.name, place_of(test.span), {}, ""};
    const Result<Trial> trial = Trial::make(setting_, test);
    if (!trial) return with_error(std::move(report), trial.error());
    const Result<trial::Outcome> outcome = trial->run();
    if (!outcome) return with_error(std::move(report), outcome.error());
    for (const trial::Failure& failure : outcome->failures) {
      report.failures.push_back(report_of(*trial, failure));
    }
    for (const trial::Violation& violation : outcome->violations) {
      report.failures.push_back(report_of(test, violation));
    }
    if (coverage == nullptr) return report;
    const Status added = coverage->add(*trial);
    return added ? report : with_error(std::move(report), added.error());
  }

  static TestReport with_error(TestReport report, const Error& error) {
    report.error = error.message;
    return report;
  }

  TestFailure report_of(const Trial& trial, const trial::Failure& failure) {
    const typed::Test& test = trial.test();
    const typed::Expectation& each =
        test.expectations[static_cast<std::size_t>(failure.expectation)];
    TestFailure report;
    report.place = place_of(each.span);
    report.expected = words(each.span);
    report.actual = actual(test, each, failure.actual);
    if (each.kind == ExpectationKind::Count) return report;
    report.rows = rows_of(test, each.user);
    explain(trial, each, report);
    return report;
  }

  std::string actual(const typed::Test& test, const typed::Expectation& each,
                     const Scalar& value) const {
    const std::string& tag = typed_[each.tag].name;
    if (each.kind == ExpectationKind::Count) {
      return "count(" + tag + ") is " + std::to_string(as_int(value));
    }
    const std::string& user = test.rows[static_cast<std::size_t>(each.user)].name;
    if (each.kind == ExpectationKind::Value) {
      const Type& type = typed_[typed_[each.tag].value].type;
      return tag + " of " + user + " is " + to_string(value, type, zone_);
    }
    if (is_missing(value)) return user + " is unknown in " + tag;
    return user + (as_bool(value) ? " is in " : " is not in ") + tag;
  }

  std::vector<std::string> rows_of(const typed::Test& test, int user) const {
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < test.rows.size(); ++i) {
      const bool is_theirs = static_cast<int>(i) == user || test.rows[i].user == user;
      if (is_theirs) rows.push_back(words(test.rows[i].span));
    }
    return rows;
  }

  void explain(const Trial& trial, const typed::Expectation& each, TestFailure& report) const {
    const explain::Explanation explanation =
        explain_rules(program_.compiled, program_.functions, {each.tag});
    const FindUser find = [&](const DataRequest& request) -> Result<UserData> {
      Result<Dataset> data = trial.dataset(request);
      if (!data) return data.error();
      const std::int64_t row = trial.row_of(each.user, *data);
      return UserData{std::move(data).value(), row};
    };
    ExecuteOptions options;
    options.now = trial.test().now;
    const Result<UserAnswers> user = answer(explanation, program_.functions, zone_, options, find);
    if (!user) return;
    const explain::Answers answers = answers_of(explanation, *user, zone_);
    const explain::TagIndex tag = explain::find_tag(explanation, typed_[each.tag].name);
    report.explanation = explain::why_text(answers, tag, language_of(command_.messages.language));
    for (const auto& [clause, depth] : explain::lines_of(explanation, tag)) {
      report.clauses.push_back({depth, clause->lead.in(language_of(command_.messages.language)),
                                clause->text.in(language_of(command_.messages.language)),
                                explain::values_of(answers, *clause, Language::English),
                                explain::outcome_of(answers, *clause, Language::English).word});
    }
  }

  TestFailure report_of(const typed::Test& test, const trial::Violation& violation) const {
    const typed::Check& check = typed_.checks[static_cast<std::size_t>(violation.check)];
    TestFailure report;
    report.place = place_of(check.span);
    report.expected = "check " + words(check.span);
    for (const int user : violation.users) {
      const std::string& name = test.rows[static_cast<std::size_t>(user)].name;
      report.actual += (report.actual.empty() ? "" : ", ") + (name.empty() ? "a user" : name);
      for (std::string& row : rows_of(test, user)) report.rows.push_back(std::move(row));
    }
    report.actual += violation.users.size() == 1 ? " violates it" : " violate it";
    return report;
  }

  // ---- coverage

  CoverageReport report_of(const trial::Coverage& coverage) const {
    CoverageReport report{{}, coverage.share().percent()};
    for (std::size_t i = 0; i < typed_.tags.size(); ++i) {
      const auto id = static_cast<typed::TagId>(i);
      const trial::Coverage::Share share = coverage.share(id);
      if (share.all == 0) continue;
      TagCoverage& tag = report.tags.emplace_back();
      tag = {typed_[id].name, share.seen, share.all, share.percent(), {}};
      for (const trial::Clause& clause : coverage.clauses()) {
        if (clause.tag == id) add_gaps(clause, tag);
      }
    }
    return report;
  }

  void add_gaps(const trial::Clause& clause, TagCoverage& tag) const {
    const Span span = typed_[clause.at].span;
    const auto add = [&](std::string never) {
      tag.gaps.push_back({place_of(span), words(span), std::move(never)});
    };
    if (!clause.was_true) add(clause.is_arm ? "never taken" : "never true");
    if (!clause.was_false) add(clause.is_arm ? "always taken" : "never false");
  }

  const TestCommand& command_;
  const Program& program_;
  const typed::Program& typed_;
  const TimeZone& zone_;
  trial::Setting setting_;
};

std::string rendered(const TestsReport& report, const TestCommand& command, bool colour) {
  switch (command.format) {
    case TestFormat::Text: return text_of(report, colour, command.messages.language);
    case TestFormat::Json: return json_of(report);
    case TestFormat::Junit: return junit_of(report);
  }
  return "";
}

}  // namespace

int TestsReport::failing() const {
  return static_cast<int>(
      std::ranges::count_if(tests, [](const TestReport& test) { return !test.holds(); }));
}

int run(const TestCommand& command, Console& console) {
  Messages messages(command.messages, console.err);
  const auto opened = open_rules(command.program, messages);
  if (const int* code = std::get_if<int>(&opened)) return *code;
  const Program& program = std::get<Program>(opened);
  const Result<TimeZone> zone = zone_of(program);
  if (!zone) return messages.fail(zone.error());
  const Result<TestsReport> report = TestRun(command, program, *zone).run();
  if (!report) return messages.fail(report.error());
  console.out.print(rendered(*report, command, console.out.has_colour()));
  const bool is_covered =
      !command.cover_threshold || report->coverage->percent >= *command.cover_threshold;
  if (!is_covered) {
    messages.say("coverage is below " + std::to_string(*command.cover_threshold) + " %");
  }
  return report->failing() == 0 && is_covered ? kFine : kFindings;
}

}  // namespace tagc::cli
