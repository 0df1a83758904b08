// One file of a result: buffered, hashed on its way, flushed to the disk at the end.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "runtime/output/file_system.h"
#include "runtime/output/sha256.h"
#include "runtime/types/result.h"

namespace tagc {

// What the manifest says of a file.
struct FileRecord {
  std::string name;
  std::int64_t bytes = 0;
  std::string sha256;
};

class ResultFile {
 public:
  // `keep_going` is asked before each write (Error slug "stopped"); may be empty. Not copied.
  static Result<ResultFile> create(FileSystem& files, const std::string& folder, std::string name,
                                   const std::function<bool()>& keep_going);

  Status write(std::string_view bytes);
  std::int64_t bytes() const { return record_.bytes; }
  Result<FileRecord> finish();  // once

 private:
  ResultFile(std::unique_ptr<WritableFile> file, std::string name,
             const std::function<bool()>& keep_going);
  Status write_buffer();

  std::unique_ptr<WritableFile> file_;
  const std::function<bool()>* keep_going_;
  FileRecord record_;
  Sha256 hash_;
  std::string buffer_;
};

}  // namespace tagc
