#include "tests/unit/output/faulty_files.h"

namespace tagc::test {
namespace {

class FaultyFile : public WritableFile {
 public:
  FaultyFile(std::unique_ptr<WritableFile> file, std::string path, FaultyFiles& files)
      : file_(std::move(file)), path_(std::move(path)), files_(files) {}

  // As a full disk does it: the first half arrives.
  Status write(std::string_view bytes) override {
    const Status met = files_.meet(Call::Write, path_);
    if (met) return file_->write(bytes);
    static_cast<void>(file_->write(bytes.substr(0, bytes.size() / 2)));
    return met;
  }
  Status flush() override {
    const Status met = files_.meet(Call::Flush, path_);
    return met ? file_->flush() : met;
  }

 private:
  std::unique_ptr<WritableFile> file_;
  std::string path_;
  FaultyFiles& files_;
};

}  // namespace

Status FaultyFiles::meet(Call kind, const std::string& path) {
  const std::lock_guard lock(mutex_);
  const bool fails = (++calls_[kind] == number_ && kind == kind_) || kind == always_;
  failed_ |= fails && kind == kind_;
  if (fails) return Error{"cannot-write", "injected", path, 0, ""};
  return Done{};
}

Result<std::unique_ptr<WritableFile>> FaultyFiles::create(const std::string& path) {
  if (Status met = meet(Call::Create, path); !met) return met.error();
  auto file = disk_.create(path);
  if (!file) return file.error();
  return std::unique_ptr<WritableFile>(
      std::make_unique<FaultyFile>(std::move(file).value(), path, *this));
}

Status FaultyFiles::make_folder(const std::string& path) {
  const Status met = meet(Call::MakeFolder, path);
  return met ? disk_.make_folder(path) : met;
}

Status FaultyFiles::flush_folder(const std::string& path) {
  const Status met = meet(Call::FlushFolder, path);
  return met ? disk_.flush_folder(path) : met;
}

Status FaultyFiles::rename(const std::string& from, const std::string& to) {
  const Status met = meet(Call::Rename, to);
  return met ? disk_.rename(from, to) : met;
}

Status FaultyFiles::exchange(const std::string& a, const std::string& b) {
  const Status met = meet(Call::Exchange, b);
  return met ? disk_.exchange(a, b) : met;
}

}  // namespace tagc::test
