#include "cli/code_cache.h"

#include <cstdlib>

namespace tagc::cli {
namespace {

// Relative paths are to be ignored, says the specification.
std::string absolute_path(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value == '/' ? value : "";
}

}  // namespace

std::string default_cache_folder() {
  if (const std::string caches = absolute_path("XDG_CACHE_HOME"); !caches.empty()) {
    return caches + "/tagc";
  }
  const std::string home = absolute_path("HOME");
  return home.empty() ? "" : home + "/.cache/tagc";
}

std::optional<ObjectCache> open_cache(const CacheOptions& options, Messages& messages) {
  const std::string folder = options.folder.empty() ? default_cache_folder() : options.folder;
  if (!options.is_wanted || folder.empty()) return std::nullopt;
  Result<ObjectCache> cache = ObjectCache::open(folder);
  if (cache) return std::move(cache).value();
  if (!options.folder.empty()) {
    messages.warn(cache.error().slug, cache.error().file + ": " + cache.error().message);
  }
  return std::nullopt;
}

}  // namespace tagc::cli
