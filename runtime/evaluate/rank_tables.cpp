#include "runtime/evaluate/rank_tables.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace tagc::evaluate {
namespace {

constexpr std::size_t kWordsAtOnce = 8;

std::size_t words_for_bits(std::size_t bits) {
  return (bits + 64 * kWordsAtOnce - 1) / (64 * kWordsAtOnce) * kWordsAtOnce;
}

// By subject, in order: all predicates of the combinations.
std::map<NodeId, std::vector<NodeId>> by_subject(const Predicates& predicates,
                                                 const std::vector<Combination>& combinations) {
  std::map<NodeId, std::vector<NodeId>> all;
  for (const Combination& combination : combinations) {
    for (const Literal& literal : combination.literals) {
      all[predicates.subject(literal.condition)].push_back(literal.condition);
    }
  }
  return all;
}

// That of the least value is no boundary: nothing is below it.
std::vector<std::int64_t> boundaries_of(const Predicates& predicates,
                                        const std::vector<NodeId>& closure) {
  std::vector<std::int64_t> keys = predicates.boundaries(closure);
  if (!keys.empty() && keys.front() == std::numeric_limits<std::int64_t>::min()) {
    keys.erase(keys.begin());
  }
  return keys;
}

bool any_nullable(const std::vector<Combination>& combinations) {
  return std::ranges::any_of(combinations, &Combination::nullable);
}

// Below the first boundary, between two, above the last, and missing.
std::size_t rows_for(const std::vector<std::int64_t>& boundaries) { return boundaries.size() + 2; }

void join_words(std::span<const std::uint64_t* const> rows, std::size_t from, std::uint64_t first,
                bool is_and, std::uint64_t* out) {
  std::uint64_t words[kWordsAtOnce];
  std::fill_n(words, kWordsAtOnce, first);
  for (const std::uint64_t* row : rows) {
    for (std::size_t i = 0; i < kWordsAtOnce; ++i) {
      words[i] = is_and ? words[i] & row[from + i] : words[i] | row[from + i];
    }
  }
  std::copy_n(words, kWordsAtOnce, out);
}

}  // namespace

std::size_t RankTables::bytes(const Predicates& predicates,
                              const std::vector<Combination>& combinations) {
  const std::size_t stride =
      words_for_bits(combinations.size()) * (any_nullable(combinations) ? 2 : 1);
  std::size_t rows = 0;
  for (const auto& [subject, own] : by_subject(predicates, combinations)) {
    rows += rows_for(boundaries_of(predicates, predicates.closure(own)));
  }
  return rows * stride * sizeof(std::uint64_t);
}

RankTables::RankTables(const Plan& plan, const Predicates& predicates,
                       const std::vector<Combination>& combinations, std::vector<Union> unions)
    : words_(words_for_bits(combinations.size())),
      stride_(words_ * (any_nullable(combinations) ? 2 : 1)),
      unions_(std::move(unions)),
      rows_(bytes(predicates, combinations)) {
  std::ranges::sort(unions_, {}, &Union::bit);
  std::vector<Truth> truths;
  std::size_t next_word = 0;
  for (const auto& [node, own] : by_subject(predicates, combinations)) {
    const std::vector<NodeId> closure = predicates.closure(own);
    subjects_.push_back({node, plan.graph[node].type.kind,
                         RankFinder(boundaries_of(predicates, closure)), next_word});
    const Subject& subject = subjects_.back();
    const std::vector<std::int64_t>& keys = subject.ranks.boundaries();
    next_word += rows_for(keys) * stride_;

    std::vector<OwnClause> own_clauses;
    for (std::size_t i = 0; i < combinations.size(); ++i) {
      OwnClause clause{i, {}};
      for (const Literal& literal : combinations[i].literals) {
        if (predicates.subject(literal.condition) == node) clause.literals.push_back(literal);
      }
      if (!clause.literals.empty()) own_clauses.push_back(std::move(clause));
    }
    for (std::size_t rank = 0; rank <= keys.size(); ++rank) {
      const std::int64_t key = rank > 0 ? keys[rank - 1] : keys.empty() ? 0 : keys[0] - 1;
      predicates.judge(closure, key, truths);
      fill(subject, rank, combinations, own_clauses, truths);
    }
    predicates.judge(closure, std::nullopt, truths);
    fill(subject, keys.size() + 1, combinations, own_clauses, truths);
  }
}

void RankTables::fill(const Subject& subject, std::size_t rank,
                      std::span<const Combination> combinations, std::span<const OwnClause> own,
                      const std::vector<Truth>& truths) {
  std::uint64_t* every = row_at(subject, rank);
  std::uint64_t* some = every + words_;
  std::fill_n(every, words_, ~std::uint64_t{0});
  for (const OwnClause& of_one : own) {
    const Combination& combination = combinations[of_one.combination];
    Truth all{true, false};
    for (const Literal& literal : of_one.literals) {
      const Truth truth = literal.of(truths[index_of(literal.condition)]);
      all = all & (combination.all ? truth : !truth);
    }
    const std::uint64_t bit = std::uint64_t{1} << (of_one.combination % 64);
    if (!all.is_true) every[of_one.combination / 64] &= ~bit;
    if (all.is_false && combination.nullable) some[of_one.combination / 64] |= bit;
  }
}

const std::uint64_t* RankTables::row(const Subject& subject, std::int64_t bits) const {
  const std::size_t rank = subject.ranks.find(key_of(subject.kind, bits));
  return rows_.as<std::uint64_t>() + subject.first_word + rank * stride_;
}

const std::uint64_t* RankTables::row_of_missing(const Subject& subject) const {
  const std::size_t rank = subject.ranks.boundaries().size() + 1;
  return rows_.as<std::uint64_t>() + subject.first_word + rank * stride_;
}

void RankTables::join(std::span<const std::uint64_t* const> rows, std::uint64_t* every,
                      std::uint64_t* some) const {
  for (std::size_t w = 0; w < words_; w += kWordsAtOnce) {
    join_words(rows, w, ~std::uint64_t{0}, true, every + w);
  }
  unite(every, false);
  if (stride_ == words_) return;
  for (std::size_t w = 0; w < words_; w += kWordsAtOnce) {
    join_words(rows, words_ + w, 0, false, some + w);
  }
  unite(some, true);
}

// Of `every` one bit is enough, of `some` it takes all. Words are kept until the next one begins: each
// bit by itself would have to wait for the one before.
void RankTables::unite(std::uint64_t* words, bool takes_all) const {
  if (unions_.empty()) return;
  std::size_t at = 0;
  std::uint64_t changed = 0;  // bits that are not as an empty combination left them
  for (const Union& each : unions_) {
    if (each.bit / 64 != at) {
      words[at] ^= changed;
      at = each.bit / 64;
      changed = 0;
    }
    const std::uint64_t mask = (std::uint64_t{1} << each.count) - 1;
    const std::uint64_t bits = words[each.first / 64] >> (each.first % 64) & mask;
    changed |= std::uint64_t{takes_all ? bits == mask : bits == 0} << (each.bit % 64);
  }
  words[at] ^= changed;
}

}  // namespace tagc::evaluate
