#include "runtime/pack/pack_file.h"

#include <arrow/array.h>
#include <arrow/buffer.h>
#include <arrow/io/interfaces.h>
#include <arrow/ipc/writer.h>
#include <arrow/record_batch.h>
#include <arrow/type.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "runtime/load/pack/packed_type.h"

namespace tagc {
namespace {

// Small enough to stop between two of them.
constexpr std::size_t kWriteBytes = std::size_t{1} << 24;

// Bytes that `Owner` keeps.
template <class Owner>
class Kept : public arrow::Buffer {
 public:
  Kept(const void* data, std::size_t bytes, Owner owner)
      : arrow::Buffer(static_cast<const std::uint8_t*>(data), static_cast<std::int64_t>(bytes)),
        owner_(std::move(owner)) {}

 private:
  Owner owner_;
};

std::shared_ptr<arrow::Buffer> kept(Buffer buffer) {
  const auto* data = std::as_const(buffer).as<std::byte>();
  const std::size_t bytes = buffer.bytes();
  return std::make_shared<Kept<Buffer>>(data, bytes, std::move(buffer));
}

template <class T>
std::shared_ptr<arrow::Buffer> kept(Frozen<T> values) {
  return std::make_shared<Kept<Frozen<T>>>(values.data(), values.size() * sizeof(T), values);
}

std::shared_ptr<arrow::ArrayData> int_data(Frozen<std::int64_t> values) {
  const auto size = static_cast<std::int64_t>(values.size());
  return arrow::ArrayData::Make(arrow::int64(), size, {nullptr, kept(std::move(values))}, 0);
}

// Arrow's door to a file of ours; keeps what went wrong there.
class Sink : public arrow::io::OutputStream {
 public:
  Sink(WritableFile& file, const std::function<bool()>& keep_going)
      : file_(file), keep_going_(keep_going) {}

  using arrow::io::OutputStream::Write;
  arrow::Status Write(const void* data, int64_t bytes) override {
    ARROW_RETURN_NOT_OK(write({static_cast<const char*>(data), static_cast<std::size_t>(bytes)}));
    return bytes_ == kMagicBytes ? write(std::string(Buffer::kAlignment - kMagicBytes, '\0'))
                                 : arrow::Status::OK();
  }
  arrow::Status Close() override { return arrow::Status::OK(); }
  bool closed() const override { return false; }
  arrow::Result<int64_t> Tell() const override { return static_cast<int64_t>(bytes_); }

  // Why a writer that writes here gave up.
  Error error(const arrow::Status& status) const {
    return error_.value_or(Error{"cannot-write", status.message(), "", 0, ""});
  }

 private:
  // The writer lays out what follows the file's first eight bytes in multiples of the alignment;
  // with more zeros behind those, the multiples are the file's as well.
  static constexpr std::size_t kMagicBytes = 8;

  arrow::Status write(std::string_view rest) {
    bytes_ += rest.size();
    while (!rest.empty()) {
      if (keep_going_ && !keep_going_()) {
        return fail({"stopped", "stopped before the end", "", 0, ""});
      }
      const std::string_view piece = rest.substr(0, kWriteBytes);
      if (const Status written = file_.write(piece); !written) return fail(written.error());
      rest.remove_prefix(piece.size());
    }
    return arrow::Status::OK();
  }

  arrow::Status fail(Error error) {
    error_ = std::move(error);
    return arrow::Status::IOError(error_->message);
  }

  WritableFile& file_;
  const std::function<bool()>& keep_going_;
  std::size_t bytes_ = 0;
  std::optional<Error> error_;
};

arrow::Status write_batch(const arrow::RecordBatch& batch, Sink& sink) {
  auto options = arrow::ipc::IpcWriteOptions::Defaults();
  options.alignment = static_cast<int32_t>(Buffer::kAlignment);
  options.allow_64bit = true;
  options.use_threads = false;
  ARROW_ASSIGN_OR_RAISE(const auto writer,
                        arrow::ipc::MakeFileWriter(&sink, batch.schema(), options));
  ARROW_RETURN_NOT_OK(writer->WriteRecordBatch(batch));
  return writer->Close();
}

}  // namespace

PackFile::PackFile(std::string name) : name_(std::move(name)) {}
PackFile::PackFile(PackFile&&) noexcept = default;
PackFile::~PackFile() = default;

void PackFile::add_array(std::string_view name, ArrayPtr array) {
  names_.emplace_back(name);
  arrays_.push_back(std::move(array));
}

void PackFile::add(const std::string& name, Column column) {
  const auto length = Buffer::padded(column.rows);
  const auto nulls = column.known.empty() ? 0 : column.missing + length - column.rows;
  std::vector<std::shared_ptr<arrow::Buffer>> buffers{nullptr, kept(std::move(column.values))};
  if (!column.known.empty()) buffers[0] = kept(std::move(column.known));
  add_array(name, arrow::MakeArray(arrow::ArrayData::Make(packed_type(storage_of(column.type)),
                                                          length, std::move(buffers), nulls)));
}

void PackFile::add_rows(const std::string& name, std::vector<SourceRow> rows) {
  const auto length = Buffer::padded(static_cast<std::int64_t>(rows.size()));
  rows.resize(static_cast<std::size_t>(length), kNoSourceRow);
  add_array(name, arrow::MakeArray(arrow::ArrayData::Make(
                      arrow::uint32(), length, {nullptr, kept(Frozen(std::move(rows)))}, 0)));
}

void PackFile::add_ints(std::string_view name, Frozen<std::int64_t> values) {
  add_array(name, arrow::MakeArray(int_data(std::move(values))));
}

void PackFile::add_texts(std::string_view name, const TextList& texts) {
  add_array(name, arrow::MakeArray(arrow::ArrayData::Make(
                      arrow::large_utf8(), static_cast<std::int64_t>(texts.size()),
                      {nullptr, kept(texts.offsets()), kept(texts.bytes())}, 0)));
}

void PackFile::add_lists(std::string_view name, std::vector<std::int64_t> offsets,
                         std::vector<std::int64_t> elements) {
  const auto count = static_cast<std::int64_t>(offsets.size()) - 1;
  auto data = arrow::ArrayData::Make(arrow::large_list(arrow::int64()), count,
                                     {nullptr, kept(Frozen(std::move(offsets)))}, 0);
  data->child_data.push_back(int_data(std::move(elements)));
  add_array(name, arrow::MakeArray(data));
}

Result<PackedFile> PackFile::write(FileSystem& files, const std::string& folder,
                                   const std::function<bool()>& keep_going) const {
  arrow::FieldVector fields;
  for (std::size_t i = 0; i < arrays_.size(); ++i) {
    fields.push_back(arrow::field(names_[i], arrays_[i]->type()));
  }
  const std::int64_t length = arrays_.empty() ? 0 : arrays_.front()->length();
  const auto batch = arrow::RecordBatch::Make(arrow::schema(fields), length, arrays_);
  const auto file = files.create(folder + "/" + name_);
  if (!file) return file.error();
  Sink sink(**file, keep_going);
  if (const arrow::Status written = write_batch(*batch, sink); !written.ok()) {
    return sink.error(written);
  }
  if (const Status flushed = (*file)->flush(); !flushed) return flushed.error();
  return PackedFile{name_, *sink.Tell()};
}

}  // namespace tagc
