// A folder that only its owner may enter, and whole files in it. Names are those of files in the
// folder itself; no symbolic link is followed, be it the folder or a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "runtime/types/result.h"

namespace tagc {

class PrivateFolder {
 public:
  // Makes the folder, mode 0700, where there is none. Errors: unusable-cache, when it cannot be
  // made, belongs to somebody else, or lets others in.
  static Result<PrivateFolder> open(const std::string& path);
  PrivateFolder(PrivateFolder&& other) noexcept;
  PrivateFolder& operator=(PrivateFolder&& other) noexcept;
  ~PrivateFolder();

  // A regular file of the owner's, of at most so many bytes. Reading counts as use.
  std::optional<std::string> read(const std::string& name, std::int64_t max_bytes) const;
  // All or nothing, also for those who read or write the same name at the same time.
  bool write(const std::string& name, std::string_view bytes) const;
  // The same unless there is a file of that name.
  bool write_new(const std::string& name, std::string_view bytes) const;

  // Removes the files that were used least recently, until what is left takes no more than this,
  // and what writers that died have left. `kept` stays.
  void shrink(std::int64_t max_bytes, const std::string& kept) const;

 private:
  explicit PrivateFolder(int descriptor) : descriptor_(descriptor) {}
  std::optional<std::string> write_temporary(std::string_view bytes) const;

  int descriptor_;
};

}  // namespace tagc
