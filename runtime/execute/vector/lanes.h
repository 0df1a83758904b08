// As many values as a machine compares at once, and their compares as bits. One set of Lanes a
// level; the structs hold nothing but names of instructions.
#pragma once

#include <cstdint>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace tagc::vec {

template <class T>
struct BaselineLanes {
  using Register = T;
  static constexpr int kCount = 1;
  static Register load(const T* from) { return *from; }
  static Register splat(T value) { return value; }
  static std::uint64_t equal(Register a, Register b) { return a == b; }
  static std::uint64_t less(Register a, Register b) { return a < b; }
  static std::uint64_t less_equal(Register a, Register b) { return a <= b; }
};

#if defined(__x86_64__)

#define TAGC_TARGET [[gnu::target("avx2"), gnu::always_inline]] static inline

template <class T>
struct Avx2Lanes;

template <>
struct Avx2Lanes<std::int64_t> {
  using Register = __m256i;
  static constexpr int kCount = 4;
  TAGC_TARGET Register load(const std::int64_t* from) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
  }
  TAGC_TARGET Register splat(std::int64_t value) { return _mm256_set1_epi64x(value); }
  TAGC_TARGET std::uint64_t bits(Register mask) {
    return static_cast<unsigned>(_mm256_movemask_pd(_mm256_castsi256_pd(mask)));
  }
  TAGC_TARGET std::uint64_t equal(Register a, Register b) { return bits(_mm256_cmpeq_epi64(a, b)); }
  TAGC_TARGET std::uint64_t less(Register a, Register b) { return bits(_mm256_cmpgt_epi64(b, a)); }
  TAGC_TARGET std::uint64_t less_equal(Register a, Register b) { return less(b, a) ^ 0xf; }
};

template <>
struct Avx2Lanes<std::int32_t> {
  using Register = __m256i;
  static constexpr int kCount = 8;
  TAGC_TARGET Register load(const std::int32_t* from) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
  }
  TAGC_TARGET Register splat(std::int32_t value) { return _mm256_set1_epi32(value); }
  TAGC_TARGET std::uint64_t bits(Register mask) {
    return static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(mask)));
  }
  TAGC_TARGET std::uint64_t equal(Register a, Register b) { return bits(_mm256_cmpeq_epi32(a, b)); }
  TAGC_TARGET std::uint64_t less(Register a, Register b) { return bits(_mm256_cmpgt_epi32(b, a)); }
  TAGC_TARGET std::uint64_t less_equal(Register a, Register b) { return less(b, a) ^ 0xff; }
};

template <>
struct Avx2Lanes<double> {
  using Register = __m256d;
  static constexpr int kCount = 4;
  TAGC_TARGET Register load(const double* from) { return _mm256_loadu_pd(from); }
  TAGC_TARGET Register splat(double value) { return _mm256_set1_pd(value); }
  TAGC_TARGET std::uint64_t bits(Register mask) {
    return static_cast<unsigned>(_mm256_movemask_pd(mask));
  }
  TAGC_TARGET std::uint64_t equal(Register a, Register b) {
    return bits(_mm256_cmp_pd(a, b, _CMP_EQ_OQ));
  }
  TAGC_TARGET std::uint64_t less(Register a, Register b) {
    return bits(_mm256_cmp_pd(a, b, _CMP_LT_OQ));
  }
  TAGC_TARGET std::uint64_t less_equal(Register a, Register b) {
    return bits(_mm256_cmp_pd(a, b, _CMP_LE_OQ));
  }
};

#undef TAGC_TARGET
#define TAGC_TARGET [[gnu::target("avx512f"), gnu::always_inline]] static inline

template <class T>
struct Avx512Lanes;

template <>
struct Avx512Lanes<std::int64_t> {
  using Register = __m512i;
  static constexpr int kCount = 8;
  TAGC_TARGET Register load(const std::int64_t* from) { return _mm512_loadu_si512(from); }
  TAGC_TARGET Register splat(std::int64_t value) { return _mm512_set1_epi64(value); }
  TAGC_TARGET std::uint64_t equal(Register a, Register b) { return _mm512_cmpeq_epi64_mask(a, b); }
  TAGC_TARGET std::uint64_t less(Register a, Register b) { return _mm512_cmplt_epi64_mask(a, b); }
  TAGC_TARGET std::uint64_t less_equal(Register a, Register b) {
    return _mm512_cmple_epi64_mask(a, b);
  }
};

template <>
struct Avx512Lanes<std::int32_t> {
  using Register = __m512i;
  static constexpr int kCount = 16;
  TAGC_TARGET Register load(const std::int32_t* from) { return _mm512_loadu_si512(from); }
  TAGC_TARGET Register splat(std::int32_t value) { return _mm512_set1_epi32(value); }
  TAGC_TARGET std::uint64_t equal(Register a, Register b) { return _mm512_cmpeq_epi32_mask(a, b); }
  TAGC_TARGET std::uint64_t less(Register a, Register b) { return _mm512_cmplt_epi32_mask(a, b); }
  TAGC_TARGET std::uint64_t less_equal(Register a, Register b) {
    return _mm512_cmple_epi32_mask(a, b);
  }
};

template <>
struct Avx512Lanes<double> {
  using Register = __m512d;
  static constexpr int kCount = 8;
  TAGC_TARGET Register load(const double* from) { return _mm512_loadu_pd(from); }
  TAGC_TARGET Register splat(double value) { return _mm512_set1_pd(value); }
  TAGC_TARGET std::uint64_t equal(Register a, Register b) {
    return _mm512_cmp_pd_mask(a, b, _CMP_EQ_OQ);
  }
  TAGC_TARGET std::uint64_t less(Register a, Register b) {
    return _mm512_cmp_pd_mask(a, b, _CMP_LT_OQ);
  }
  TAGC_TARGET std::uint64_t less_equal(Register a, Register b) {
    return _mm512_cmp_pd_mask(a, b, _CMP_LE_OQ);
  }
};

#undef TAGC_TARGET

#endif  // x86-64

}  // namespace tagc::vec
