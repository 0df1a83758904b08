#include "compiler/cache/object_cache.h"

namespace tagc {

Result<ObjectCache> ObjectCache::open(const std::string& path, std::int64_t max_bytes) {
  Result<PrivateFolder> folder = PrivateFolder::open(path);
  if (!folder) return folder.error();
  std::optional<Seal> seal = Seal::of(*folder);
  if (!seal) {
    return Error{"unusable-cache", "the folder cannot be written to", path, 0,
                 "name another folder with --cache, or use --no-cache"};
  }
  return ObjectCache(std::move(*folder), std::move(*seal), max_bytes);
}

std::optional<std::string> ObjectCache::find(const std::string& key) const {
  const std::optional<std::string> sealed = folder_.read(key, max_bytes_);
  return sealed ? seal_.opened(key, *sealed) : std::nullopt;
}

void ObjectCache::keep(const std::string& key, std::string_view object) {
  has_grown_ = folder_.write(key, seal_.sealed(key, object)) || has_grown_;
}

void ObjectCache::finish() {
  if (has_grown_) folder_.shrink(max_bytes_, Seal::kSecretName);
  has_grown_ = false;
}

}  // namespace tagc
