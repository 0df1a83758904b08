// One function for each family of Arrow types: appends the array's values to a field. The array is
// valid and of the family.
#pragma once

#include <cstdint>

#include "runtime/load/convert/field_builder.h"
#include "runtime/types/result.h"

namespace arrow {
class Array;
}

namespace tagc::convert_from {

Status bools(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out);
Status ints(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out);
Status floats(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out);
Status decimals(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out);
Status dates(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out);
Status timestamps(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out);
Status durations(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out);
Status texts(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out);
Status text_dictionaries(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out);

}  // namespace tagc::convert_from
