// Machine code that was made before, in a folder of the user's. What is not there whole, as it was
// written and under the name it was written under, is not there: code is then made again.
//
// Several processes may use one folder; within a process one thread at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/cache/private_folder.h"
#include "compiler/cache/seal.h"
#include "runtime/types/result.h"

namespace tagc {

class ObjectCache {
 public:
  static constexpr std::int64_t kDefaultBytes = 256 << 20;

  // Error: unusable-cache; work goes on without one.
  static Result<ObjectCache> open(const std::string& folder,
                                  std::int64_t max_bytes = kDefaultBytes);

  // A key is a name that decides the object: see jit::CodeKeys.
  std::optional<std::string> find(const std::string& key) const;
  // Quietly does nothing where it cannot, on a full disk for instance.
  void keep(const std::string& key, std::string_view object);
  // After the last keep(): forgets what was used least recently, down to the folder's limit.
  void finish();

 private:
  ObjectCache(PrivateFolder folder, Seal seal, std::int64_t max_bytes)
      : folder_(std::move(folder)), seal_(std::move(seal)), max_bytes_(max_bytes) {}

  PrivateFolder folder_;
  Seal seal_;
  std::int64_t max_bytes_;
  bool has_grown_ = false;
};

}  // namespace tagc
