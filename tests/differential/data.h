// Random tables for a random program: small, full of missing values, edges and ties.
#pragma once

#include "tests/differential/program.h"
#include "tests/differential/random.h"
#include "tests/support/rows.h"

namespace tagc::differential {

test::Rows random_rows(Random& random, const Program& program, int users);

}  // namespace tagc::differential
