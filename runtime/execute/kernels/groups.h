// Which population a user belongs to.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "runtime/column/text_pool.h"
#include "runtime/execute/kernels/kernel.h"
#include "runtime/function/cuts.h"
#include "runtime/types/type.h"

namespace tagc {

// Everybody is one population, or each value of what divides users is one.
class Groups {
 public:
  // What is divided by `type`, or not at all. No cuts: nobody is ranked.
  Groups(const Cuts* cuts, TextPool& texts, const std::optional<Type>& type);

  bool are_one() const { return !is_divided_; }
  // Everybody's, if they are one; null where there is none, or nobody was ranked.
  const PopulationCuts* all() const { return all_; }
  // By a value as it is stored; of texts the code.
  const PopulationCuts* of(std::int64_t value) const;
  // Of a row of the dividing operand; whether it is known is not asked.
  const PopulationCuts* at(const Register& divider, std::int64_t row) const;

 private:
  void add(std::int64_t value, const PopulationCuts& population);

  bool is_divided_;
  const PopulationCuts* all_ = nullptr;
  std::vector<const PopulationCuts*> by_code_;                         // of small numbers
  std::unordered_map<std::int64_t, const PopulationCuts*> by_number_;  // of ints
};

}  // namespace tagc
