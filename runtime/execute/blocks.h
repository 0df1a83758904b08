// How users are cut into blocks, and where a block's rows lie in the dataset.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/dataset/dataset.h"
#include "runtime/plan/plan.h"

namespace tagc {

// Users [begin, end), all in one morsel.
struct Block {
  std::int64_t begin = 0;
  std::int64_t end = 0;
};
inline constexpr std::int64_t kMaxBlockUsers = 4'096;

// Users a block: a power of two, few enough for the block's registers and events to stay in the
// caches, and where users have very many events, in memory.
std::int64_t block_users(const Plan& plan, const Dataset& dataset);

// The rows of one shape that a block computes: `rows` of them from row `first` of the table on,
// both multiples of BlockFrame::kRows, so that masks need no shifting. Those of the block are
// [begin, end) of them; the others belong to neighbours and are computed for nothing.
struct FrameRange {
  std::int64_t first = 0;
  std::int64_t rows = 0;
  std::int64_t begin = 0;
  std::int64_t end = 0;
};
FrameRange frame_around(std::int64_t begin, std::int64_t end);

// The first of the 64 rows that share a mask word with this one. Kernels of users start there: the
// rows before the block are done and collected already, so that what is written to them (of users
// who seem to have no events) is never looked at.
inline std::int64_t word_start(std::int64_t row) { return row / 64 * 64; }

}  // namespace tagc
