#include "runtime/output/result_file.h"

namespace tagc {
namespace {

// Large enough that the system's part is small, small enough to stop between two writes.
constexpr std::size_t kBufferBytes = 1 << 18;

}  // namespace

Result<ResultFile> ResultFile::create(FileSystem& files, const std::string& folder,
                                      std::string name, const std::function<bool()>& keep_going) {
  auto file = files.create(folder + "/" + name);
  if (!file) return file.error();
  return ResultFile(std::move(file).value(), std::move(name), keep_going);
}

ResultFile::ResultFile(std::unique_ptr<WritableFile> file, std::string name,
                       const std::function<bool()>& keep_going)
    : file_(std::move(file)), keep_going_(&keep_going) {
  record_.name = std::move(name);
}

Status ResultFile::write(std::string_view bytes) {
  record_.bytes += static_cast<std::int64_t>(bytes.size());
  buffer_ += bytes;
  if (buffer_.size() < kBufferBytes) return Done{};
  return write_buffer();
}

Status ResultFile::write_buffer() {
  if (*keep_going_ && !(*keep_going_)()) {
    return Error{"stopped", "stopped before the end", "", 0, ""};
  }
  hash_.add(buffer_);
  const Status written = file_->write(buffer_);
  buffer_.clear();
  return written;
}

Result<FileRecord> ResultFile::finish() {
  if (const Status written = write_buffer(); !written) return written.error();
  if (const Status flushed = file_->flush(); !flushed) return flushed.error();
  file_.reset();
  record_.sha256 = hash_.hex();
  return std::move(record_);
}

}  // namespace tagc
