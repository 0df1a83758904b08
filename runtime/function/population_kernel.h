// PopulationOverloads from a class that says what a population comes to, and what that says of one
// value of it:
//
//     struct InTop {
//       template <class T>
//       static void cut(Population<T> ranked, std::span<const Scalar> parameters, PopulationCuts& cuts);
//       template <class T>
//       static bool answer(T value, Ranked<T> cuts, const PopulationCuts& population,
//                          std::span<const Scalar> parameters);
//     };
//     population_overloads<InTop>({Kind::Int, Kind::Money}, kernel::Bool::type(), {share})
//
// T is std::int64_t, or double of numbers. A function without `answer` gives its only cut to
// everybody; then the cut is of the type of the result.
#pragma once

#include <bit>
#include <cassert>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/function/function.h"
#include "runtime/function/result_writer.h"
#include "runtime/function/values.h"

namespace tagc {
namespace kernel {

template <class T>
std::int64_t cut_bits(T value) {
  return std::bit_cast<std::int64_t>(value);
}

// Ascending values, of doubles stored as their bits.
template <class T>
class Ranked {
 public:
  explicit Ranked(std::span<const std::int64_t> bits) : bits_(bits) {}

  std::int64_t size() const { return static_cast<std::int64_t>(bits_.size()); }
  T operator[](std::int64_t i) const {
    return std::bit_cast<T>(bits_[static_cast<std::size_t>(i)]);
  }
  // How many are less than this one.
  std::int64_t below(T value) const {
    std::int64_t first = 0;
    for (std::int64_t rest = size(); rest > 0;) {
      const std::int64_t half = rest / 2;
      const bool less = (*this)[first + half] < value;
      first = less ? first + half + 1 : first;
      rest = less ? rest - half - 1 : half;
    }
    return first;
  }

 private:
  std::span<const std::int64_t> bits_;
};

// RankedValues as values of T.
template <class T>
class Population {
 public:
  explicit Population(RankedValues& values) : values_(values) {}

  std::int64_t size() const { return values_.size(); }
  T operator[](std::int64_t place) const { return std::bit_cast<T>(values_.at(place)); }
  Ranked<T> ascending() const { return Ranked<T>(values_.ascending()); }
  Int128 sum() const { return values_.sum(); }

 private:
  RankedValues& values_;
};

template <class F, class T>
void run_cut(RankedValues& ranked, std::span<const Scalar> parameters, PopulationCuts& cuts) {
  F::cut(Population<T>(ranked), parameters, cuts);
}

template <class F, class T, class Stored>
void run_answer(const AnswerCall& call) {
  const auto* values = static_cast<const Stored*>(call.value.values);
  const auto answer_of = [&](std::int64_t row) {
    const PopulationCuts& population = *call.cuts[row];
    return F::answer(static_cast<T>(values[row]), Ranked<T>(population.values), population,
                     call.parameters);
  };
  ResultWriter<decltype(answer_of(0))> out(call.result);
  for (std::int64_t block = 0; block < words_for(call.rows); ++block) {
    const std::uint64_t rows = low_bits(call.rows - (block << 6));
    out.write_block(block, call.result.known[block] & rows, answer_of);
  }
}

template <class F, class T, class Stored>
concept Answers = requires { &F::template answer<T>; };

template <class F, class T, class Stored>
PopulationOverload population_overload(Kind kind, Type result, std::vector<Parameter> parameters) {
  PopulationOverload overload;
  overload.value = kind;
  overload.cuts = &run_cut<F, T>;
  if constexpr (Answers<F, T, Stored>) {
    overload.cut = kind;
    overload.answer = &run_answer<F, T, Stored>;
  } else {
    overload.cut = result.kind;
  }
  overload.result = std::move(result);
  overload.parameters = std::move(parameters);
  return overload;
}

}  // namespace kernel

// One overload for each of `kinds`.
template <class F>
std::vector<PopulationOverload> population_overloads(
    std::initializer_list<Kind> kinds, const Type& result,
    const std::vector<Parameter>& parameters = {}) {
  std::vector<PopulationOverload> out;
  for (const Kind kind : kinds) {
    switch (storage_of(kind)) {
      case Storage::Bits: assert(false); break;
      case Storage::I32:
        out.push_back(
            kernel::population_overload<F, std::int64_t, std::int32_t>(kind, result, parameters));
        break;
      case Storage::I64:
        out.push_back(
            kernel::population_overload<F, std::int64_t, std::int64_t>(kind, result, parameters));
        break;
      case Storage::F64:
        out.push_back(kernel::population_overload<F, double, double>(kind, result, parameters));
        break;
    }
  }
  return out;
}

}  // namespace tagc
