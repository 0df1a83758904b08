// Cuts in a file beside the rules, `tagc.lock`: what a run over all users has found, for runs that
// shall decide by the same numbers. Its text is the same for the same cuts, and reads well in a diff.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/function/cuts.h"
#include "runtime/types/result.h"

namespace tagc {

struct Lock {
  std::string now = {};   // of the run, with its offset
  std::string data = {};  // Dataset::fingerprint
  std::int64_t users = 0;
  CutBook cuts = {};
};

// Of one call, all populations together: what a percent_rank may hold.
inline constexpr std::size_t kMostLockedValues = 100'000;

// Error: lock-too-long.
Result<std::string> lock_text(const Lock& lock);

// `path` is for messages. Error: bad-lock, where it is damaged, of another kind or another version.
Result<Lock> read_lock(const std::string& text, const std::string& path);

}  // namespace tagc
