// Sorting by 64-bit keys, in time linear in their number.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace tagc {

// By `key_of(item)`, ascending; equal keys stay in order. `spare`: as long as `items`; which of the
// two ends up with the result is returned. From the lowest digit up: digits that are the same in all
// keys cost nothing but a look.
template <class T, class KeyOf>
std::span<T> radix_sort(std::span<T> items, std::span<T> spare, KeyOf key_of) {
  constexpr int kBits = 11;
  constexpr int kDigits = 6;
  constexpr std::size_t kValues = std::size_t{1} << kBits;
  const auto digit_of = [](std::uint64_t key, int digit) -> std::size_t {
    return (key >> (digit * kBits)) & (kValues - 1);
  };
  std::vector<std::array<std::size_t, kValues>> counts(kDigits);
  for (const T& item : items) {
    const std::uint64_t key = key_of(item);
    for (int digit = 0; digit < kDigits; ++digit) {
      ++counts[static_cast<std::size_t>(digit)][digit_of(key, digit)];
    }
  }
  for (int digit = 0; digit < kDigits && !items.empty(); ++digit) {
    auto& places = counts[static_cast<std::size_t>(digit)];
    if (places[digit_of(key_of(items.front()), digit)] == items.size()) continue;
    std::size_t place = 0;
    for (std::size_t& count : places) place += std::exchange(count, place);
    for (const T& item : items) spare[places[digit_of(key_of(item), digit)]++] = item;
    std::swap(items, spare);
  }
  return items;
}

}  // namespace tagc
