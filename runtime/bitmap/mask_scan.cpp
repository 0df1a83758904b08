#include "runtime/bitmap/mask_scan.h"

#include <bit>

#include "runtime/bitmap/tag_bitmap.h"
#include "runtime/column/intrinsics.h"

namespace tagc {
namespace {

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

// In steps of four with garbage at the end, since a loop as long as there are bits would be
// mispredicted at every word.
[[gnu::always_inline]] inline void list_inline(const std::uint64_t* words, std::uint16_t* out) {
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

Extent measure_plainly(const std::uint64_t* words) { return measure_inline(words); }
void list_plainly(const std::uint64_t* words, std::uint16_t* out) { list_inline(words, out); }

#if defined(__x86_64__)

// The architecture's baseline has no instructions that count bits; every machine of today has.
[[gnu::target("popcnt,bmi")]] Extent measure_by_bits(const std::uint64_t* words) {
  return measure_inline(words);
}
[[gnu::target("popcnt,bmi")]] void list_by_bits(const std::uint64_t* words, std::uint16_t* out) {
  list_inline(words, out);
}

#define TAGC_AVX512 [[gnu::target("avx512f,avx512bw,avx512vpopcntdq,avx512vbmi2,popcnt")]]

TAGC_AVX512 Extent measure_by_vectors(const std::uint64_t* words) {
  __m512i members = _mm512_setzero_si512(), runs = members, before = members;
  for (std::int64_t i = 0; i < kMorselWords; i += 8) {
    const __m512i word = _mm512_loadu_si512(words + i);
    const __m512i neighbours = _mm512_alignr_epi64(word, before, 7);
    const __m512i followed =
        _mm512_or_si512(_mm512_slli_epi64(word, 1), _mm512_srli_epi64(neighbours, 63));
    members = _mm512_add_epi64(members, _mm512_popcnt_epi64(word));
    runs = _mm512_add_epi64(runs, _mm512_popcnt_epi64(_mm512_andnot_si512(followed, word)));
    before = word;
  }
  return {static_cast<std::int32_t>(_mm512_reduce_add_epi64(members)),
          static_cast<std::int32_t>(_mm512_reduce_add_epi64(runs))};
}

// The places within a word fit in bytes; few words have more than fill half a vector.
TAGC_AVX512 void list_by_vectors(const std::uint64_t* words, std::uint16_t* out) {
  alignas(64) std::uint8_t first[64];
  for (std::uint8_t i = 0; i < 64; ++i) first[i] = i;
  const __m512i bytes = _mm512_load_si512(first), sixty_four = _mm512_set1_epi16(64);
  __m512i base = _mm512_setzero_si512();
  for (std::int64_t i = 0; i < kMorselWords; ++i) {
    const __m512i places = _mm512_maskz_compress_epi8(words[i], bytes);
    const __m512i low = _mm512_cvtepu8_epi16(_mm512_castsi512_si256(places));
    _mm512_storeu_si512(out, _mm512_add_epi16(low, base));
    const int count = std::popcount(words[i]);
    if (count > 32) {
      const __m512i high = _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(places, 1));
      _mm512_storeu_si512(out + 32, _mm512_add_epi16(high, base));
    }
    out += count;
    base = _mm512_add_epi16(base, sixty_four);
  }
}

std::vector<MaskScan> find_scans() {
  std::vector<MaskScan> scans{{"plain", measure_plainly, list_plainly}};
  if (__builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi")) {
    scans.push_back({"bits", measure_by_bits, list_by_bits});
  }
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vpopcntdq") &&
      __builtin_cpu_supports("avx512vbmi2")) {
    scans.push_back({"vectors", measure_by_vectors, list_by_vectors});
  }
  return scans;
}

#else

std::vector<MaskScan> find_scans() { return {{"plain", measure_plainly, list_plainly}}; }

#endif

}  // namespace

const std::vector<MaskScan>& all_mask_scans() {
  static const std::vector<MaskScan> scans = find_scans();
  return scans;
}

const MaskScan& mask_scan() {
  static const MaskScan& best = all_mask_scans().back();
  return best;
}

}  // namespace tagc
