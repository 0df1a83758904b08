#include "runtime/execute/blocks.h"

#include <algorithm>

#include "runtime/plan/engine.h"

namespace tagc {
namespace {

// Every block computes a frame of users, however few it has: fewer than a word's are worth it only
// when their events would not fit into any cache.
constexpr std::int64_t kBlockEvents = 16'384;
constexpr std::int64_t kFewUsers = 64;
constexpr std::int64_t kMaxBlockEvents = 262'144;
constexpr std::int64_t kBlockBits = 16 << 20;  // 2 MB of registers: about a core's cache

// Bits of all user-shaped registers for one user.
std::int64_t bits_per_user(const Plan& plan) {
  std::int64_t bits = 1;
  for (std::uint32_t i = 0; i < plan.graph.size(); ++i) {
    const Node& node = plan.graph[NodeId{i}];
    if (!node.shape.is_user() || node.op == Op::Column || plan.slots[i] < 0) continue;
    const int width = bytes_of(storage_of(node.type));
    bits += (width == 0 ? 1 : 8 * width) + node.nullable;
  }
  return bits;
}

std::int64_t most_events_per_user(const Dataset& dataset) {
  std::int64_t most = 1;
  for (const EventStream& stream : dataset.streams) {
    most = std::max(most, stream.rows / std::max<std::int64_t>(1, dataset.rows()));
  }
  return most;
}

}  // namespace

std::int64_t block_users(const Plan& plan, const Dataset& dataset) {
  const std::int64_t bits = bits_per_user(plan), events = most_events_per_user(dataset);
  std::int64_t users = kMaxBlockUsers;
  while (users > BlockFrame::kRows && users * bits > kBlockBits) users /= 2;
  while (users > kFewUsers && users * events > kBlockEvents) users /= 2;
  while (users > 1 && users * events > kMaxBlockEvents) users /= 2;
  return users;
}

FrameRange frame_around(std::int64_t begin, std::int64_t end) {
  constexpr std::int64_t kRows = BlockFrame::kRows;
  const std::int64_t first = begin / kRows * kRows;
  const std::int64_t last = begin == end ? first : (end + kRows - 1) / kRows * kRows;
  return {first, last - first, begin - first, end - first};
}

}  // namespace tagc
