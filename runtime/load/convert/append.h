// The loop that all conversions share.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/load/convert/field_builder.h"
#include "runtime/types/result.h"

namespace tagc::convert_from {

inline Error in_row(Error error, std::int64_t row) {
  error.message = "row " + std::to_string(row) + ", " + error.message;
  return error;
}

// Puts cell_at(i) for every value of an Arrow array, Missing for its nulls. `shown_at(i)` is the
// value's text, for messages.
template <class Array, class CellAt, class ShownAt>
Status append(const Array& array, std::int64_t first_row, FieldBuilder& out, const CellAt& cell_at,
              const ShownAt& shown_at) {
  const bool has_nulls = array.null_count() > 0;
  for (std::int64_t i = 0; i < array.length(); ++i) {
    const Cell cell = has_nulls && array.IsNull(i) ? Cell{} : cell_at(i);
    if (cell.is_error())
      return in_row(bad_value(out.target(), cell.state, shown_at(i)), out.row_of(first_row + i));
    out.put(cell, first_row + i);
  }
  return Done{};
}

}  // namespace tagc::convert_from
