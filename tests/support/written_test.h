// Rows and the oracle's answers as a `test` of the language.
#pragma once

#include <string>

#include "compiler/check/typed.h"
#include "tests/oracle/oracle.h"
#include "tests/support/rows.h"

namespace tagc::test {

// Whether every value of the rows has a literal, and every table rows in a test.
bool can_be_written(const typed::Program& program, const Rows& rows);

// The rows without what stands in the way of that: values become missing, or their row goes.
Rows without_unwritable(const typed::Program& program, Rows rows);

// A test block that gives the rows and expects the answers. Rows that loading leaves out, of unknown
// users and the like, cannot be written and are left out; so are values that have no literal.
std::string written_test(const typed::Program& program, const Rows& rows, std::int64_t now,
                         const oracle::Answer& answer);

}  // namespace tagc::test
