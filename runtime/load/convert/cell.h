// One value on its way into a column.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>

#include "runtime/types/type.h"

namespace tagc {

enum class CellState : std::uint8_t {
  Known,
  Missing,
  NotFinite,  // NaN or an infinity: read as missing, counted
  Unknown,    // a text that is none of the enum's labels: read as missing, counted
  Inexact,    // money with more than two places: an error
  Bad,        // no value of the type: an error
};

// `bits`, of Known: the int64, the double's bits, 0 or 1 of a bool, the number of a text in the
// builder's set; of Unknown: the number of the text among those seen.
struct Cell {
  CellState state = CellState::Missing;
  std::int64_t bits = 0;

  static Cell known(std::int64_t value) { return {CellState::Known, value}; }
  static Cell known(double value) { return {CellState::Known, std::bit_cast<std::int64_t>(value)}; }
  // Nothing: the text was no such value, or it did not fit.
  static Cell known_or_bad(std::optional<std::int64_t> value) {
    return value ? known(*value) : Cell{CellState::Bad};
  }

  bool is_error() const { return state >= CellState::Inexact; }
};

// How finely a binary floating-point source tells numbers apart.
enum class Precision : std::uint8_t { Half = 11, Single = 24, Double = 53 };  // bits of significand

// A double as a whole number, number or amount of money; NaN and infinities are NotFinite.
//   int     only whole values
//   number  as it is; -0 becomes 0, so that equal numbers have equal bits
//   money   the nearest cent, when the value is that cent but for the rounding of the source: within
//           one unit in its last place, or a millionth where that is more. 1.9900000000000002 is
//           1.99; 1.999 is Inexact, and so is what is so large that it cannot tell cents apart.
Cell cell_of_double(Kind kind, double value, Precision precision);

// A whole number as int, number, money or bool (0 and 1).
Cell cell_of_int(Kind kind, std::int64_t value);

}  // namespace tagc
