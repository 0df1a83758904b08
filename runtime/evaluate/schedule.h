// How one user's answers are come by: what is computed before the rank tables, what the tables
// answer, and what is computed from their answers.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "runtime/evaluate/predicates.h"
#include "runtime/evaluate/rank_tables.h"
#include "runtime/plan/plan.h"

namespace tagc::evaluate {

// A condition among the answers of RankTables::join().
struct TableAnswer {
  enum class Word : std::uint8_t { Every, Some, NotEvery };
  std::size_t bit = 0;
  Word is_true = Word::Every;
  Word is_false = Word::NotEvery;
};

// An `and` or `or` of which a part is answered by the tables: that part as an operand of its own.
struct Remainder {
  TableAnswer answer;
  bool nullable = false;
  std::vector<NodeId> others;
};

struct Schedule {
  std::vector<Combination> combinations;   // the first of them are the outputs', as Plan::outputs
  std::vector<Union> unions;               // of combinations
  std::vector<char> early, late;           // by node: of users, computed before or after the tables
  std::map<NodeId, TableAnswer> read;      // answers that late nodes read
  std::map<NodeId, Remainder> remainders;  // of late nodes
  // Of sets, and of their conditions: by output; nothing where a node is computed or uniform.
  std::vector<std::optional<TableAnswer>> outputs, conditions;
};

Schedule make_schedule(const Plan& plan, const Predicates& predicates);

}  // namespace tagc::evaluate
