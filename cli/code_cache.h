// Where native code is kept from run to run.
#pragma once

#include <optional>
#include <string>

#include "cli/commands.h"
#include "cli/messages.h"
#include "compiler/cache/object_cache.h"

namespace tagc::cli {

// tagc's folder among the user's caches, as the XDG base directories have it; empty where there is
// no home.
std::string default_cache_folder();

// Nothing where none is wanted or none can be had. That the folder the user named cannot be used is
// a warning; the default one is a convenience that may be missing.
std::optional<ObjectCache> open_cache(const CacheOptions& options, Messages& messages);

}  // namespace tagc::cli
