// Users one at a time, from plain rows.
#pragma once

#include "compiler/driver/compile.h"
#include "runtime/evaluate/record.h"
#include "tests/support/pipeline.h"
#include "tests/support/rows.h"

namespace tagc::test {

// What these rows say of one user, as a service would hand it over: `id` is a value of the users'
// key. The evaluator's plan is of the schema.
void fill(Record& record, const Evaluator& evaluator, const Schema& schema, const Rows& rows,
          const Scalar& id);

// Every user of the rows by one record, every second one without rows and with what they come to, where
// the rules allow it. Cuts are found in a run over all of them.
Result<std::vector<TagValues>> run_one_by_one(const Compiled& compiled, const Rows& rows,
                                              const FunctionRegistry& functions, std::int64_t now);

}  // namespace tagc::test
