// The disk, of which one call fails.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "runtime/output/file_system.h"

namespace tagc::test {

enum class Call : std::uint8_t { Create, Write, Flush, MakeFolder, FlushFolder, Rename, Exchange };

class FaultyFiles : public FileSystem {
 public:
  // The number-th call of that kind fails, from 1 on.
  FaultyFiles(Call kind, int number) : kind_(kind), number_(number) {}
  void always_fail(Call kind) { always_ = kind; }
  bool has_failed() const { return failed_; }

  Result<std::unique_ptr<WritableFile>> create(const std::string& path) override;
  Status make_folder(const std::string& path) override;
  Status flush_folder(const std::string& path) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status exchange(const std::string& a, const std::string& b) override;
  void remove_all(const std::string& path) override { disk_.remove_all(path); }

  Status meet(Call kind, const std::string& path);  // the error, if it is this call's turn

 private:
  Disk disk_;
  std::mutex mutex_;
  Call kind_;
  int number_;
  std::optional<Call> always_;
  std::map<Call, int> calls_;
  bool failed_ = false;
};

}  // namespace tagc::test
