// What a graph means, one row and one value at a time. Nothing of the executor is used.
#pragma once

#include <vector>

#include "tests/unit/execute/world.h"

namespace tagc::test {

// By node, then by row of its shape (one row for uniform nodes).
using Reference = std::vector<std::vector<Scalar>>;
Reference evaluate(const World& world, std::int64_t now = 0);

// The run's results are those of the reference, unknown and values included.
void expect_results(const World& world, const RunResult& run, std::int64_t now = 0);

}  // namespace tagc::test
