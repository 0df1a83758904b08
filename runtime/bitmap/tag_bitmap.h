// The members of a tag: a Roaring bitmap over row numbers, built a morsel at a time from mask
// words and kept in the portable serialised form from the start (github.com/RoaringBitmap/
// RoaringFormatSpec). The only room that names CRoaring, which reads and checks foreign bitmaps.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "runtime/bitmap/container_pool.h"
#include "runtime/types/result.h"

namespace tagc {

// Rows of one container of the Roaring format, of one morsel of a run.
inline constexpr std::int64_t kMorselRows = 65'536;
inline constexpr std::int64_t kMorselWords = kMorselRows / 64;

// One container, chosen by its size: array up to 4,096 members, else bitset; runs where they are
// smaller than both.
struct BitmapContainer {
  enum class Kind : std::uint8_t { Empty, Array, Bitset, Run };
  Kind kind = Kind::Empty;
  std::int32_t members = 0;
  ContainerData data;  // as the format lays it out, little-endian
};

// `words`: kMorselWords words; bits past the last row must be 0.
BitmapContainer make_container(const std::uint64_t* words, ContainerPool& pool);
// The same, without copying what becomes a bitset.
BitmapContainer make_container(MaskRoom mask, ContainerPool& pool);
// The words it was made of, all kMorselWords of them.
void write_mask(const BitmapContainer& container, std::uint64_t* words);

class TagBitmap {
 public:
  TagBitmap() = default;
  // containers[i] holds rows [i * 65,536, (i + 1) * 65,536).
  explicit TagBitmap(std::vector<BitmapContainer> containers);

  std::int64_t members() const { return members_; }
  bool contains(std::int64_t row) const;
  std::vector<std::int64_t> rows() const;  // ascending
  // Calls f(row) for every member, ascending.
  template <class F>
  void for_each(F&& f) const;

  std::string serialize() const;  // portable format
  // Checked in full before use: a foreign or damaged bitmap is an Error (slug bad-bitmap).
  static Result<TagBitmap> parse(std::span<const char> bytes);

  const std::vector<BitmapContainer>& containers() const { return containers_; }

 private:
  std::vector<BitmapContainer> containers_;
  std::int64_t members_ = 0;
};

template <class F>
void TagBitmap::for_each(F&& f) const {
  for (std::int64_t row : rows()) f(row);
}

}  // namespace tagc
