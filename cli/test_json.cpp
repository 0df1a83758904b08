// The report of `tagc test` for programs; docs/testing.md describes it.
#include <nlohmann/json.hpp>

#include "cli/test_report.h"

namespace tagc::cli {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const TestFailure& failure) {
  Json clauses = Json::array();
  for (const TestClause& clause : failure.clauses) {
    clauses.push_back({{"depth", clause.depth},
                       {"lead", clause.lead},
                       {"text", clause.text},
                       {"values", clause.values},
                       {"outcome", clause.outcome}});
  }
  return {{"file", failure.place.file},   {"line", failure.place.line},
          {"expected", failure.expected}, {"actual", failure.actual},
          {"rows", failure.rows},         {"clauses", std::move(clauses)}};
}

Json json_of(const TestReport& test) {
  Json failures = Json::array();
  for (const TestFailure& failure : test.failures) failures.push_back(json_of(failure));
  return {{"name", test.name},
          {"file", test.place.file},
          {"line", test.place.line},
          {"holds", test.holds()},
          {"error", test.error.empty() ? Json() : Json(test.error)},
          {"failures", std::move(failures)}};
}

Json json_of(const TagCoverage& tag) {
  Json gaps = Json::array();
  for (const CoverageGap& gap : tag.gaps) {
    gaps.push_back({{"file", gap.place.file},
                    {"line", gap.place.line},
                    {"text", gap.text},
                    {"never", gap.never}});
  }
  return {{"tag", tag.tag},
          {"seen", tag.seen},
          {"outcomes", tag.all},
          {"percent", tag.percent},
          {"gaps", std::move(gaps)}};
}

}  // namespace

std::string json_of(const TestsReport& report) {
  Json tests = Json::array();
  for (const TestReport& test : report.tests) tests.push_back(json_of(test));
  Json json = {{"tests", std::move(tests)}, {"failing", report.failing()}};
  if (report.coverage) {
    Json tags = Json::array();
    for (const TagCoverage& tag : report.coverage->tags) tags.push_back(json_of(tag));
    json["coverage"] = {{"percent", report.coverage->percent}, {"tags", std::move(tags)}};
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tagc::cli
