// What the batches of Arrow files and of streams in memory have in common.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "runtime/load/read/source.h"
#include "runtime/types/result.h"

namespace arrow {
class RecordBatch;
}

namespace tagc {

inline constexpr const char* kBadArrow = "bad-arrow";

// The piece of work that converts a batch. `columns`: by field of the target, its place in the batch.
// Error: bad-arrow.
Result<Piece> piece_of(const ReadContext& context, std::shared_ptr<arrow::RecordBatch> batch,
                       std::vector<int> columns, std::int64_t first_row);

}  // namespace tagc
