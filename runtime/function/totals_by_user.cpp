#include "runtime/function/totals_by_user.h"

#include <algorithm>
#include <bit>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/column/intrinsics.h"

namespace tagc {

#if defined(__x86_64__)

namespace {

#define TAGC_AVX512 [[gnu::target("avx512f,popcnt,bmi,bmi2")]]
#define TAGC_AVX512_COUNT [[gnu::target("avx512f,avx512vpopcntdq,popcnt,bmi,bmi2")]]
#define TAGC_AVX512_SUM [[gnu::target("avx512f,avx512cd,popcnt,bmi,bmi2")]]

constexpr std::int64_t kUsers = 8;  // at once: a register of 64-bit numbers

// The selected events of eight users with few events: bit i of a user's word is her event i.
class FewEvents {
 public:
  TAGC_AVX512 FewEvents(const std::uint64_t* selected, const std::int64_t* offsets,
                        std::int64_t users)
      : bytes_(reinterpret_cast<const char*>(selected)),
        offsets_(offsets),
        last_(_mm512_set1_epi64((words_for(offsets[users]) - 1) * 8)) {}

  TAGC_AVX512 [[gnu::always_inline]] __m512i begin(std::int64_t user) const {
    return _mm512_loadu_si512(offsets_ + user);
  }
  TAGC_AVX512 [[gnu::always_inline]] __m512i count(std::int64_t user) const {
    return _mm512_sub_epi64(begin(user + 1), begin(user));
  }
  // Wherever in a byte a user's events begin, this many lie in the eight bytes from there on.
  TAGC_AVX512 [[gnu::always_inline]] static bool are_few(__m512i count) {
    return _mm512_cmpgt_epi64_mask(count, _mm512_set1_epi64(57)) == 0;
  }

  // `user` and the seven after, who have few; there are events.
  TAGC_AVX512 [[gnu::always_inline]] __m512i bits(std::int64_t user) const {
    // Not from behind the last word: of events in it, the last eight bytes have all.
    const __m512i byte = _mm512_min_epi64(_mm512_srli_epi64(begin(user), 3), last_);
    const __m512i shift = _mm512_sub_epi64(begin(user), _mm512_slli_epi64(byte, 3));
    const __m512i bits = _mm512_srlv_epi64(_mm512_i64gather_epi64(byte, bytes_, 1), shift);
    const __m512i behind = _mm512_sllv_epi64(_mm512_set1_epi64(-1), count(user));
    return _mm512_andnot_si512(behind, bits);
  }

 private:
  const char* bytes_;
  const std::int64_t* offsets_;
  __m512i last_;  // byte from which eight can be read
};

TAGC_AVX512_COUNT void count_by_vectors(const std::uint64_t* selected, const std::int64_t* offsets,
                                        std::int64_t users, std::int64_t* counts) {
  const FewEvents events(selected, offsets, users);
  std::int64_t user = 0;
  for (; user + kUsers <= users; user += kUsers) {
    if (FewEvents::are_few(events.count(user))) {
      _mm512_storeu_si512(counts + user, _mm512_popcnt_epi64(events.bits(user)));
    } else {
      for (std::int64_t i = user; i < user + kUsers; ++i) {
        counts[i] = count_set(selected, offsets[i], offsets[i + 1]);
      }
    }
  }
  for (; user < users; ++user) counts[user] = count_set(selected, offsets[user], offsets[user + 1]);
}

// Sums wrap around, which is of no consequence when in the end they fit: `seen_` has every bit that
// is set in the size of any value, so that it and the number of events bound all sums.
class Summing {
 public:
  TAGC_AVX512_SUM explicit Summing(const std::int64_t* values) : values_(values) {}

  // How many events a user has, of eight.
  TAGC_AVX512_SUM void count_most(__m512i events) { most_ = _mm512_max_epi64(most_, events); }

  TAGC_AVX512_SUM bool fits() const {
    const auto size = static_cast<std::uint64_t>(_mm512_reduce_or_epi64(seen_));
    const auto most = static_cast<std::uint64_t>(_mm512_reduce_max_epi64(most_));
    return std::bit_width(size) + std::bit_width(most) <= 63;
  }

  // Of users with any number of events, one after the other.
  TAGC_AVX512_SUM void write(const std::uint64_t* selected, const std::int64_t* offsets,
                             std::int64_t first, std::int64_t last, std::int64_t* sums) {
    for (std::int64_t user = first; user < last; ++user) {
      const std::int64_t begin = offsets[user], end = offsets[user + 1];
      __m512i sum = _mm512_setzero_si512();
      for (std::int64_t at = begin; at < end; at += 64) {
        const std::uint64_t bits = bits_of_range(selected, at, std::min(end, at + 64));
        sum = _mm512_add_epi64(sum, lanes<8>({at, bits}));
      }
      sums[user] = sum_of(sum);
      count_most(_mm512_set1_epi64(end - begin));
    }
  }

  // Wraps around, as GCC's own reduction must not: fits() tells whether it has.
  TAGC_AVX512_SUM static std::int64_t sum_of(__m512i lanes) {
    const __m256i four =
        _mm256_add_epi64(_mm512_castsi512_si256(lanes), _mm512_extracti64x4_epi64(lanes, 1));
    const __m128i two =
        _mm_add_epi64(_mm256_castsi256_si128(four), _mm256_extracti128_si256(four, 1));
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(_mm_extract_epi64(two, 0)) +
                                     static_cast<std::uint64_t>(_mm_extract_epi64(two, 1)));
  }

