#include "cli/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "runtime/output/file_system.h"

namespace tagc::cli {
namespace {

namespace fs = std::filesystem;

Error failed(const char* slug, const std::string& path, const std::error_code& error) {
  return {slug, error.message(), path, 0, ""};
}

Status write_new(FileSystem& files, const std::string& path, const std::string& text) {
  auto file = files.create(path);
  if (!file) return file.error();
  if (Status written = (*file)->write(text); !written) return written;
  return (*file)->flush();
}

}  // namespace

Result<std::string> read_stdin() {
  std::string text;
  char buffer[1 << 16];
  for (;;) {
    const ssize_t bytes = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (bytes == 0) return text;
    if (bytes > 0) {
      text.append(buffer, static_cast<std::size_t>(bytes));
    } else if (errno != EINTR) {
      return failed("cannot-read", "<stdin>", {errno, std::generic_category()});
    }
  }
}

Status replace_file(const std::string& path, const std::string& text) {
  std::error_code error;
  const fs::path target = fs::exists(path, error) ? fs::canonical(path, error) : fs::path(path);
  if (error) return failed("cannot-write", path, error);
  const std::string aside =
      (target.parent_path() / ("." + target.filename().string() + ".tagc-")).string() +
      std::to_string(::getpid());
  Disk disk;
  Status status = write_new(disk, aside, text);
  if (status && fs::exists(target, error)) {
    fs::permissions(aside, fs::status(target, error).permissions(), error);
  }
  if (status) status = disk.rename(aside, target.string());
  if (!status) disk.remove_all(aside);
  if (status) return status;
  Error told = status.error();
  told.file = path;
  return told;
}

Result<std::vector<std::string>> rule_files(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    const std::size_t before = files.size();
    for (fs::recursive_directory_iterator it(path, error), end; !error && it != end;
         it.increment(error)) {
      if (it->path().extension() == ".tag" && it->is_regular_file(error)) {
        files.push_back(it->path().generic_string());
      }
    }
    if (error) return failed("cannot-read", path, error);
    if (files.size() == before) {
      return Error{"no-rules", "the folder has no rule files", path, 0, "rule files end in .tag"};
    }
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(before), files.end());
  }
  return files;
}

}  // namespace tagc::cli
