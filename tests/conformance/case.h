// A conformance case: rules, rows and what must come out. README.md describes the files.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/check/typed.h"
#include "runtime/types/result.h"
#include "runtime/types/time_zone.h"
#include "tests/support/rows.h"

namespace tagc::conformance {

// A value as the file has it; nothing is null, a missing value.
using Written = std::optional<std::string>;

struct Expectation {
  std::optional<std::vector<std::string>> members;  // of a set: ids, in order
  std::map<std::string, std::string> values;        // of a valued tag: by id; others have none
  std::int64_t unknown = 0;                         // of a set: how many users
};

struct WrittenTable {
  std::string name;
  std::vector<std::map<std::string, Written>> rows;
};

struct Case {
  std::string file, name;
  std::string program;  // schema and rules
  std::string now;
  std::vector<WrittenTable> tables;
  std::map<std::string, Expectation> expect;            // by tag
  std::optional<std::vector<std::string>> diagnostics;  // slugs, sorted; absent: no errors
};

// All cases of a folder's *.json files, by file and place in it.
Result<std::vector<Case>> read_cases(const std::string& folder);

// Values by the types of the schema. `now - 30d` is allowed where a time is.
Result<test::Rows> rows_of(const Case& test, const Schema& schema, const TimeZone& zone,
                           std::int64_t now);
Result<std::int64_t> now_of(const Case& test, const TimeZone& zone);

}  // namespace tagc::conformance
