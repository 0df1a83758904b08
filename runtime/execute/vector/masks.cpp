#include "runtime/execute/vector/masks.h"

#include <bit>

namespace tagc::vec {
namespace {

template <class WordAt>
[[gnu::always_inline]] inline std::int64_t count(std::int64_t words, WordAt word_at) {
  std::int64_t bits = 0;
  for (std::int64_t w = 0; w < words; ++w) bits += std::popcount(word_at(w));
  return bits;
}

[[gnu::always_inline]] inline std::int64_t count_inline(const std::uint64_t* mask,
                                                        std::int64_t words) {
  return count(words, [=](std::int64_t w) { return mask[w]; });
}
[[gnu::always_inline]] inline std::int64_t count_inline(const std::uint64_t* a,
                                                        const std::uint64_t* b,
                                                        std::int64_t words) {
  return count(words, [=](std::int64_t w) { return a[w] & b[w]; });
}

#if defined(__x86_64__)
[[gnu::target("popcnt")]] std::int64_t count_fast(const std::uint64_t* mask, std::int64_t words) {
  return count_inline(mask, words);
}
[[gnu::target("popcnt")]] std::int64_t count_fast(const std::uint64_t* a, const std::uint64_t* b,
                                                  std::int64_t words) {
  return count_inline(a, b, words);
}
bool is_fast() { return __builtin_cpu_supports("popcnt"); }
#else
std::int64_t count_fast(const std::uint64_t* mask, std::int64_t words) {
  return count_inline(mask, words);
}
std::int64_t count_fast(const std::uint64_t* a, const std::uint64_t* b, std::int64_t words) {
  return count_inline(a, b, words);
}
bool is_fast() { return true; }
#endif

}  // namespace

std::int64_t count_bits(const std::uint64_t* mask, std::int64_t words) {
  return is_fast() ? count_fast(mask, words) : count_inline(mask, words);
}

std::int64_t count_common_bits(const std::uint64_t* a, const std::uint64_t* b, std::int64_t words) {
  return is_fast() ? count_fast(a, b, words) : count_inline(a, b, words);
}

}  // namespace tagc::vec
