// Sizes of the containers of the Roaring format, for the room's own files.
#pragma once

#include "runtime/bitmap/tag_bitmap.h"

namespace tagc {

inline constexpr std::int32_t kMaxArrayMembers = 4'096;
inline constexpr std::int64_t kBitsetBytes = kMorselRows / 8;

bool contains(const BitmapContainer& container, std::uint16_t value);
// Calls f(value) for every member, ascending.
template <class F>
void for_each_member(const BitmapContainer& container, F&& f);

// The runs of a Run container: pairs of first value and length - 1.
inline std::int64_t run_count(const BitmapContainer& container) { return container.data[0]; }
inline std::int64_t run_start(const BitmapContainer& container, std::int64_t run) {
  return container.data[static_cast<std::size_t>(1 + 2 * run)];
}
inline std::int64_t run_end(const BitmapContainer& container, std::int64_t run) {
  return run_start(container, run) + container.data[static_cast<std::size_t>(2 + 2 * run)] + 1;
}

template <class F>
void for_each_member(const BitmapContainer& container, F&& f) {
  switch (container.kind) {
    case BitmapContainer::Kind::Empty: return;
    case BitmapContainer::Kind::Array:
      for (std::uint16_t value : container.data) f(value);
      return;
    case BitmapContainer::Kind::Bitset:
      for (std::size_t i = 0; i < container.data.size(); ++i) {
        for (unsigned bits = container.data[i]; bits != 0; bits &= bits - 1) {
          f(static_cast<std::int64_t>(i) * 16 + __builtin_ctz(bits));
        }
      }
      return;
    case BitmapContainer::Kind::Run:
      for (std::int64_t run = 0; run < run_count(container); ++run) {
        for (std::int64_t v = run_start(container, run); v < run_end(container, run); ++v) f(v);
      }
      return;
  }
}

}  // namespace tagc
