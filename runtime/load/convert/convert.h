// Arrow arrays to fields.
#pragma once

#include <cstdint>

#include "runtime/load/convert/field_builder.h"
#include "runtime/types/result.h"

namespace arrow {
class Array;
class MemoryPool;
}  // namespace arrow

namespace tagc {

// Appends all values of the array, the first of which is row `first_row` (from 1) of the file.
// The array may come from anywhere: it is validated in full first.
//
// What comes from what is the table in docs/data.md. Errors: wrong-type, bad-value, inexact-money;
// invalid-array, which the reader of each format names its own way.
Status convert(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out,
               arrow::MemoryPool* pool);

}  // namespace tagc
