// Values as numbers without a sign, in the same order.
#pragma once

#include <bit>
#include <cstdint>

#include "runtime/types/type.h"

namespace tagc {

inline constexpr std::uint64_t kSignBit = std::uint64_t{1} << 63;

inline std::uint64_t key_of(std::int64_t value) {
  return static_cast<std::uint64_t>(value) ^ kSignBit;
}

// -0.0 is 0.0.
inline std::uint64_t key_of(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);
  return (bits & kSignBit) != 0 ? ~bits : bits | kSignBit;
}

// As PopulationCuts has them, and from there.
inline std::int64_t stored_of(std::uint64_t key, Kind kind) {
  if (kind == Kind::Bool) return static_cast<std::int64_t>(key);
  if (kind != Kind::Number) return static_cast<std::int64_t>(key ^ kSignBit);
  return static_cast<std::int64_t>((key & kSignBit) != 0 ? key ^ kSignBit : ~key);
}

inline std::uint64_t key_of_stored(std::int64_t stored, Kind kind) {
  if (kind == Kind::Bool) return static_cast<std::uint64_t>(stored);
  return kind == Kind::Number ? key_of(std::bit_cast<double>(stored)) : key_of(stored);
}

}  // namespace tagc
