// Masks of rows as tests want them, and what CRoaring makes of the same rows.
#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "runtime/bitmap/tag_bitmap.h"

namespace tagc::test {

using Mask = std::vector<std::uint64_t>;  // kMorselWords words a morsel

inline Mask empty_mask(int morsels = 1) {
  return Mask(static_cast<std::size_t>(morsels * kMorselWords));
}
inline void set_rows(Mask& mask, std::int64_t from, std::int64_t to) {
  for (std::int64_t row = from; row < to; ++row) {
    mask[static_cast<std::size_t>(row / 64)] |= std::uint64_t{1} << (row % 64);
  }
}
inline Mask mask_of(std::initializer_list<std::pair<std::int64_t, std::int64_t>> ranges) {
  Mask mask = empty_mask();
  for (const auto& [from, to] : ranges) set_rows(mask, from, to);
  return mask;
}
// Every `step`-th row, `length` rows long.
inline Mask comb(std::int64_t step, std::int64_t length) {
  Mask mask = empty_mask();
  for (std::int64_t row = 0; row + length <= kMorselRows; row += step)
    set_rows(mask, row, row + length);
  return mask;
}
inline Mask random_mask(std::mt19937_64& random, double density, int morsels = 1) {
  Mask mask = empty_mask(morsels);
  std::bernoulli_distribution member(density);
  for (std::int64_t row = 0; row < morsels * kMorselRows; ++row) {
    if (member(random)) set_rows(mask, row, row + 1);
  }
  return mask;
}

inline TagBitmap bitmap_of(const Mask& mask) {
  std::vector<BitmapContainer> containers;
  ContainerPool pool;
  for (std::size_t word = 0; word < mask.size(); word += kMorselWords) {
    containers.push_back(make_container(&mask[word], pool));
  }
  return TagBitmap(std::move(containers));
}

inline std::vector<std::int64_t> rows_of(const Mask& mask) {
  std::vector<std::int64_t> rows;
  for (std::int64_t row = 0; row < static_cast<std::int64_t>(mask.size()) * 64; ++row) {
    if ((mask[static_cast<std::size_t>(row / 64)] >> (row % 64)) & 1) rows.push_back(row);
  }
  return rows;
}

// CRoaring's portable form of these rows after runOptimize.
std::string serialized_by_croaring(const std::vector<std::int64_t>& rows);

}  // namespace tagc::test
