// How a kernel's results reach a MutableVector: 64 rows at a time, bools as bits, rows without a
// result as zeros with a cleared known bit.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>

#include "runtime/column/bits.h"
#include "runtime/function/function.h"
#include "runtime/function/values.h"

namespace tagc::kernel {

template <class T>
struct ResultTraits {
  using Value = T;
  static constexpr bool nullable = false;
};
template <class T>
struct ResultTraits<std::optional<T>> {
  using Value = T;
  static constexpr bool nullable = true;
};

// Results that are written as they are stored.
inline bool stored_of(bool v) { return v; }
inline std::int32_t stored_of(std::int32_t v) { return v; }
inline std::int64_t stored_of(std::int64_t v) { return v; }
inline double stored_of(double v) { return v; }

// `R` is what a kernel returns for one row: T or std::optional<T>, T bool, std::int32_t,
// std::int64_t, double or one of values.h.
template <class R>
class ResultWriter {
  using Traits = ResultTraits<R>;
  using Stored = decltype(stored_of(std::declval<typename Traits::Value>()));
  static constexpr bool kBits = std::is_same_v<Stored, bool>;

 public:
  explicit ResultWriter(const MutableVector& result)
      : values_(result.values), known_(result.known) {}

  // Writes f(row) for the rows of block `block` (64 * block and on) whose bit is set in `mask`, in
  // order, and nothing for the others.
  template <class F>
  void write_block(std::int64_t block, std::uint64_t mask, F f) {
    const std::int64_t first = block << 6;
    word_ = 0;
    absent_ = 0;
    if (mask == ~std::uint64_t{0}) {
      for (int i = 0; i < 64; ++i) put(first, i, f(first + i));
    } else {
      if constexpr (!kBits) std::memset(stored() + first, 0, 64 * sizeof(Stored));
      for (std::uint64_t rest = mask; rest != 0; rest &= rest - 1) {
        const int i = std::countr_zero(rest);
        put(first, i, f(first + i));
      }
    }
    if constexpr (kBits) static_cast<std::uint64_t*>(values_)[block] = word_;
    if constexpr (Traits::nullable) known_[block] = mask & ~absent_;
  }

 private:
  Stored* stored() const { return static_cast<Stored*>(values_); }

  void put(std::int64_t first, int i, const R& result) {
    if constexpr (Traits::nullable) {
      absent_ |= std::uint64_t{!result} << i;
      put_value(first + i, i, result ? stored_of(*result) : Stored{});
    } else {
      put_value(first + i, i, stored_of(result));
    }
  }

  void put_value(std::int64_t row, int i, Stored value) {
    if constexpr (kBits) {
      word_ |= std::uint64_t{value} << i;
    } else {
      stored()[row] = value;
    }
  }

  void* values_;
  std::uint64_t* known_;
  std::uint64_t word_ = 0;    // of the current block: values, where they are bits
  std::uint64_t absent_ = 0;  // rows for which there was no result
};

// Completes 64-bit results that were written for `rows` rows otherwise, none of them missing.
inline void finish_rows(const MutableVector& result, std::int64_t rows) {
  const std::int64_t words = words_for(rows);
  auto* values = static_cast<std::int64_t*>(result.values);
  std::fill(values + rows, values + words * 64, 0);
  if (result.known == nullptr) return;
  for (std::int64_t w = 0; w < words; ++w) result.known[w] = low_bits(rows - w * 64);
}

}  // namespace tagc::kernel