  // Of eight users, whose events begin at `begin`.
  TAGC_AVX512_SUM __m512i sums(__m512i begin, __m512i bits) {
    if (_mm512_test_epi64_mask(bits, bits) == 0) return bits;
    const __m512i skipped = trailing_zeros(bits);
    bits = _mm512_srlv_epi64(bits, skipped);
    Eight eight;
    _mm512_store_si512(eight.begin, _mm512_add_epi64(begin, skipped));
    _mm512_store_si512(eight.bits, bits);
    const auto widest = static_cast<std::uint64_t>(_mm512_reduce_or_epi64(bits));
    if (widest < std::uint64_t{1} << 8) return sums_of<1>(eight);
    if (widest < std::uint64_t{1} << 16) return sums_of<2>(eight);
    return widest < std::uint64_t{1} << 32 ? sums_of<4>(eight) : sums_of<8>(eight);
  }

 private:
  // Bit i: event `begin` + i.
  struct One {
    std::int64_t begin;
    std::uint64_t bits;
  };
  struct Eight {
    alignas(64) std::int64_t begin[kUsers];
    alignas(64) std::uint64_t bits[kUsers];
    One operator[](int user) const { return {begin[user], bits[user]}; }
  };

  // Those of 0 are 64, which shifts everything out.
  TAGC_AVX512_SUM static __m512i trailing_zeros(__m512i bits) {
    const __m512i below = _mm512_andnot_si512(bits, _mm512_add_epi64(bits, _mm512_set1_epi64(-1)));
    return _mm512_sub_epi64(_mm512_set1_epi64(64), _mm512_lzcnt_epi64(below));
  }

  // Of one user, whose bits are in the first Bytes * 8: eight sums, that are hers together.
  template <int Bytes>
  TAGC_AVX512_SUM [[gnu::always_inline]] inline __m512i lanes(One user) {
    __m512i sum = _mm512_setzero_si512();
#pragma GCC unroll 8
    for (int i = 0; i < Bytes; ++i) {
      const auto mask = static_cast<__mmask8>(user.bits >> (8 * i));
      const __m512i value = _mm512_maskz_loadu_epi64(mask, values_ + user.begin + 8 * i);
      sum = _mm512_add_epi64(sum, value);
      seen_ = _mm512_or_si512(seen_, _mm512_abs_epi64(value));
    }
    return sum;
  }

  // Lanes are added across users as in the transposition of a matrix.
  template <int Bytes>
  TAGC_AVX512_SUM __m512i sums_of(const Eight& eight) {
    const __m512i a = pairs(lanes<Bytes>(eight[0]), lanes<Bytes>(eight[1]));
    const __m512i b = pairs(lanes<Bytes>(eight[2]), lanes<Bytes>(eight[3]));
    const __m512i c = pairs(lanes<Bytes>(eight[4]), lanes<Bytes>(eight[5]));
    const __m512i d = pairs(lanes<Bytes>(eight[6]), lanes<Bytes>(eight[7]));
    return quarters(quarters(a, b), quarters(c, d));
  }
  TAGC_AVX512_SUM static __m512i pairs(__m512i a, __m512i b) {
    return _mm512_add_epi64(_mm512_unpacklo_epi64(a, b), _mm512_unpackhi_epi64(a, b));
  }
  TAGC_AVX512_SUM static __m512i quarters(__m512i a, __m512i b) {
    constexpr int kEven = 0b10'00'10'00, kOdd = 0b11'01'11'01;
    return _mm512_add_epi64(_mm512_shuffle_i64x2(a, b, kEven), _mm512_shuffle_i64x2(a, b, kOdd));
  }

  const std::int64_t* values_;
  __m512i seen_ = _mm512_setzero_si512();
  __m512i most_ = _mm512_setzero_si512();
};

TAGC_AVX512_SUM bool sum_by_vectors(const std::int64_t* values, const std::uint64_t* selected,
                                    const std::int64_t* offsets, std::int64_t users,
                                    std::int64_t* sums) {
  const FewEvents events(selected, offsets, users);
  Summing summing(values);
  std::int64_t user = 0;
  for (; user + kUsers <= users; user += kUsers) {
    const __m512i count = events.count(user);
    if (FewEvents::are_few(count)) {
      summing.count_most(count);
      _mm512_storeu_si512(sums + user, summing.sums(events.begin(user), events.bits(user)));
    } else {
      summing.write(selected, offsets, user, user + kUsers, sums);
    }
  }
  summing.write(selected, offsets, user, users, sums);
  return summing.fits();
}

bool has_bits() {
  return __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("bmi2");
}
bool can_sum() { return has_bits() && __builtin_cpu_supports("avx512cd"); }
bool can_count() { return has_bits() && __builtin_cpu_supports("avx512vpopcntdq"); }

}  // namespace

bool count_by_user(const std::uint64_t* selected, const std::int64_t* offsets, std::int64_t users,
                   std::int64_t* counts) {
  if (!can_count()) return false;
  if (offsets[users] == 0) {
    std::fill_n(counts, users, 0);
  } else {
    count_by_vectors(selected, offsets, users, counts);
  }
  return true;
}

bool sum_by_user(const std::int64_t* values, const std::uint64_t* selected,
                 const std::int64_t* offsets, std::int64_t users, std::int64_t* sums) {
  if (!can_sum()) return false;
  if (offsets[users] > 0) return sum_by_vectors(values, selected, offsets, users, sums);
  std::fill_n(sums, users, 0);
  return true;
}

#else

bool count_by_user(const std::uint64_t*, const std::int64_t*, std::int64_t, std::int64_t*) {
  return false;
}
bool sum_by_user(const std::int64_t*, const std::uint64_t*, const std::int64_t*, std::int64_t,
                 std::int64_t*) {
  return false;
}

#endif

}  // namespace tagc
