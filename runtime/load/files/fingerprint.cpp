#include "runtime/load/files/fingerprint.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <memory>
#include <tuple>

#include "runtime/types/xxh64.h"

namespace tagc {
namespace {

constexpr std::int64_t kSegment = 1 << 20;  // hashed alone; while it is still in the cache

// A part of a file, and where its hash goes.
struct Segment {
  const DataFile* file;
  std::int64_t begin;
  std::int64_t bytes;
};

class Descriptor {
 public:
  explicit Descriptor(const std::string& path) : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }

  // Whether all of it could be read; errno says why not, 0 when the file ended.
  bool read(std::int64_t begin, std::int64_t bytes, char* out) const {
    while (bytes > 0) {
      errno = 0;
      const ssize_t got = ::pread(fd_, out, static_cast<std::size_t>(bytes), begin);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      begin += got;
      bytes -= got;
      out += got;
    }
    return true;
  }

 private:
  int fd_;
};

Result<std::uint64_t> hash_segment(const Segment& segment) {
  const Descriptor file(segment.file->path);
  const auto bytes = static_cast<std::size_t>(segment.bytes);
  const auto buffer = std::make_unique_for_overwrite<char[]>(bytes);
  if (!file.read(segment.begin, segment.bytes, buffer.get())) {
    const std::string why = errno == 0 ? "the file became shorter" : std::strerror(errno);
    return Error{"unreadable-file", "cannot be read: " + why, segment.file->name, 0, ""};
  }
  return xxh64({buffer.get(), bytes});
}

void append_bytes(std::string& out, std::uint64_t value) {
  for (int shift = 0; shift < 64; shift += 8) out.push_back(static_cast<char>(value >> shift));
}

std::string hexadecimal(std::uint64_t value) {
  std::string digits(16, '0');
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, value >>= 4) {
    *digit = "0123456789abcdef"[value & 15];
  }
  return digits;
}

std::vector<Segment> segments_of(const std::vector<DataFile>& files,
                                 const std::map<std::string, std::size_t>& firsts) {
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (firsts.at(files[i].path) != i) continue;
    for (std::int64_t begin = 0; begin < files[i].bytes; begin += kSegment) {
      segments.push_back({&files[i], begin, std::min(kSegment, files[i].bytes - begin)});
    }
  }
  return segments;
}

}  // namespace

std::int64_t modified_time(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) return 0;
  return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

Result<std::vector<HashedFile>> hash_files(const std::vector<DataFile>& files,
                                           const Parallel& parallel) {
  std::vector<HashedFile> hashed;
  std::map<std::string, std::size_t> firsts;  // by path
  for (const DataFile& file : files) {
    firsts.try_emplace(file.path, hashed.size());
    hashed.push_back({file.name, file.bytes, modified_time(file.path), 0});
  }
  const std::vector<Segment> segments = segments_of(files, firsts);
  std::vector<std::uint64_t> hashes(segments.size());
  const Status done =
      parallel.for_each(static_cast<std::int64_t>(segments.size()), [&](std::int64_t i) -> Status {
        const auto hash = hash_segment(segments[static_cast<std::size_t>(i)]);
        if (!hash.ok()) return hash.error();
        hashes[static_cast<std::size_t>(i)] = *hash;
        return Done{};
      });
  if (!done.ok()) return done.error();

  std::vector<std::string> contents(files.size());
  for (std::size_t i = 0; i < segments.size(); ++i) {
    append_bytes(contents[static_cast<std::size_t>(segments[i].file - files.data())], hashes[i]);
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    hashed[i].hash = xxh64(contents[firsts.at(files[i].path)]);
  }
  return hashed;
}

std::string fingerprint_of(std::vector<HashedFile> files) {
  const auto content = [](const HashedFile& file) {
    return std::tie(file.name, file.bytes, file.hash);
  };
  std::ranges::sort(files, {}, content);
  const auto repeated = std::ranges::unique(files, {}, content);
  files.erase(repeated.begin(), repeated.end());
  std::string summary;
  for (const HashedFile& file : files) {
    summary += file.name + '\0';
    append_bytes(summary, static_cast<std::uint64_t>(file.bytes));
    append_bytes(summary, file.hash);
  }
  return hexadecimal(xxh64(summary));
}

std::string fingerprint_of(const std::vector<std::vector<HashedFile>>& by_table) {
  std::vector<HashedFile> all;
  for (const auto& files : by_table) all.insert(all.end(), files.begin(), files.end());
  return fingerprint_of(std::move(all));
}

}  // namespace tagc
