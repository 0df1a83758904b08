// Columns in the order of a stream, from columns in the order of their sources.
#pragma once

#include <cstdint>
#include <span>

#include "runtime/column/column.h"
#include "runtime/events/order.h"
#include "runtime/events/parallel.h"
#include "runtime/types/result.h"

namespace tagc {

// Where the values of a new column come from.
struct Gather {
  std::int64_t rows = 0;  // of the new column
  // By new row: the row of the source to take. Empty: its own.
  std::span<const SourceRow> source_rows;
  // By new row: which of `columns` it is taken from. Empty: always the first.
  std::span<const std::uint16_t> parts;
  // All of one type; null: every value of that part is missing.
  std::span<const Column* const> columns;
  // Whether kNoSourceRow, for a missing value, may be among the source rows.
  bool has_holes = false;
};

// `known` is empty when in the end nothing is missing.
Result<Column> gather(const Type& type, const Gather& from, const Parallel& parallel);

}  // namespace tagc
