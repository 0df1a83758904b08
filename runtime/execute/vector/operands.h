// Operands of an instruction as they lie in a frame. Included by the files that are compiled for
// several machines: everything here is inlined.
#pragma once

#include <bit>
#include <cstdint>

#include "runtime/execute/vector/instruction.h"

namespace tagc::vec {

inline constexpr std::uint64_t kOnes = ~std::uint64_t{0};
inline constexpr std::uint64_t kZeros = 0;

// A mask, a word for 64 rows; one word for all rows when `step` is 0.
struct Words {
  const std::uint64_t* data = &kOnes;
  std::int64_t step = 0;
  std::uint64_t flip = 0;

  [[gnu::always_inline]] std::uint64_t operator[](std::int64_t i) const {
    return data[i * step] ^ flip;
  }
};

inline Words all(bool bit) { return {bit ? &kOnes : &kZeros, 0, 0}; }

[[gnu::always_inline]] inline Words true_words(const Operand& o, const BlockFrame& frame) {
  if (o.uniform) return all(frame.uniforms[o.index].bits != 0);
  return {static_cast<const std::uint64_t*>(frame.values[o.index]), 1, 0};
}

[[gnu::always_inline]] inline Words false_words(const Operand& o, const BlockFrame& frame) {
  if (o.uniform) {
    const UniformValue& value = frame.uniforms[o.index];
    return all(value.known != 0 && value.bits == 0);
  }
  if (o.nullable) return {frame.known[o.index], 1, 0};
  return {static_cast<const std::uint64_t*>(frame.values[o.index]), 1, kOnes};
}

// Of operands that are not bool.
[[gnu::always_inline]] inline Words known_words(const Operand& o, const BlockFrame& frame) {
  if (o.uniform) return all(frame.uniforms[o.index].known != 0);
  if (o.nullable) return {frame.known[o.index], 1, 0};
  return all(true);
}

// dst[i] = f(dst[i], words[i]), in loops without a step so that they become vector code.
template <class F>
[[gnu::always_inline]] inline void combine(std::uint64_t* __restrict dst, std::int64_t count,
                                           Words words, F f) {
  if (words.step == 0) {
    const std::uint64_t word = words[0];
    for (std::int64_t i = 0; i < count; ++i) dst[i] = f(dst[i], word);
    return;
  }
  const std::uint64_t* __restrict data = words.data;
  const std::uint64_t flip = words.flip;
  for (std::int64_t i = 0; i < count; ++i) dst[i] = f(dst[i], data[i] ^ flip);
}

[[gnu::always_inline]] inline void copy_words(std::uint64_t* dst, std::int64_t count, Words words) {
  combine(dst, count, words, [](std::uint64_t, std::uint64_t word) { return word; });
}
[[gnu::always_inline]] inline void and_words(std::uint64_t* dst, std::int64_t count, Words words) {
  combine(dst, count, words, [](std::uint64_t a, std::uint64_t b) { return a & b; });
}
[[gnu::always_inline]] inline void or_words(std::uint64_t* dst, std::int64_t count, Words words) {
  combine(dst, count, words, [](std::uint64_t a, std::uint64_t b) { return a | b; });
}

// Is there a value, for operands of any kind.
[[gnu::always_inline]] inline void copy_known(std::uint64_t* dst, std::int64_t count,
                                              const Operand& o, const BlockFrame& frame) {
  if (!o.is_bool) return copy_words(dst, count, known_words(o, frame));
  copy_words(dst, count, true_words(o, frame));
  or_words(dst, count, false_words(o, frame));
}

// Values of an operand: T is the type in which the instruction sees them.
template <class T, bool kUniform>
struct Values {
  const T* __restrict data;
  Values(const Operand& o, const BlockFrame& frame)
      : data(static_cast<const T*>(frame.values[o.index])) {}
  [[gnu::always_inline]] T operator[](std::int64_t row) const { return data[row]; }
};

template <class T>
struct Values<T, true> {
  T value;
  Values(const Operand& o, const BlockFrame& frame) {
    const std::int64_t bits = frame.uniforms[o.index].bits;
    if constexpr (sizeof(T) == 8) {
      value = std::bit_cast<T>(bits);
    } else {
      value = static_cast<T>(bits);
    }
  }
  [[gnu::always_inline]] T operator[](std::int64_t) const { return value; }
};

inline std::uint64_t* result_words(const Instruction& in, const BlockFrame& frame) {
  return static_cast<std::uint64_t*>(frame.values[in.result]);
}
template <class T>
T* result_values(const Instruction& in, const BlockFrame& frame) {
  return static_cast<T*>(frame.values[in.result]);
}

}  // namespace tagc::vec
