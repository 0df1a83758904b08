// What many conditions say of one user, by looking up each value once: a value has a rank among all
// constants that it is compared with, each rank has a row with a bit for each condition, and rows of
// different values are joined word by word.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "runtime/column/buffer.h"
#include "runtime/evaluate/normal_form.h"
#include "runtime/evaluate/predicates.h"
#include "runtime/evaluate/rank_finder.h"

namespace tagc::evaluate {

// All of what is asked of some predicates, or any of it.
struct Combination {
  bool all = true;
  bool nullable = false;
  Clause literals = {};
};

// What several combinations of one kind say together: any of those of all, all of those of any. They lie
// within one word; what they say is at a place of its own, which has an empty combination.
struct Union {
  std::size_t bit;
  std::size_t first;
  std::size_t count;
};

class RankTables {
 public:
  // Of a subject with more of them no table is made.
  static constexpr std::size_t kMostBoundaries = 4'096;
  // Of the rows of all subjects together.
  static constexpr std::size_t kMostBytes = std::size_t{32} << 20;

  RankTables() = default;
  RankTables(const Plan& plan, const Predicates& predicates,
             const std::vector<Combination>& combinations, std::vector<Union> unions);
  // What the rows of such tables would take.
  static std::size_t bytes(const Predicates& predicates,
                           const std::vector<Combination>& combinations);

  // A node whose value is looked up.
  struct Subject {
    NodeId node;
    Kind kind;
    RankFinder ranks;
    std::size_t first_word = 0;  // of its first row
  };
  const std::vector<Subject>& subjects() const { return subjects_; }
  std::size_t words() const { return words_; }

  // The row for a value as a register holds it, in 64 bits, and that for none.
  const std::uint64_t* row(const Subject& subject, std::int64_t bits) const;
  const std::uint64_t* row_of_missing(const Subject& subject) const;

  // Joins one row of each subject, then what belongs together. Of a combination of all: `every` says whether it is true, `some`
  // whether it is false; of one of any the other way round. `some` is written for nullable ones only.
  void join(std::span<const std::uint64_t* const> rows, std::uint64_t* every,
            std::uint64_t* some) const;

 private:
  std::uint64_t* row_at(const Subject& subject, std::size_t rank) {
    return rows_.as<std::uint64_t>() + subject.first_word + rank * stride_;
  }
  // The combinations that a subject has a part in, and what it asks there.
  struct OwnClause {
    std::size_t combination;
    Clause literals;
  };
  void fill(const Subject& subject, std::size_t rank, std::span<const Combination> combinations,
            std::span<const OwnClause> own, const std::vector<Truth>& truths);
  void unite(std::uint64_t* words, bool takes_all) const;

  std::size_t words_ = 0;
  std::size_t stride_ = 0;  // words of a row: those for `every`, then those for `some`
  std::vector<Subject> subjects_;
  std::vector<Union> unions_;
  Buffer rows_;
};

}  // namespace tagc::evaluate
