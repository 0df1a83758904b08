// Plain rows to a Dataset, by the same door that files come in through.
#pragma once

#include <cstdint>

#include "runtime/dataset/dataset.h"
#include "runtime/load/load.h"
#include "tests/support/rows.h"

namespace tagc::test {

// A table that `rows` does not name is empty. Values must have the types of the schema.
Result<Dataset> make_dataset(const Schema& schema, const DataRequest& request, const TimeZone& zone,
                             const Rows& rows, std::int64_t now, int threads = 1);

// The table as loading hands it over; texts are added to the pool.
RawTable raw_table(const Table& table, const Rows& rows, TextPool& texts);

}  // namespace tagc::test
