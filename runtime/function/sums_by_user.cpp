#include "runtime/function/sums_by_user.h"

#include <algorithm>
#include <bit>

#include "runtime/column/bits.h"
#include "runtime/column/intrinsics.h"

namespace tagc {
namespace {

#if defined(__x86_64__)

#define TAGC_AVX512 [[gnu::target("avx512f,popcnt,bmi,bmi2")]]

// Sums wrap around, which is of no consequence when in the end they fit: `seen` has every bit that
// is set in the size of any value, so that it and the number of events bound all sums.
TAGC_AVX512 bool sum_by_vectors(const std::int64_t* values, const std::uint64_t* selected,
                                const std::int64_t* offsets, std::int64_t users,
                                std::int64_t* sums) {
  constexpr std::int64_t kEvents = 32;  // a round; most users take one
  __m512i seen = _mm512_setzero_si512();
  std::int64_t most = 0;
  for (std::int64_t user = 0; user < users; ++user) {
    const std::int64_t begin = offsets[user], end = offsets[user + 1];
    __m512i sum = _mm512_setzero_si512();
    for (std::int64_t at = begin; at < end; at += kEvents) {
      const std::uint64_t bits = bits_of_range(selected, at, std::min(end, at + kEvents));
      for (int part = 0; part < kEvents / 8; ++part) {
        const auto mask = static_cast<__mmask8>(bits >> (8 * part));
        const __m512i value = _mm512_maskz_loadu_epi64(mask, values + at + 8 * part);
        sum = _mm512_add_epi64(sum, value);
        seen = _mm512_or_si512(seen, _mm512_abs_epi64(value));
      }
    }
    sums[user] = _mm512_reduce_add_epi64(sum);
    most = std::max(most, end - begin);
  }
  const auto size = static_cast<std::uint64_t>(_mm512_reduce_or_epi64(seen));
  return std::bit_width(size) + std::bit_width(static_cast<std::uint64_t>(most)) <= 63;
}

bool has_vectors() { return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("bmi2"); }

#endif

}  // namespace

bool sum_by_user(const std::int64_t* values, const std::uint64_t* selected,
                 const std::int64_t* offsets, std::int64_t users, std::int64_t* sums) {
#if defined(__x86_64__)
  if (has_vectors()) return sum_by_vectors(values, selected, offsets, users, sums);
#else
  (void)values, (void)selected, (void)offsets, (void)users, (void)sums;
#endif
  return false;
}

}  // namespace tagc
