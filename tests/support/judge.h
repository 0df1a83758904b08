// One program over one set of rows: do the oracle and all engines agree?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/function/function.h"
#include "tests/oracle/oracle.h"
#include "tests/support/pipeline.h"
#include "tests/support/rows.h"

namespace tagc::test {

struct Case {
  std::string text;
  Rows rows;
  std::int64_t now = 0;
};

struct Judges {
  const FunctionRegistry& functions;
  std::vector<EngineKind> engines;
  std::vector<int> threads = {1};  // every engine runs with each
};

struct Verdict {
  enum class Kind : std::uint8_t {
    Agree,
    Rejected,  // the checker found a mistake
    Beyond,    // the oracle does not know: see oracle::Answer::left_calendar
    Differ,
  };
  Kind kind = Kind::Agree;
  oracle::Answer answer;             // of the oracle, unless rejected
  std::optional<EngineKind> engine;  // who differs
  std::string message;               // what the checker says, or how it differs
};

// Compiles once. Of every tag: kind, members, unknown, and each user's value, bit for bit. Tags
// NAME, NAME_not and NAME_unknown must split the users without remainder.
Verdict judge(const Case& test, const Judges& judges);

}  // namespace tagc::test
