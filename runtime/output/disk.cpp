// The file system of a POSIX machine.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cctype>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "runtime/output/file_system.h"

namespace tagc {
namespace {

// The reason as a message begins: in lower case.
Error system_error(const std::string& path) {
  std::string reason = std::generic_category().message(errno);
  if (!reason.empty()) {
    reason[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(reason[0])));
  }
  return {"cannot-write", std::move(reason), path, 0, ""};
}

Status done_if(bool succeeded, const std::string& path) {
  if (!succeeded) return system_error(path);
  return Done{};
}

class DiskFile : public WritableFile {
 public:
  DiskFile(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  ~DiskFile() override { ::close(descriptor_); }
  DiskFile(const DiskFile&) = delete;
  DiskFile& operator=(const DiskFile&) = delete;

  Status write(std::string_view bytes) override {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written >= 0) {
        bytes.remove_prefix(static_cast<std::size_t>(written));
      } else if (errno != EINTR) {
        return system_error(path_);
      }
    }
    return Done{};
  }

  Status flush() override { return done_if(::fsync(descriptor_) == 0, path_); }

 private:
  int descriptor_;
  std::string path_;
};

}  // namespace

Result<std::unique_ptr<WritableFile>> Disk::create(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) return system_error(path);
  return std::unique_ptr<WritableFile>(std::make_unique<DiskFile>(descriptor, path));
}

Status Disk::make_folder(const std::string& path) {
  return done_if(::mkdir(path.c_str(), 0777) == 0, path);
}

Status Disk::flush_folder(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return system_error(path);
  Status flushed = done_if(::fsync(descriptor) == 0, path);
  ::close(descriptor);
  return flushed;
}

Status Disk::rename(const std::string& from, const std::string& to) {
  return done_if(::rename(from.c_str(), to.c_str()) == 0, to);
}

Status Disk::exchange(const std::string& a, const std::string& b) {
#if defined(RENAME_EXCHANGE)
  return done_if(::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0, b);
#else
  static_cast<void>(a);
  errno = ENOSYS;
  return system_error(b);
#endif
}

void Disk::remove_all(const std::string& path) {
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
}

}  // namespace tagc
