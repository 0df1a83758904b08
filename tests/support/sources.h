// Promise 24, the side of data: the same rows give the same answers out of memory, out of files of
// every format, and out of a pack.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/function/function.h"
#include "tests/support/files.h"
#include "tests/support/pipeline.h"
#include "tests/support/rows.h"

namespace tagc::test {

// Runs the program over the rows in memory, over files of one kind, and over a pack of these. How
// they differ, or "". Rows must be such that the format can say them.
std::string difference_of_sources(const Compiled& compiled, const Engine& engine, const Rows& rows,
                                  const FunctionRegistry& functions, std::int64_t now,
                                  FileKind kind, int threads);

}  // namespace tagc::test
