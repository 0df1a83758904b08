// What is asked of the 1,024 words of a morsel's mask, by the instructions that a CPU has.
#pragma once

#include <cstdint>
#include <vector>

namespace tagc {

struct Extent {
  std::int32_t members = 0;
  std::int32_t runs = 0;
};

// What list() may write behind the last place.
inline constexpr std::int32_t kListSlack = 64;

struct MaskScan {
  const char* name;
  Extent (*measure)(const std::uint64_t* words);
  // The places of all bits, ascending.
  void (*list)(const std::uint64_t* words, std::uint16_t* out);
};

// The fastest that this CPU can run, and all that it can.
const MaskScan& mask_scan();
const std::vector<MaskScan>& all_mask_scans();

}  // namespace tagc
