// What functions of the whole population share.
#pragma once

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

#include "runtime/function/population_kernel.h"
#include "stdlib/quantile.h"

namespace tagc::stdlib {

// Kinds whose values stand in an order that people rank by.
inline constexpr std::initializer_list<Kind> kRankedKinds = {
    Kind::Int, Kind::Money, Kind::Number, Kind::Duration, Kind::Date, Kind::Time};

// An overload for each kind that has something between two values; of the types that `avg` gives, and
// of times a time. F<Between> takes a function of stdlib/quantile.h.
template <template <auto> class F>
std::vector<PopulationOverload> overall_overloads(const std::vector<Parameter>& parameters = {}) {
  using kernel::population_overload;
  const Type number = kernel::Number::type();
  const Type duration = kernel::Duration::type();
  const Type time = kernel::Time::type();
  return {population_overload<F<between_integers<1>>, std::int64_t, std::int64_t>(Kind::Int, number,
                                                                                  parameters),
          population_overload<F<between_integers<100>>, std::int64_t, std::int64_t>(
              Kind::Money, number, parameters),
          population_overload<F<between>, double, double>(Kind::Number, number, parameters),
          population_overload<F<between_durations>, std::int64_t, std::int64_t>(
              Kind::Duration, duration, parameters),
          population_overload<F<between_durations>, std::int64_t, std::int64_t>(Kind::Time, time,
                                                                                parameters)};
}

// The value at this share of the way from the first to the last.
template <auto Between, class T>
void cut_at(kernel::Population<T> ranked, double share, PopulationCuts& cuts) {
  const double rank = static_cast<double>(ranked.size() - 1) * share;
  const double below = std::floor(rank);
  const auto low = static_cast<std::int64_t>(below);
  const std::int64_t high = rank == below ? low : low + 1;
  cuts.values = {kernel::cut_bits(Between(ranked[low], ranked[high], rank - below))};
}

// The place, from 0, of the nearest-rank quantile at part / whole: the first value that so many of all
// do not exceed. Exact: 70% of 10 is 7.
inline std::int64_t nearest_rank(std::int64_t size, std::int64_t part, std::int64_t whole) {
  const Int128 place = (Int128{size} * part + whole - 1) / whole - 1;
  return static_cast<std::int64_t>(place < 0 ? 0 : place);
}

}  // namespace tagc::stdlib
