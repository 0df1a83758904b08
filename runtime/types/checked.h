// Arithmetic on 64-bit integers (int, cents, microseconds) that never wraps: what does not fit, or
// does not exist, is nothing.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace tagc {

__extension__ using Int128 = __int128;

inline std::optional<std::int64_t> checked_add(std::int64_t a, std::int64_t b) {
  std::int64_t result;
  if (__builtin_add_overflow(a, b, &result)) return std::nullopt;
  return result;
}

// What does not fit is the first or the last there is: of instants, an end of time.
inline std::int64_t saturating_add(std::int64_t a, std::int64_t b) {
  using Ends = std::numeric_limits<std::int64_t>;
  return checked_add(a, b).value_or(b < 0 ? Ends::min() : Ends::max());
}

inline std::optional<std::int64_t> checked_subtract(std::int64_t a, std::int64_t b) {
  std::int64_t result;
  if (__builtin_sub_overflow(a, b, &result)) return std::nullopt;
  return result;
}

inline std::optional<std::int64_t> checked_multiply(std::int64_t a, std::int64_t b) {
  std::int64_t result;
  if (__builtin_mul_overflow(a, b, &result)) return std::nullopt;
  return result;
}

inline std::optional<std::int64_t> checked_negate(std::int64_t a) { return checked_subtract(0, a); }

// The quotient rounded down: -7 div 2 is -4. Nothing by zero, and for INT64_MIN div -1.
inline std::optional<std::int64_t> checked_div(std::int64_t a, std::int64_t b) {
  if (b == 0 || (b == -1 && a == std::numeric_limits<std::int64_t>::min())) return std::nullopt;
  const std::int64_t quotient = a / b;
  return quotient - (a % b != 0 && (a < 0) != (b < 0));
}

// a - (a div b) * b: of the divisor's sign, -7 mod 2 is 1. Nothing by zero; INT64_MIN mod -1 is 0
// although that quotient does not exist.
inline std::optional<std::int64_t> checked_mod(std::int64_t a, std::int64_t b) {
  if (b == 0) return std::nullopt;
  if (b == -1) return 0;
  const std::int64_t remainder = a % b;
  return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
}

// A double as the nearest whole number, halves away from zero. Nothing for NaN, infinities and
// what does not fit.
inline std::optional<std::int64_t> checked_round(double value) {
  const double rounded = std::round(value);
  constexpr double kLimit = 9223372036854775808.0;  // 2^63, exact
  if (!(rounded >= -kLimit && rounded < kLimit)) return std::nullopt;
  return static_cast<std::int64_t>(rounded);
}

// value * factor, rounded half away from zero; for durations and shares of them.
inline std::optional<std::int64_t> checked_scale(std::int64_t value, double factor) {
  return checked_round(static_cast<double>(value) * factor);
}

// Cents of an amount that a source could only give as a double, to the nearest cent.
inline std::optional<std::int64_t> cents_from_number(double amount) {
  return checked_round(amount * 100.0);
}

// The narrowing end of a sum in 128 bits.
inline std::optional<std::int64_t> checked_narrow(Int128 value) {
  if (value < std::numeric_limits<std::int64_t>::min() ||
      value > std::numeric_limits<std::int64_t>::max()) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(value);
}

}  // namespace tagc
