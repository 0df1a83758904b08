#include <arrow/io/interfaces.h>
#include <arrow/ipc/reader.h>
#include <arrow/record_batch.h>
#include <arrow/type.h>

#include <algorithm>

#include "runtime/load/read/arrow_batches.h"
#include "runtime/load/read/arrow_errors.h"
#include "runtime/load/read/local_file.h"
#include "runtime/load/read/source.h"

namespace tagc {
namespace {

constexpr std::string_view kFileMagic = "ARROW1";

// The batches of an IPC file or stream, one after another.
class Batches {
 public:
  using Batch = std::shared_ptr<arrow::RecordBatch>;

  static arrow::Result<Batches> open(const std::shared_ptr<arrow::io::RandomAccessFile>& file,
                                     const arrow::ipc::IpcReadOptions& options) {
    Batches batches;
    ARROW_ASSIGN_OR_RAISE(const bool is_file, begins_as_file(*file));
    if (is_file) {
      ARROW_ASSIGN_OR_RAISE(batches.file_, arrow::ipc::RecordBatchFileReader::Open(file, options));
    } else {
      ARROW_ASSIGN_OR_RAISE(batches.stream_,
                            arrow::ipc::RecordBatchStreamReader::Open(file, options));
    }
    batches.bytes_ = file;
    return batches;
  }

  std::shared_ptr<arrow::Schema> schema() const {
    return file_ ? file_->schema() : stream_->schema();
  }

  // Null at the end.
  arrow::Result<Batch> next() {
    if (!file_) return stream_->Next();
    if (next_ == file_->num_record_batches()) return Batch();
    return file_->ReadRecordBatch(next_++);
  }

  double progress(std::int64_t file_bytes) const {
    if (file_) return static_cast<double>(next_) / std::max(file_->num_record_batches(), 1);
    const auto at = bytes_->Tell();
    return at.ok() && file_bytes > 0 ? static_cast<double>(*at) / static_cast<double>(file_bytes)
                                     : 1;
  }

 private:
  static arrow::Result<bool> begins_as_file(arrow::io::RandomAccessFile& file) {
    char magic[kFileMagic.size()] = {};
    ARROW_RETURN_NOT_OK(file.ReadAt(0, static_cast<int64_t>(sizeof magic), magic));
    ARROW_RETURN_NOT_OK(file.Seek(0));
    return std::string_view(magic, sizeof magic) == kFileMagic;
  }

  std::shared_ptr<arrow::io::RandomAccessFile> bytes_;
  std::shared_ptr<arrow::ipc::RecordBatchFileReader> file_;
  std::shared_ptr<arrow::ipc::RecordBatchStreamReader> stream_;
  int next_ = 0;
};

arrow::ipc::IpcReadOptions read_options(const ReadContext& context) {
  auto options = arrow::ipc::IpcReadOptions::Defaults();
  options.memory_pool = context.pool;
  options.use_threads = false;
  options.ensure_alignment = arrow::ipc::Alignment::kDataTypeSpecificAlignment;
  return options;
}

// Only these are decoded; the batches then have them in this order.
std::vector<int> ascending(std::vector<int> columns) {
  std::sort(columns.begin(), columns.end());
  columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
  return columns;
}

// A piece is a batch. Batches are read one after another, since dictionaries may change between
// them; converting them is what takes the time.
class ArrowSource : public Source {
 public:
  static Result<std::unique_ptr<Source>> open(const ReadContext& context) {
    return guard_arrow(context, kBadArrow, [&]() -> Result<std::unique_ptr<Source>> {
      const auto file = open_file(context);
      if (!file.ok()) return file.error();
      auto options = read_options(context);
      const auto all = Batches::open(*file, options);
      if (!all.ok()) return arrow_error(context, kBadArrow, all.status());
      const auto found = find_columns(context.target, all->schema()->field_names());
      if (!found.ok()) return in_file(context, kBadArrow, found.error());

      options.included_fields = ascending(*found);
      auto batches = Batches::open(*file, options);
      if (!batches.ok()) return arrow_error(context, kBadArrow, batches.status());
      std::unique_ptr<ArrowSource> source(new ArrowSource(context, std::move(*batches)));
      for (const int column : *found) {
        const auto at =
            std::find(options.included_fields.begin(), options.included_fields.end(), column);
        source->columns_.push_back(static_cast<int>(at - options.included_fields.begin()));
      }
      return std::unique_ptr<Source>(std::move(source));
    });
  }

  Result<Piece> next() override {
    return guard_arrow(context_, kBadArrow, [&]() -> Result<Piece> {
      const auto batch = batches_.next();
      if (!batch.ok()) return arrow_error(context_, kBadArrow, batch.status());
      if (!*batch) return Piece{};
      const std::int64_t first_row = first_row_;
      first_row_ += (*batch)->num_rows();
      return piece_of(context_, *batch, columns_, first_row);
    });
  }

  double progress() const override { return batches_.progress(context_.file.bytes); }

 private:
  ArrowSource(const ReadContext& context, Batches batches)
      : context_(context), batches_(std::move(batches)) {}

  const ReadContext context_;
  Batches batches_;
  std::vector<int> columns_;  // by field of the target: its place in a batch
  std::int64_t first_row_ = 1;
};

}  // namespace

Result<std::unique_ptr<Source>> open_arrow(const ReadContext& context) {
  return ArrowSource::open(context);
}

}  // namespace tagc
