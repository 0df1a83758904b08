// A failing program made small: what is left is what it takes to fail.
#pragma once

#include "tests/differential/program.h"
#include "tests/support/judge.h"

namespace tagc::differential {

struct Failure {
  Program program;
  test::Rows rows;
  std::string message;

  std::string report() const;  // program, rows, message, for a person
};

// Drops declarations, rows and parts of expressions as long as some engine differs from the
// oracle. Gives up looking for more after `attempts`.
Failure shrink(Failure failure, const test::Judges& judges, int attempts = 500);

}  // namespace tagc::differential
