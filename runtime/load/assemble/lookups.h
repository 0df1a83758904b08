// From rows that hold keys to the rows of lookup tables that have them.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "runtime/column/text_pool.h"
#include "runtime/events/order.h"
#include "runtime/events/parallel.h"
#include "runtime/load/load.h"
#include "runtime/types/result.h"

namespace tagc {

class Lookups {
 public:
  // All of them must outlive it; raw tables lose fields only once nothing more is asked of them.
  Lookups(const Schema& schema, const std::vector<RawTable>& tables, const TextPool& texts,
          const Parallel& parallel)
      : schema_(schema), tables_(tables), texts_(texts), parallel_(parallel) {}

  // By row of `table`: the row of the lookup table that `field` points to, kNoSourceRow where the
  // key is missing or nobody has it. Kept, so that asking again costs nothing. Error: duplicate-key.
  Result<std::span<const SourceRow>> rows_of(int table, int field);

 private:
  Result<std::vector<SourceRow>> find_rows(int table, int field);
  Result<std::vector<SourceRow>> find_ints(const RawTable& lookup, const Table& table,
                                           const Column& keys);
  Result<std::vector<SourceRow>> find_texts(const RawTable& lookup, const Table& table,
                                            const Column& keys);

  const Schema& schema_;
  const std::vector<RawTable>& tables_;
  const TextPool& texts_;
  const Parallel& parallel_;
  std::map<std::pair<int, int>, Frozen<SourceRow>> known_;
};

}  // namespace tagc
