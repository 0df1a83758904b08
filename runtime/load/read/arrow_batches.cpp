#include "runtime/load/read/arrow_batches.h"

#include <arrow/record_batch.h>

#include <utility>

#include "runtime/load/convert/convert.h"
#include "runtime/load/read/arrow_errors.h"

namespace tagc {
namespace {

Status fill(const ReadContext& context, const arrow::RecordBatch& batch,
            const std::vector<int>& columns, std::int64_t first_row, TableChunk& chunk) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    auto builder = FieldBuilder::make(context.target.fields[i], batch.num_rows(), context.budget);
    if (!builder.ok()) return in_file(context, kBadArrow, builder.error());
    const Status done = convert(*batch.column(columns[i]), first_row, *builder, context.pool);
    if (!done.ok()) return in_file(context, kBadArrow, done.error());
    auto finished = builder->finish();
    if (!finished.ok()) return in_file(context, kBadArrow, finished.error());
    chunk.fields[i] = std::move(finished).value();
  }
  chunk.rows = batch.num_rows();
  return Done{};
}

}  // namespace

Result<Piece> piece_of(const ReadContext& context, std::shared_ptr<arrow::RecordBatch> batch,
                       std::vector<int> columns, std::int64_t first_row) {
  const arrow::Status valid = batch->Validate();
  if (!valid.ok()) return arrow_error(context, kBadArrow, valid);
  return Piece{true, [context, columns = std::move(columns), batch = std::move(batch),
                      first_row](TableChunk& chunk) {
                 return guard_arrow(context, kBadArrow, [&] {
                   return fill(context, *batch, columns, first_row, chunk);
                 });
               }};
}

}  // namespace tagc
