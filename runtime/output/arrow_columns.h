// Results as Arrow arrays, a stretch of rows at a time. Internal to the .cpp files of this room
// that see Arrow.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "runtime/bitmap/tag_bitmap.h"
#include "runtime/column/column.h"
#include "runtime/column/text_pool.h"
#include "runtime/dataset/dataset.h"

namespace arrow {
class Array;
class DataType;
template <class T>
class Result;
}  // namespace arrow

namespace tagc {

inline constexpr std::int64_t kGroupRows = 16 * kMorselRows;

struct RowRange {
  std::int64_t begin, end;  // `begin` is a multiple of kGroupRows
  std::int64_t count() const { return end - begin; }
};

// Borrows what it was made of.
struct ArrowColumn {
  std::shared_ptr<arrow::DataType> type;
  std::function<arrow::Result<std::shared_ptr<arrow::Array>>(RowRange)> rows;
};

ArrowColumn row_numbers();
ArrowColumn user_ids(const UserIds& users);
ArrowColumn members(const TagBitmap& bitmap);  // bool
ArrowColumn values(const Column& column, const TextPool& texts);

}  // namespace tagc
