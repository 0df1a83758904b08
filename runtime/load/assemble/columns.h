// The columns of a request, in the order of its streams and of the users.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "runtime/load/assemble/lookups.h"
#include "runtime/load/assemble/streams.h"
#include "runtime/load/load.h"
#include "runtime/load/report.h"
#include "runtime/types/result.h"

namespace tagc {

class Columns {
 public:
  // All of them must outlive it. Fields of `tables` are given up once no column needs them.
  Columns(const Schema& schema, const DataRequest& request, std::vector<RawTable>& tables,
          const TextPool& texts, const Parallel& parallel);

  // `places` and `times` are of the column's stream; of the users' table `times` is null.
  Result<Column> build(const ColumnRequest& request, const Places& places, const Column* times);

  // By row of `table`: the row that its field leads to.
  Result<std::span<const SourceRow>> rows_of(int table, int field) {
    return lookups_.rows_of(table, field);
  }
  // What following a path of lookups found, for places of one table: rows, missing values and keys
  // without a row.
  Result<FieldReport> follow(const FieldPath& path, const Places& places);

 private:
  using Steps = std::vector<std::span<const SourceRow>>;  // by lookup of a path

  Result<Column> build_field(const ColumnRequest& request, const Places& places);
  Result<Steps> steps_of(int table, const FieldPath& path);
  Column& field(int table, int index);
  void give_up(const ColumnRequest& request, const Places& places);

  const Schema& schema_;
  std::vector<RawTable>& tables_;
  const Parallel& parallel_;
  Lookups lookups_;
  std::map<std::pair<int, int>, int>
      uses_;  // by table and field: columns still to be built from it
};

}  // namespace tagc
