// What writing results asks of the operating system, so that tests can let each call fail.
//
// Every error has the slug cannot-write, names the file and says the system's reason.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "runtime/output/write.h"
#include "runtime/types/result.h"

namespace tagc {

class WritableFile {
 public:
  virtual ~WritableFile() = default;  // closes; what was not flushed may be lost
  virtual Status write(std::string_view bytes) = 0;
  virtual Status flush() = 0;  // to the disk itself
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;
  virtual Result<std::unique_ptr<WritableFile>> create(const std::string& path) = 0;  // a new file
  virtual Status make_folder(const std::string& path) = 0;   // in one that exists
  virtual Status flush_folder(const std::string& path) = 0;  // its entries, to the disk itself
  virtual Status rename(const std::string& from, const std::string& to) = 0;
  // Two folders change places in one step.
  virtual Status exchange(const std::string& a, const std::string& b) = 0;
  virtual void remove_all(const std::string& path) = 0;  // as far as it can
};

class Disk : public FileSystem {
 public:
  Result<std::unique_ptr<WritableFile>> create(const std::string& path) override;
  Status make_folder(const std::string& path) override;
  Status flush_folder(const std::string& path) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status exchange(const std::string& a, const std::string& b) override;
  void remove_all(const std::string& path) override;
};

// write_results() of write.h, on a file system of the caller's.
Status write_results(FileSystem& files, const std::string& folder, const RunResult& result,
                     const Dataset& dataset, const TimeZone& zone, const WriteOptions& options);

}  // namespace tagc
