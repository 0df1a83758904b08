// What `tagc test` has to say, before it is laid out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/names.h"

namespace tagc::cli {

// A clause of the rule under test, for the user that it failed.
struct TestClause {
  int depth;
  std::string lead, text, values, outcome;
};

struct TestFailure {
  Place place;
  std::string expected;  // "expect m1 in value.vip", as written; of a check `check "nobody …"`
  std::string actual;    // "m1 is not in value.vip"
  std::vector<std::string> rows;
  std::vector<TestClause> clauses;  // empty where it is not about one user
  std::string explanation;          // the clauses as a table
};

struct TestReport {
  std::string name;
  Place place;
  std::vector<TestFailure> failures;
  std::string error;  // why it could not be run; "" it was
  bool holds() const { return failures.empty() && error.empty(); }
};

// A condition or an arm of which a test has not seen both outcomes.
struct CoverageGap {
  Place place;
  std::string text;
  std::string never;  // "never true", "never taken" ...
};
struct TagCoverage {
  std::string tag;
  int seen, all, percent;
  std::vector<CoverageGap> gaps;
};
struct CoverageReport {
  std::vector<TagCoverage> tags;  // those with conditions
  int percent;
};

struct TestsReport {
  std::string rules;  // the file or folder, as given
  std::vector<TestReport> tests;
  std::optional<CoverageReport> coverage;

  int failing() const;
};

std::string text_of(const TestsReport& report, bool colour, MessageLanguage language);
std::string json_of(const TestsReport& report);
// Whatever a name holds, it is well-formed: what XML cannot hold is U+FFFD.
std::string junit_of(const TestsReport& report);

}  // namespace tagc::cli
