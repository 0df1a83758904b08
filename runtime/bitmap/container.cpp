// Mask words to one container, and containers to rows.
#include <algorithm>
#include <bit>
#include <cstring>

#include "runtime/bitmap/container.h"

namespace tagc {
namespace {

using Kind = BitmapContainer::Kind;

static_assert(std::endian::native == std::endian::little, "containers are kept as serialised");

struct Extent {
  std::int32_t members = 0;
  std::int32_t runs = 0;
};

// A run starts at every bit whose predecessor is clear.
[[gnu::always_inline]] inline Extent measure_inline(const std::uint64_t* words) {
  Extent extent;
  std::uint64_t before = 0;
  for (std::int64_t i = 0; i < kMorselWords; ++i) {
    const std::uint64_t word = words[i];
    extent.members += std::popcount(word);
    extent.runs += std::popcount(word & ~(word << 1 | before));
    before = word >> 63;
  }
  return extent;
}

// Values past the last that list_members may overwrite.
constexpr std::int32_t kSlack = 64;

// Writes the places of all bits. In steps of four with garbage at the end, since a loop as long
// as there are bits would be mispredicted at every word.
[[gnu::always_inline]] inline void list_members_inline(const std::uint64_t* words,
                                                       std::uint16_t* out) {
  for (std::int64_t i = 0; i < kMorselWords; ++i) {
    std::uint64_t word = words[i];
    const int count = std::popcount(word);
    for (int done = 0; done < count; done += 4) {
      for (int k = 0; k < 4; ++k) {
        out[done + k] = static_cast<std::uint16_t>(i * 64 + std::countr_zero(word));
        word &= word - 1;
      }
    }
    out += count;
  }
}

// The architecture's baseline has no instructions that count bits; every machine of today has.
#if defined(__x86_64__)
[[gnu::target("popcnt,bmi")]] Extent measure_by_instruction(const std::uint64_t* words) {
  return measure_inline(words);
}
[[gnu::target("popcnt,bmi")]] void list_by_instruction(const std::uint64_t* words,
                                                       std::uint16_t* out) {
  list_members_inline(words, out);
}
bool has_instructions() {
  return __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi");
}
Extent measure(const std::uint64_t* words) {
  return has_instructions() ? measure_by_instruction(words) : measure_inline(words);
}
void list_members(const std::uint64_t* words, std::uint16_t* out) {
  has_instructions() ? list_by_instruction(words, out) : list_members_inline(words, out);
}
#else
Extent measure(const std::uint64_t* words) { return measure_inline(words); }
void list_members(const std::uint64_t* words, std::uint16_t* out) {
  list_members_inline(words, out);
}
#endif

std::vector<std::uint16_t> array_data(const std::uint64_t* words, Extent extent) {
  std::uint16_t members[kMaxArrayMembers + kSlack];
  list_members(words, members);
  return {members, members + extent.members};
}

std::vector<std::uint16_t> bitset_data(const std::uint64_t* words) {
  std::vector<std::uint16_t> data(kMorselRows / 16);
  std::memcpy(data.data(), words, kBitsetBytes);
  return data;
}

// The first row at or after `from` whose bit is `bit`, kMorselRows when there is none.
std::int64_t next_row(const std::uint64_t* words, std::int64_t from, bool bit) {
  std::uint64_t ignored = (std::uint64_t{1} << (from % 64)) - 1;
  for (std::int64_t i = from / 64; i < kMorselWords; ++i, ignored = 0) {
    const std::uint64_t word = (bit ? words[i] : ~words[i]) & ~ignored;
    if (word != 0) return i * 64 + std::countr_zero(word);
  }
  return kMorselRows;
}

std::vector<std::uint16_t> run_data(const std::uint64_t* words, Extent extent) {
  std::vector<std::uint16_t> data;
  data.reserve(static_cast<std::size_t>(1 + 2 * extent.runs));
  data.push_back(static_cast<std::uint16_t>(extent.runs));
  for (std::int64_t end = 0; end < kMorselRows;) {
    const std::int64_t start = next_row(words, end, true);
    if (start == kMorselRows) break;
    end = next_row(words, start, false);
    data.push_back(static_cast<std::uint16_t>(start));
    data.push_back(static_cast<std::uint16_t>(end - start - 1));
  }
  return data;
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

BitmapContainer make_container(const std::uint64_t* words) {
  const Extent extent = measure(words);
  if (extent.members == 0) return {};
  const std::int64_t as_array =
      extent.members <= kMaxArrayMembers ? 2 * extent.members : kBitsetBytes;
  if (2 + 4 * extent.runs < as_array) {
    return {Kind::Run, extent.members, run_data(words, extent)};
  }
  if (extent.members <= kMaxArrayMembers) {
    return {Kind::Array, extent.members, array_data(words, extent)};
  }
  return {Kind::Bitset, extent.members, bitset_data(words)};
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
