#include "runtime/execute/vector/masks.h"

#include <algorithm>
#include <bit>

#include "runtime/column/intrinsics.h"

namespace tagc::vec {
namespace {

[[gnu::always_inline]] inline std::int64_t count_inline(const std::uint64_t* mask,
                                                        std::int64_t words) {
  std::int64_t bits = 0;
  for (std::int64_t w = 0; w < words; ++w) bits += std::popcount(mask[w]);
  return bits;
}
[[gnu::always_inline]] inline std::int64_t count_missing_inline(const std::uint64_t* mask,
                                                                KnownRows known,
                                                                std::int64_t words) {
  std::int64_t bits = 0;
  for (std::int64_t w = 0; w < words; ++w) {
    bits += std::popcount(mask[w] & ~(known.a[w] | known.b[w]));
  }
  return bits;
}

std::int64_t count_plainly(const std::uint64_t* mask, std::int64_t words) {
  return count_inline(mask, words);
}
void find_missing_plainly(KnownRows known, std::int64_t words, std::uint64_t* missing) {
  for (std::int64_t w = 0; w < words; ++w) missing[w] = ~(known.a[w] | known.b[w]);
}
std::int64_t count_missing_plainly(const std::uint64_t* mask, KnownRows known, std::int64_t words) {
  return count_missing_inline(mask, known, words);
}

const MaskCounter kPlain{"plain", count_plainly, find_missing_plainly, count_missing_plainly};

#if defined(__x86_64__)

// The architecture's baseline has no instruction that counts bits; every machine of today has.
[[gnu::target("popcnt")]] std::int64_t count_by_bits(const std::uint64_t* mask,
                                                     std::int64_t words) {
  return count_inline(mask, words);
}
[[gnu::target("popcnt")]] std::int64_t count_missing_by_bits(const std::uint64_t* mask,
                                                             KnownRows known, std::int64_t words) {
  return count_missing_inline(mask, known, words);
}

#define TAGC_AVX512 [[gnu::target("avx512f,avx512vpopcntdq")]]

// Of the eight words from `w` on, those that there are.
TAGC_AVX512 __mmask8 there_are(std::int64_t words, std::int64_t w) {
  return static_cast<__mmask8>(0xFFu >> (8 - std::min<std::int64_t>(8, words - w)));
}
TAGC_AVX512 __m512i missing_words(KnownRows known, std::int64_t w, __mmask8 there) {
  const __m512i a = _mm512_maskz_loadu_epi64(there, known.a + w);
  const __m512i b = _mm512_maskz_loadu_epi64(there, known.b + w);
  return _mm512_andnot_si512(_mm512_or_si512(a, b), _mm512_set1_epi64(-1));
}

TAGC_AVX512 std::int64_t count_by_vectors(const std::uint64_t* mask, std::int64_t words) {
  __m512i bits = _mm512_setzero_si512();
  for (std::int64_t w = 0; w < words; w += 8) {
    const __m512i word = _mm512_maskz_loadu_epi64(there_are(words, w), mask + w);
    bits = _mm512_add_epi64(bits, _mm512_popcnt_epi64(word));
  }
  return _mm512_reduce_add_epi64(bits);
}
TAGC_AVX512 void find_missing_by_vectors(KnownRows known, std::int64_t words,
                                         std::uint64_t* missing) {
  for (std::int64_t w = 0; w < words; w += 8) {
    const __mmask8 there = there_are(words, w);
    _mm512_mask_storeu_epi64(missing + w, there, missing_words(known, w, there));
  }
}
TAGC_AVX512 std::int64_t count_missing_by_vectors(const std::uint64_t* mask, KnownRows known,
                                                  std::int64_t words) {
  __m512i bits = _mm512_setzero_si512();
  for (std::int64_t w = 0; w < words; w += 8) {
    const __mmask8 there = there_are(words, w);
    const __m512i word = _mm512_maskz_loadu_epi64(there, mask + w);
    const __m512i both = _mm512_and_si512(word, missing_words(known, w, there));
    bits = _mm512_add_epi64(bits, _mm512_popcnt_epi64(both));
  }
  return _mm512_reduce_add_epi64(bits);
}

std::vector<MaskCounter> find_counters() {
  std::vector<MaskCounter> counters{kPlain};
  if (__builtin_cpu_supports("popcnt")) {
    counters.push_back({"bits", count_by_bits, find_missing_plainly, count_missing_by_bits});
  }
  if (__builtin_cpu_supports("avx512vpopcntdq")) {
    counters.push_back(
        {"vectors", count_by_vectors, find_missing_by_vectors, count_missing_by_vectors});
  }
  return counters;
}

#else

std::vector<MaskCounter> find_counters() { return {kPlain}; }

#endif

}  // namespace

const std::vector<MaskCounter>& all_mask_counters() {
  static const std::vector<MaskCounter> counters = find_counters();
  return counters;
}

const MaskCounter& mask_counter() {
  static const MaskCounter& best = all_mask_counters().back();
  return best;
}

}  // namespace tagc::vec
