#include <arrow/array.h>
#include <arrow/type.h>
#include <arrow/util/decimal.h>

#include <optional>

#include "runtime/load/convert/append.h"
#include "runtime/load/convert/sources.h"
#include "runtime/types/checked.h"
#include "runtime/types/parse.h"

namespace tagc::convert_from {
namespace {

constexpr int kCentPlaces = 2;

Int128 join(std::uint64_t high, std::uint64_t low) {
  return (Int128{static_cast<std::int64_t>(high)} << 64) | Int128{low};
}

// The digits as a whole number; nothing when they need more than 128 bits.
std::optional<Int128> unscaled(const arrow::Decimal32& value) { return value.value(); }
std::optional<Int128> unscaled(const arrow::Decimal64& value) { return value.value(); }
std::optional<Int128> unscaled(const arrow::Decimal128& value) {
  return join(static_cast<std::uint64_t>(value.high_bits()), value.low_bits());
}
std::optional<Int128> unscaled(const arrow::Decimal256& value) {
  const auto words = value.little_endian_array();
  const std::uint64_t sign = words[1] >> 63 ? ~std::uint64_t{0} : 0;
  if (words[2] != sign || words[3] != sign) return std::nullopt;
  return join(words[1], words[0]);
}

// digits / 10^scale in units of 10^-places. Scales come from files and may be anything; neither
// loop runs longer than a nonzero value has digits.
Cell exact(Int128 digits, std::int64_t scale, int places, CellState when_inexact) {
  if (digits == 0) return Cell::known(std::int64_t{0});
  for (; scale > places; --scale) {
    if (digits % 10 != 0) return {when_inexact};
    digits /= 10;
  }
  for (; scale < places; ++scale) {
    if (__builtin_mul_overflow(digits, Int128{10}, &digits)) return {CellState::Bad};
  }
  return Cell::known_or_bad(checked_narrow(digits));
}

// The nearest double, where both sides of the division are doubles themselves: it rounds once.
std::optional<double> quotient(Int128 digits, int scale) {
  constexpr Int128 kExactInts = Int128{1} << 53;
  constexpr int kExactPowers = 22;
  if (scale < 0 || scale > kExactPowers || digits > kExactInts || digits < -kExactInts) {
    return std::nullopt;
  }
  double power = 1;
  for (int i = 0; i < scale; ++i) power *= 10;
  return static_cast<double>(digits) / power;
}

template <class Array, class Decimal>
Status convert(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out) {
  const auto& values = static_cast<const Array&>(array);
  const int scale = static_cast<const arrow::DecimalType&>(*array.type()).scale();
  const Kind kind = out.target().type.kind;
  const auto number_at = [&](std::int64_t i, std::optional<Int128> digits) {
    auto value = digits ? quotient(*digits, scale) : std::nullopt;
    if (!value) value = parse_number(values.FormatValue(i));
    return value ? cell_of_double(kind, *value, Precision::Double) : Cell{CellState::Bad};
  };
  const auto cell_at = [&](std::int64_t i) {
    const auto digits = unscaled(Decimal(values.GetValue(i)));
    if (kind == Kind::Number) return number_at(i, digits);
    if (!digits) return Cell{CellState::Bad};
    return kind == Kind::Money ? exact(*digits, scale, kCentPlaces, CellState::Inexact)
                               : exact(*digits, scale, 0, CellState::Bad);
  };
  return append(values, first_row, out, cell_at,
                [&](std::int64_t i) { return values.FormatValue(i); });
}

}  // namespace

Status decimals(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out) {
  using namespace arrow;
  if (out.target().type.is_numeric()) {
    switch (array.type_id()) {
      case arrow::Type::DECIMAL32: return convert<Decimal32Array, Decimal32>(array, first_row, out);
      case arrow::Type::DECIMAL64: return convert<Decimal64Array, Decimal64>(array, first_row, out);
      case arrow::Type::DECIMAL128:
        return convert<Decimal128Array, Decimal128>(array, first_row, out);
      case arrow::Type::DECIMAL256:
        return convert<Decimal256Array, Decimal256>(array, first_row, out);
      default: break;
    }
  }
  return wrong_type(out.target(), array.type()->ToString());
}

}  // namespace tagc::convert_from
