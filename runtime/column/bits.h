// Ranges of bits in masks: bit i of a mask is bit i % 64 of word i / 64. Ranges are half-open and
// may be empty; only words that hold a bit of the range are read.
#pragma once

#include <bit>
#include <cstdint>

namespace tagc {

// Bits [0, count) of a word; count is 0 .. 64.
inline std::uint64_t low_bits(std::int64_t count) {
  return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

// Calls f(word, index) for each word of the range, bits outside of it cleared, until f says true;
// says whether it did.
template <class F>
bool find_word(const std::uint64_t* bits, std::int64_t begin, std::int64_t end, F f) {
  if (begin >= end) return false;
  const std::int64_t last = (end - 1) >> 6;
  std::uint64_t mask = ~low_bits(begin & 63);
  for (std::int64_t i = begin >> 6; i <= last; ++i, mask = ~std::uint64_t{0}) {
    if (i == last) mask &= low_bits(end - (last << 6));
    if (f(bits[i] & mask, i)) return true;
  }
  return false;
}

// f(i) for every set bit, ascending.
template <class F>
void for_each_set(const std::uint64_t* bits, std::int64_t begin, std::int64_t end, F f) {
  find_word(bits, begin, end, [&](std::uint64_t word, std::int64_t index) {
    for (; word != 0; word &= word - 1) f((index << 6) + std::countr_zero(word));
    return false;
  });
}

// The bits of a range as a word, the first of them lowest; at least one, at most 64 of them.
inline std::uint64_t bits_of_range(const std::uint64_t* bits, std::int64_t begin,
                                   std::int64_t end) {
  // Where both lie in one word, what comes from it a second time is cut off at the end.
  const std::uint64_t low = bits[begin >> 6], high = bits[(end - 1) >> 6];
  const std::int64_t shift = begin & 63;
  return (low >> shift | (high << 1) << (63 - shift)) & low_bits(end - begin);
}

inline std::int64_t count_set(const std::uint64_t* bits, std::int64_t begin, std::int64_t end) {
  std::int64_t count = 0;
  for (; begin < end; begin += 64) {
    count += std::popcount(bits_of_range(bits, begin, begin + 64 < end ? begin + 64 : end));
  }
  return count;
}

inline bool any_set(const std::uint64_t* bits, std::int64_t begin, std::int64_t end) {
  return find_word(bits, begin, end, [](std::uint64_t word, std::int64_t) { return word != 0; });
}

// Index of the first set bit, -1 when there is none.
inline std::int64_t first_set(const std::uint64_t* bits, std::int64_t begin, std::int64_t end) {
  std::int64_t found = -1;
  find_word(bits, begin, end, [&](std::uint64_t word, std::int64_t index) {
    if (word != 0) found = (index << 6) + std::countr_zero(word);
    return word != 0;
  });
  return found;
}

// f(i) for every set bit, descending, until f says true.
template <class F>
void find_set_back(const std::uint64_t* bits, std::int64_t begin, std::int64_t end, F f) {
  if (begin >= end) return;
  const std::int64_t first = begin >> 6;
  std::int64_t index = (end - 1) >> 6;
  std::uint64_t mask = low_bits(end - (index << 6));
  for (; index >= first; --index, mask = ~std::uint64_t{0}) {
    if (index == first) mask &= ~low_bits(begin & 63);
    for (std::uint64_t word = bits[index] & mask; word != 0;) {
      const int place = 63 - std::countl_zero(word);
      word ^= std::uint64_t{1} << place;
      if (f((index << 6) + place)) return;
    }
  }
}

// Index of the last set bit, -1 when there is none. Looks from the end.
inline std::int64_t last_set(const std::uint64_t* bits, std::int64_t begin, std::int64_t end) {
  std::int64_t found = -1;
  find_set_back(bits, begin, end, [&](std::int64_t i) {
    found = i;
    return true;
  });
  return found;
}

}  // namespace tagc
