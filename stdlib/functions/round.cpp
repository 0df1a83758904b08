#include <cmath>

#include "runtime/function/row_kernel.h"
#include "runtime/types/checked.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {
using namespace kernel;

// 10^n; exact up to 10^22.
double power_of_ten(std::int64_t n) { return std::pow(10.0, static_cast<double>(n)); }

std::optional<Number> round_number(Number x, Int places) {
  // Powers of ten that a double can hold.
  if (places.value > 308) return x;
  if (places.value < -308) return Number{0};
  const double power = power_of_ten(std::abs(places.value));
  if (places.value < 0) {
    const double rounded = std::round(x.value / power) * power;
    return std::isfinite(rounded) ? std::optional(Number{rounded}) : std::nullopt;
  }
  const double shifted = x.value * power;
  // From 2^52 on a double is whole: nothing is left to round.
  if (!(std::abs(shifted) < 4503599627370496.0)) return x;
  return Number{std::round(shifted) / power};
}

std::optional<Money> round_money(Money amount, Int places) {
  if (places.value >= 2) return amount;
  if (places.value < -17) return Money{0};  // half a step is more than any amount
  Int128 step = 1;                          // in cents
  for (std::int64_t i = places.value; i < 2; ++i) step *= 10;
  const Int128 half = amount.value < 0 ? -step / 2 : step / 2;
  const auto rounded = checked_narrow((amount.value + half) / step * step);
  return rounded ? std::optional(Money{*rounded}) : std::nullopt;
}

}  // namespace

Function functions::round() {
  return {
      .name = "round",
      .name_zh = "四舍五入",
      .documentation = "to so many decimal places, halves away from zero; -2 places are hundreds",
      .documentation_zh = "四舍五入到若干位小数；-2 位是到百位",
      .examples = {{"round(3.14159, 2)", "3.14"}, {"round(-2.5, 0)", "-3"}},
      .rows = {row_overload<round_money>({"amount", "places"}),
               row_overload<round_number>({"x", "places"})},
      .other_names = {"取整"},
      .wording = {"{0} rounded (decimal places: {1})", "{0}（保留{1}位小数）"},
  };
}

}  // namespace tagc::stdlib
