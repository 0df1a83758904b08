// Data as a person would write it down: tables of plain values. What the oracle reads, what random
// programs run over, and what a JSON case spells out.
#pragma once

#include <string>
#include <vector>

#include "runtime/types/scalar.h"

namespace tagc::test {

// Rows of one table of a schema. A value is stored as its field's type says (runtime/types/
// scalar.h); monostate is one that the data does not have. Fields that are not named are missing
// in every row. Values are as given: `= default` is for the reader to apply.
struct TableRows {
  std::string table;                // name in the schema; of a manual tag: the tag's name
  std::vector<std::string> fields;  // names in the schema
  std::vector<std::vector<Scalar>> rows;

  bool operator==(const TableRows&) const = default;
};
using Rows = std::vector<TableRows>;

}  // namespace tagc::test
