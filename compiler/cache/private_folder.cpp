#include "compiler/cache/private_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <utility>
#include <vector>

namespace tagc {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTemporary = "new.";
constexpr std::int64_t kHour = 3600;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  explicit operator bool() const { return number_ >= 0; }
  int get() const { return number_; }

 private:
  int number_;
};

Error unusable(const std::string& path, const std::string& reason) {
  return {"unusable-cache", reason, path, 0, "name another folder with --cache, or use --no-cache"};
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::optional<std::string> read_all(int file, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t done = 0;
  while (done < size) {
    const ssize_t count = ::read(file, bytes.data() + done, size - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    done += static_cast<std::size_t>(count);
  }
  return bytes;
}

// Once an hour is enough to know what is used.
void touch(int file, const struct stat& status) {
  if (std::time(nullptr) - status.st_mtim.tv_sec > kHour) ::futimens(file, nullptr);
}

struct Entry {
  std::string name;
  std::int64_t bytes = 0;
  timespec used{};
};

std::vector<Entry> entries_of(int folder) {
  std::vector<Entry> entries;
  DIR* listing = ::fdopendir(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (listing == nullptr) return entries;
  while (const dirent* each = ::readdir(listing)) {
    struct stat status{};
    if (::fstatat(folder, each->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    if (!S_ISREG(status.st_mode)) continue;
    entries.push_back({each->d_name, status.st_size, status.st_mtim});
  }
  ::closedir(listing);
  return entries;
}

bool is_older(const Entry& a, const Entry& b) {
  return std::pair(a.used.tv_sec, a.used.tv_nsec) < std::pair(b.used.tv_sec, b.used.tv_nsec);
}

}  // namespace

Result<PrivateFolder> PrivateFolder::open(const std::string& path) {
  std::error_code ignored;  // what cannot be made cannot be opened either
  const fs::path parent = fs::path(path).parent_path();
  if (!parent.empty()) fs::create_directories(parent, ignored);
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
    return unusable(path, std::string("the folder cannot be made: ") + std::strerror(errno));
  }
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) {
    return unusable(path, std::string("the folder cannot be opened: ") + std::strerror(errno));
  }
  PrivateFolder opened(folder);
  struct stat status{};
  if (::fstat(folder, &status) != 0 || status.st_uid != ::geteuid()) {
    return unusable(path, "the folder belongs to somebody else");
  }
  if ((status.st_mode & 077) != 0) {
    return unusable(path, "others may enter the folder (its mode must be 0700)");
  }
  return opened;
}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

PrivateFolder& PrivateFolder::operator=(PrivateFolder&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

PrivateFolder::~PrivateFolder() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<std::string> PrivateFolder::read(const std::string& name,
                                               std::int64_t max_bytes) const {
  // A pipe would otherwise wait for its writer.
  const int flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;
  const Descriptor file(::openat(descriptor_, name.c_str(), flags));
  struct stat status{};
  if (!file || ::fstat(file.get(), &status) != 0) return std::nullopt;
  if (!S_ISREG(status.st_mode) || status.st_uid != ::geteuid()) return std::nullopt;
  if (status.st_size > max_bytes) return std::nullopt;
  touch(file.get(), status);
  return read_all(file.get(), static_cast<std::size_t>(status.st_size));
}

std::optional<std::string> PrivateFolder::write_temporary(std::string_view bytes) const {
  static std::atomic<unsigned> count = 0;
  const std::string name =
      std::string(kTemporary) + std::to_string(::getpid()) + "." + std::to_string(count++);
  const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  ::unlinkat(descriptor_, name.c_str(), 0);  // of a dead process with this number
  const Descriptor file(::openat(descriptor_, name.c_str(), flags, 0600));
  if (!file) return std::nullopt;
  if (write_all(file.get(), bytes)) return name;
  ::unlinkat(descriptor_, name.c_str(), 0);
  return std::nullopt;
}

bool PrivateFolder::write(const std::string& name, std::string_view bytes) const {
  const std::optional<std::string> temporary = write_temporary(bytes);
  if (!temporary) return false;
  if (::renameat(descriptor_, temporary->c_str(), descriptor_, name.c_str()) == 0) return true;
  ::unlinkat(descriptor_, temporary->c_str(), 0);
  return false;
}

bool PrivateFolder::write_new(const std::string& name, std::string_view bytes) const {
  const std::optional<std::string> temporary = write_temporary(bytes);
  if (!temporary) return false;
  const int linked = ::linkat(descriptor_, temporary->c_str(), descriptor_, name.c_str(), 0);
  ::unlinkat(descriptor_, temporary->c_str(), 0);
  return linked == 0;
}

void PrivateFolder::shrink(std::int64_t max_bytes, const std::string& kept) const {
  std::vector<Entry> entries = entries_of(descriptor_);
  std::ranges::sort(entries, is_older);
  std::int64_t bytes = 0;
  for (const Entry& entry : entries) bytes += entry.bytes;
  const std::int64_t now = std::time(nullptr);
  for (const Entry& entry : entries) {
    const bool is_left = entry.name.starts_with(kTemporary) && now - entry.used.tv_sec > kHour;
    if (entry.name == kept || (bytes <= max_bytes && !is_left)) continue;
    if (::unlinkat(descriptor_, entry.name.c_str(), 0) == 0) bytes -= entry.bytes;
  }
}

}  // namespace tagc
