// Plain rows to a Dataset, by the same door that files come in through: for what people write down
// in tests.
#pragma once

#include <vector>

#include "runtime/load/load.h"

namespace tagc {

// Rows of one table: of each a value for each field of Table::fields, stored as the field's type says
// (runtime/types/scalar.h); monostate is one that the data does not have. Defaults are not yet
// applied.
using PlainRows = std::vector<std::vector<Scalar>>;

// The table as loading hands it over; texts are added to the pool.
RawTable raw_table(const Table& table, const PlainRows& rows, TextPool& texts);

// `tables` as Schema::tables. Errors: those of assemble().
Result<Dataset> dataset_of(const Schema& schema, const DataRequest& request, const TimeZone& zone,
                           const LoadOptions& options, const std::vector<PlainRows>& tables);

}  // namespace tagc
