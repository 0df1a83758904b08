// Chunks to one table.
#pragma once

#include <vector>

#include "runtime/column/text_pool.h"
#include "runtime/events/parallel.h"
#include "runtime/load/load.h"
#include "runtime/load/read/chunks.h"
#include "runtime/types/result.h"

namespace tagc {

// A table and what it weighs on the budget.
struct ChargedTable {
  RawTable table;
  Charge charge;
};

// Texts get their codes in the order of the chunks. Chunks are given up as they are copied. Errors:
// too-large, out-of-memory, stopped.
Result<ChargedTable> concatenate(const TableTarget& target, const TableNeed& need,
                                 const std::vector<DataFile>& files, Chunks chunks, TextPool& texts,
                                 MemoryBudget& budget, const Parallel& parallel);

}  // namespace tagc
