#include "runtime/dataset/files/fingerprint.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
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

std::vector<Segment> segments_of(const std::vector<DataFile>& files) {
  std::vector<Segment> segments;
  for (const DataFile& file : files) {
    for (std::int64_t begin = 0; begin < file.bytes; begin += kSegment) {
      segments.push_back({&file, begin, std::min(kSegment, file.bytes - begin)});
    }
  }
  return segments;
}

}  // namespace

Result<std::string> fingerprint_of(std::vector<DataFile> files, const Parallel& parallel) {
  std::sort(files.begin(), files.end(), [](const DataFile& a, const DataFile& b) {
    return std::tie(a.name, a.path) < std::tie(b.name, b.path);
  });
  const auto same = [](const DataFile& a, const DataFile& b) { return a.path == b.path; };
  files.erase(std::unique(files.begin(), files.end(), same), files.end());

  const std::vector<Segment> segments = segments_of(files);
  std::vector<std::uint64_t> hashes(segments.size());
  const Status done =
      parallel.for_each(static_cast<std::int64_t>(segments.size()), [&](std::int64_t i) -> Status {
        const auto hash = hash_segment(segments[static_cast<std::size_t>(i)]);
        if (!hash.ok()) return hash.error();
        hashes[static_cast<std::size_t>(i)] = *hash;
        return Done{};
      });
  if (!done.ok()) return done.error();

  std::string summary;
  for (const DataFile& file : files) {
    summary += file.name + '\0';
    append_bytes(summary, static_cast<std::uint64_t>(file.bytes));
  }
  for (const std::uint64_t hash : hashes) append_bytes(summary, hash);
  return hexadecimal(xxh64(summary));
}

}  // namespace tagc
