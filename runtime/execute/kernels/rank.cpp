// What the cuts of a population say of each of its users.
#include <algorithm>

#include "runtime/column/column.h"
#include "runtime/execute/kernels/kernels.h"

namespace tagc {
namespace {

class Rank : public Kernel {
 public:
  Rank(const PopulationOverload& overload, std::vector<Scalar> parameters, Groups groups)
      : overload_(overload), parameters_(std::move(parameters)), groups_(std::move(groups)) {}

  void run(const KernelCall& call) const override {
    std::uint64_t* known =
        call.result.is_bool() ? call.scratch.mask(0, call.rows) : call.result.known;
    std::fill_n(known, words_for(call.rows), ~std::uint64_t{0});
    for (std::size_t i = 0; i < call.operands.size(); ++i) {
      const Vector operand = as_vector(call.operands[i], call.rows, call.scratch, i + 1);
      if (operand.known == nullptr) continue;
      for (std::int64_t w = 0; w < words_for(call.rows); ++w) known[w] &= operand.known[w];
    }
    const PopulationCuts* const* cuts = populations(call, known);
    if (overload_.answer == nullptr) {
      same_for_all(call, known, cuts);
    } else {
      overload_.answer({.value = {call.operands[0].values, nullptr},
                        .cuts = cuts,
                        .parameters = parameters_,
                        .result = {call.result.values, known},
                        .rows = call.rows});
    }
    if (call.result.is_bool()) to_masks(call.result, known, call.rows);
  }

 private:
  // By row; clears the known bit of those who are in none.
  const PopulationCuts* const* populations(const KernelCall& call, std::uint64_t* known) const {
    std::vector<const PopulationCuts*>& found = call.scratch.populations();
    found.assign(static_cast<std::size_t>(call.rows), groups_.all());
    if (groups_.are_one()) {
      if (groups_.all() == nullptr) std::fill_n(known, words_for(call.rows), std::uint64_t{0});
      return found.data();
    }
    for (std::int64_t row = 0; row < call.rows; ++row) {
      if (!test_bit(known, row)) continue;
      const PopulationCuts* population = groups_.at(call.operands.back(), row);
      found[static_cast<std::size_t>(row)] = population;
      if (population == nullptr) known[row / 64] &= ~(std::uint64_t{1} << (row % 64));
    }
    return found.data();
  }

  // Their only cut, which may not exist (a mean that overflows).
  static void same_for_all(const KernelCall& call, std::uint64_t* known,
                           const PopulationCuts* const* cuts) {
    auto* results = call.result.as<std::int64_t>();
    for (std::int64_t row = 0; row < call.rows; ++row) {
      const bool has_one = test_bit(known, row) && !cuts[row]->values.empty();
      results[row] = has_one ? cuts[row]->values.front() : 0;
      if (!has_one) known[row / 64] &= ~(std::uint64_t{1} << (row % 64));
    }
  }

  const PopulationOverload& overload_;
  std::vector<Scalar> parameters_;
  Groups groups_;
};

}  // namespace

std::unique_ptr<Kernel> make_rank(const PopulationOverload& overload,
                                  std::vector<Scalar> parameters, Groups groups) {
  return std::make_unique<Rank>(overload, std::move(parameters), std::move(groups));
}

}  // namespace tagc
