#include <arrow/c/bridge.h>
#include <arrow/record_batch.h>
#include <arrow/type.h>
#include <arrow/util/align_util.h>

#include <memory>
#include <utility>

#include "runtime/load/read/arrow_batches.h"
#include "runtime/load/read/arrow_errors.h"
#include "runtime/load/read/source.h"

namespace tagc {
namespace {

// A piece is a batch; producers hand them out one after another.
class StreamSource : public Source {
 public:
  static Result<std::unique_ptr<Source>> open(const ReadContext& context) {
    return guard_arrow(context, kBadArrow, [&]() -> Result<std::unique_ptr<Source>> {
      auto reader = arrow::ImportRecordBatchReader(context.file.stream);
      if (!reader.ok()) return arrow_error(context, kBadArrow, reader.status());
      auto columns = find_columns(context.target, (*reader)->schema()->field_names());
      if (!columns.ok()) return in_file(context, kBadArrow, columns.error());
      return std::unique_ptr<Source>(
          new StreamSource(context, *std::move(reader), std::move(columns).value()));
    });
  }

  Result<Piece> next() override {
    return guard_arrow(context_, kBadArrow, [&]() -> Result<Piece> {
      auto batch = aligned_batch();
      if (!batch.ok()) return arrow_error(context_, kBadArrow, batch.status());
      if (!*batch) return Piece{};
      const std::int64_t first_row = std::exchange(first_row_, first_row_ + (*batch)->num_rows());
      return piece_of(context_, *std::move(batch), columns_, first_row);
    });
  }

  double progress() const override { return 0; }

 private:
  using Batch = std::shared_ptr<arrow::RecordBatch>;

  StreamSource(const ReadContext& context, std::shared_ptr<arrow::RecordBatchReader> reader,
               std::vector<int> columns)
      : context_(context), reader_(std::move(reader)), columns_(std::move(columns)) {}

  // Null at the end. Foreign memory need not be aligned.
  arrow::Result<Batch> aligned_batch() {
    ARROW_ASSIGN_OR_RAISE(Batch batch, reader_->Next());
    if (!batch) return batch;
    ARROW_RETURN_NOT_OK(batch->Validate());
    return arrow::util::EnsureAlignment(std::move(batch), arrow::util::kValueAlignment,
                                        context_.pool);
  }

  const ReadContext context_;
  std::shared_ptr<arrow::RecordBatchReader> reader_;
  std::vector<int> columns_;  // by field of the target: its place in a batch
  std::int64_t first_row_ = 1;
};

}  // namespace

Result<std::unique_ptr<Source>> open_stream(const ReadContext& context) {
  return StreamSource::open(context);
}

}  // namespace tagc
