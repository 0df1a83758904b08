#include "runtime/load/convert/cell.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "runtime/types/checked.h"

namespace tagc {
namespace {

constexpr double kNoise = 1e-6;  // what sums and conversions may have added to an amount
constexpr double kHalfCent = 0.005;

Cell money_of_double(double value, Precision precision) {
  const double unit = std::ldexp(1.0, std::ilogb(value) + 1 - static_cast<int>(precision));
  if (unit >= kHalfCent) return {CellState::Inexact};
  const double cents = std::nearbyint(value * 100);  // half to even, the default rounding
  if (std::abs(value - cents / 100) > std::max(kNoise, unit)) return {CellState::Inexact};
  return Cell::known(static_cast<std::int64_t>(cents));
}

}  // namespace

Cell cell_of_double(Kind kind, double value, Precision precision) {
  if (!std::isfinite(value)) return {CellState::NotFinite};
  switch (kind) {
    case Kind::Number: return Cell::known(value + 0.0);
    case Kind::Money:
      return value == 0 ? Cell::known(std::int64_t{0}) : money_of_double(value, precision);
    case Kind::Int:
      if (value != std::trunc(value)) return {CellState::Bad};
      return Cell::known_or_bad(checked_round(value));
    default: break;
  }
  assert(false);
  return {CellState::Bad};
}

Cell cell_of_int(Kind kind, std::int64_t value) {
  switch (kind) {
    case Kind::Int: return Cell::known(value);
    case Kind::Number: return Cell::known(static_cast<double>(value));
    case Kind::Money: return Cell::known_or_bad(checked_multiply(value, 100));
    case Kind::Bool: return value == 0 || value == 1 ? Cell::known(value) : Cell{CellState::Bad};
    default: break;
  }
  assert(false);
  return {CellState::Bad};
}

}  // namespace tagc
