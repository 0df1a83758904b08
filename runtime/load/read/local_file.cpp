#include "runtime/load/read/local_file.h"

#include <arrow/buffer.h>
#include <arrow/io/file.h>
#include <arrow/util/future.h>

#include "runtime/load/read/arrow_errors.h"

namespace tagc {
namespace {

using BufferPtr = std::shared_ptr<arrow::Buffer>;

// A file whose asynchronous reads are done when they return.
class LocalFile : public arrow::io::RandomAccessFile {
 public:
  explicit LocalFile(std::shared_ptr<arrow::io::ReadableFile> file) : file_(std::move(file)) {}

  arrow::Status Close() override { return file_->Close(); }
  bool closed() const override { return file_->closed(); }
  arrow::Result<int64_t> Tell() const override { return file_->Tell(); }
  arrow::Status Seek(int64_t position) override { return file_->Seek(position); }
  arrow::Result<int64_t> GetSize() override { return file_->GetSize(); }
  arrow::Result<int64_t> Read(int64_t bytes, void* out) override { return file_->Read(bytes, out); }
  arrow::Result<BufferPtr> Read(int64_t bytes) override { return file_->Read(bytes); }

  // Those of the base class go through Seek() and are not for several threads at once.
  arrow::Result<int64_t> ReadAt(int64_t position, int64_t bytes, void* out) override {
    return file_->ReadAt(position, bytes, out);
  }
  arrow::Result<int64_t> ReadAt(int64_t position, int64_t bytes, bool may_be_short,
                                void* out) override {
    return file_->ReadAt(position, bytes, may_be_short, out);
  }
  arrow::Result<BufferPtr> ReadAt(int64_t position, int64_t bytes) override {
    return file_->ReadAt(position, bytes);
  }
  arrow::Result<BufferPtr> ReadAt(int64_t position, int64_t bytes, bool may_be_short) override {
    return file_->ReadAt(position, bytes, may_be_short);
  }

  using arrow::io::RandomAccessFile::ReadAsync;
  arrow::Future<BufferPtr> ReadAsync(const arrow::io::IOContext&, int64_t position,
                                     int64_t bytes) override {
    return arrow::Future<BufferPtr>::MakeFinished(ReadAt(position, bytes));
  }
  arrow::Future<BufferPtr> ReadAsync(const arrow::io::IOContext&, int64_t position, int64_t bytes,
                                     bool may_be_short) override {
    return arrow::Future<BufferPtr>::MakeFinished(ReadAt(position, bytes, may_be_short));
  }

 private:
  std::shared_ptr<arrow::io::ReadableFile> file_;
};

}  // namespace

Result<std::shared_ptr<arrow::io::RandomAccessFile>> open_file(const ReadContext& context) {
  auto file = arrow::io::ReadableFile::Open(context.file.path, context.pool);
  if (!file.ok()) return unreadable_file(context, file.status());
  return std::shared_ptr<arrow::io::RandomAccessFile>(
      std::make_shared<LocalFile>(*std::move(file)));
}

}  // namespace tagc
