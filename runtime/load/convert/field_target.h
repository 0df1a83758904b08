// What a column of a file is to become.
#pragma once

#include <string>
#include <string_view>

#include "runtime/load/convert/cell.h"
#include "runtime/types/result.h"
#include "runtime/types/scalar.h"
#include "runtime/types/schema.h"
#include "runtime/types/time_zone.h"

namespace tagc {

struct FieldTarget {
  std::string name;    // as rules say it, "orders.amount"
  std::string column;  // as the file says it
  Type type;
  Scalar default_value;  // monostate: none
  const TimeZone* zone;  // of times without an offset
  bool nullable = false;
};

// Errors of one value; the caller adds where it stands. Slugs bad-value and inexact-money.
Error bad_value(const FieldTarget& target, CellState state, std::string_view value);

// The whole column has a type that the field's does not come from. `found`: as its format names
// it. Slug wrong-type.
Error wrong_type(const FieldTarget& target, const std::string& found);

// Text of a file inside a message: quoted, cut when it is long.
std::string shown(std::string_view text);

}  // namespace tagc
