// One user at a time: which tags hold, now. The same plan as a run over all users, and the same
// answers; cuts of the population are given.
//
//   const auto evaluator = Evaluator::make({plan, schema, functions, zone, cuts});
//   Record record(**evaluator);                       // one a thread
//   record.set_int(*(*evaluator)->find_field("age"), 31);
//   record.evaluate(now);
//   record.verdict(0);                                // of plan.outputs[0]
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/function/cuts.h"
#include "runtime/plan/plan.h"
#include "runtime/types/result.h"
#include "runtime/types/schema.h"
#include "runtime/types/time_zone.h"

namespace tagc {

// Whose rows a record takes: [0] is the users' table, of which it has one row, the others are rows of
// the user: events, records, who was given a manual tag.
struct InputTable {
  std::string name;
  TableKind kind = TableKind::Users;
  bool has_time = false;  // rows come with one
  int schema_table = 0;   // in Schema::tables
};

// A value that the plan reads, of the user or of each row of a table. What lies behind a key, such as
// a product's category, is a value of the row that has the key.
struct InputField {
  std::string name;  // "members.city", "orders.amount", "orders.product.category", "scrm.source"
  int table = 0;     // in tables()
  Type type;
  bool required = false;  // a row without it is an Error
  FieldPath path = {};    // from its table's fields on
};

// What the plan makes of a user's rows, "count(orders within 7d)": a service that keeps such a value by
// itself gives it in place of the rows. Named as the rules have it, on one line. Lists cannot be given, nor
// can aggregates that stand in the rules in the same words with different meanings.
struct InputAggregate {
  std::string name;
  Type type;
  bool nullable = false;  // may be missing
  NodeId node = kNoNode;
};

// What an evaluator is made of; all but the cuts must outlive it. `cuts`: all that the plan rests on;
// of those that are not there, nobody is ranked.
struct EvaluatorParts {
  const Plan& plan;
  const Schema& schema;
  const FunctionRegistry& functions;
  const TimeZone& zone;
  CutBook cuts;
  const Plan* also = nullptr;  // another plan of the schema, whose inputs records take as well
};

namespace evaluate {
struct Prepared;
}

// Shared by threads without a lock: nothing of it changes.
class Evaluator {
 public:
  static Result<std::unique_ptr<const Evaluator>> make(EvaluatorParts parts);
  ~Evaluator();
  Evaluator(const Evaluator&) = delete;
  Evaluator& operator=(const Evaluator&) = delete;

  const Plan& plan() const;
  const std::vector<InputTable>& tables() const;
  const std::vector<InputField>& fields() const;
  const std::vector<InputAggregate>& aggregates() const;
  // The users' own fields are found without their table too.
  std::optional<int> find_field(std::string_view name) const;
  std::optional<int> find_table(std::string_view name) const;
  std::optional<int> find_aggregate(std::string_view name) const;
  std::optional<int> find_output(std::string_view name) const;  // in plan().outputs

 private:
  friend class Record;
  friend class RecordFiller;
  explicit Evaluator(std::unique_ptr<const evaluate::Prepared> prepared);

  std::unique_ptr<const evaluate::Prepared> prepared_;
};

}  // namespace tagc
