// The columns that Parquet and Arrow files declare.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runtime/load/read/source.h"

namespace tagc {

struct DeclaredColumn {
  std::string name;
  std::optional<Type> type;  // of the field that reads it; none: no field does
};

// Errors: bad-parquet, bad-arrow, unreadable-file.
Result<std::vector<DeclaredColumn>> columns_of_parquet(const ReadContext& context);
Result<std::vector<DeclaredColumn>> columns_of_arrow(const ReadContext& context);

}  // namespace tagc
