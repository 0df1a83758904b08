#include <arrow/array.h>

#include "runtime/load/convert/append.h"
#include "runtime/load/convert/sources.h"

namespace tagc::convert_from {

Status bools(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out) {
  if (!out.target().type.is(Kind::Bool)) return wrong_type(out.target(), array.type()->ToString());
  const auto& values = static_cast<const arrow::BooleanArray&>(array);
  return append(
      values, first_row, out,
      [&](std::int64_t i) { return Cell::known(std::int64_t{values.Value(i)}); },
      [](std::int64_t) { return std::string(); });
}

}  // namespace tagc::convert_from
