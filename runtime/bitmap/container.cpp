// Mask words to one container, and containers to rows.
#include <algorithm>
#include <bit>
#include <cstring>

#include "runtime/bitmap/container.h"
#include "runtime/bitmap/mask_scan.h"

namespace tagc {
namespace {

using Kind = BitmapContainer::Kind;

static_assert(std::endian::native == std::endian::little, "containers are kept as serialised");

constexpr std::int32_t kMaxRuns = 2'047;  // with more an array or a bitset is no larger

// Where runs begin is a mask, and so is where they end.
ContainerData run_data(const std::uint64_t* words, Extent extent, ContainerPool& pool) {
  std::uint64_t firsts[kMorselWords], lasts[kMorselWords];
  std::uint64_t before = 0;
  for (std::int64_t i = 0; i < kMorselWords; ++i) {
    const std::uint64_t after = i + 1 < kMorselWords ? words[i + 1] << 63 : 0;
    firsts[i] = words[i] & ~(words[i] << 1 | before);
    lasts[i] = words[i] & ~(words[i] >> 1 | after);
    before = words[i] >> 63;
  }
  std::uint16_t first[kMaxRuns + kListSlack], last[kMaxRuns + kListSlack];
  mask_scan().list(firsts, first);
  mask_scan().list(lasts, last);
  std::uint16_t data[1 + 2 * kMaxRuns];
  data[0] = static_cast<std::uint16_t>(extent.runs);
  for (std::int32_t run = 0; run < extent.runs; ++run) {
    data[1 + 2 * run] = first[run];
    data[2 + 2 * run] = static_cast<std::uint16_t>(last[run] - first[run]);
  }
  return pool.copy(data, static_cast<std::size_t>(1 + 2 * extent.runs));
}

ContainerData array_data(const std::uint64_t* words, Extent extent, ContainerPool& pool) {
  std::uint16_t members[kMaxArrayMembers + kListSlack];
  mask_scan().list(words, members);
  return pool.copy(members, static_cast<std::size_t>(extent.members));
}

// The smallest; of two as small the one that is quicker to look into.
Kind best_kind(Extent extent) {
  if (extent.members == 0) return Kind::Empty;
  const std::int64_t as_array =
      extent.members <= kMaxArrayMembers ? 2 * extent.members : kBitsetBytes;
  if (2 + 4 * extent.runs < as_array) return Kind::Run;
  return extent.members <= kMaxArrayMembers ? Kind::Array : Kind::Bitset;
}

// Of all kinds but bitsets.
ContainerData data_of(Kind kind, const std::uint64_t* words, Extent extent, ContainerPool& pool) {
  if (kind == Kind::Run) return run_data(words, extent, pool);
  if (kind == Kind::Array) return array_data(words, extent, pool);
  return {};
}

// Bisects for the last run that starts at or before the value.
bool contained_in_runs(const BitmapContainer& container, std::int64_t value) {
  std::int64_t low = 0, high = run_count(container);
  while (low < high) {
    const std::int64_t middle = (low + high) / 2;
    if (run_start(container, middle) <= value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low > 0 && value < run_end(container, low - 1);
}

}  // namespace

BitmapContainer make_container(const std::uint64_t* words, ContainerPool& pool) {
  MaskRoom mask = pool.take_mask();
  std::memcpy(mask.words(), words, kBitsetBytes);
  return make_container(std::move(mask), pool);
}

BitmapContainer make_container(MaskRoom mask, ContainerPool& pool) {
  const Extent extent = mask_scan().measure(mask.words());
  const Kind kind = best_kind(extent);
  if (kind == Kind::Bitset) return {kind, extent.members, pool.keep(std::move(mask))};
  BitmapContainer container{kind, extent.members, data_of(kind, mask.words(), extent, pool)};
  pool.give_back(std::move(mask));
  return container;
}

void write_mask(const BitmapContainer& container, std::uint64_t* words) {
  if (container.kind == Kind::Bitset) {
    std::memcpy(words, container.data.data(), kBitsetBytes);
    return;
  }
  std::fill_n(words, kMorselWords, std::uint64_t{0});
  for_each_member(container, [&](std::int64_t value) {
    words[value / 64] |= std::uint64_t{1} << (value % 64);
  });
}

bool contains(const BitmapContainer& container, std::uint16_t value) {
  switch (container.kind) {
    case Kind::Empty: return false;
    case Kind::Array: return std::ranges::binary_search(container.data, value);
    case Kind::Bitset: return (container.data[value / 16] >> (value % 16)) & 1u;
    case Kind::Run: return contained_in_runs(container, value);
  }
  return false;
}

}  // namespace tagc
