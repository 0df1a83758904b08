// Rows that are missing and how many they are, by the instructions that a CPU has.
#pragma once

#include <cstdint>
#include <vector>

namespace tagc::vec {

// Rows that are known have their bit in either mask: in `a` alone for values, among the trues or the
// falses for bools.
struct KnownRows {
  const std::uint64_t* a;
  const std::uint64_t* b;
};

struct MaskCounter {
  const char* name;
  std::int64_t (*count)(const std::uint64_t* mask, std::int64_t words);
  void (*find_missing)(KnownRows known, std::int64_t words, std::uint64_t* missing);
  // How many rows of `mask` are not known.
  std::int64_t (*count_missing)(const std::uint64_t* mask, KnownRows known, std::int64_t words);
};

// The fastest that this CPU can run, and all that it can.
const MaskCounter& mask_counter();
const std::vector<MaskCounter>& all_mask_counters();

}  // namespace tagc::vec
