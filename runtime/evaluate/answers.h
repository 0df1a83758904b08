// What the rank tables say of one user.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/evaluate/prepared.h"
#include "runtime/evaluate/rows.h"
#include "runtime/evaluate/truth.h"

namespace tagc::evaluate {

class Answers {
 public:
  explicit Answers(const Prepared& prepared);

  // `cell_of(subject)`: the value of a RankTables::Subject.
  template <class CellOf>
  void look_up(const CellOf& cell_of) {
    rows_.clear();
    for (const RankTables::Subject& subject : tables_.subjects()) {
      const Cell cell = cell_of(subject);
      rows_.push_back(cell.known ? tables_.row(subject, cell.bits)
                                 : tables_.row_of_missing(subject));
    }
    tables_.join(rows_, every_.data(), some_.data());
  }

  Truth truth_of(const TableAnswer& answer) const {
    return {bit_of(answer.is_true, answer.bit), bit_of(answer.is_false, answer.bit)};
  }
  // The sets that the tables answer, by place in Plan::outputs; no bit of the others.
  void collect(std::span<std::uint64_t> members) const;

 private:
  bool bit_of(TableAnswer::Word word, std::size_t bit) const;

  const RankTables& tables_;
  std::vector<const std::uint64_t*> rows_;  // by subject
  std::vector<std::uint64_t> every_, some_;
  // Which bits of the members are taken from which words.
  std::vector<std::uint64_t> from_every_, from_some_, from_not_every_;
};

}  // namespace tagc::evaluate
