// One test of a program: its rows as data, and what its rules make of them.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/driver/compile.h"
#include "runtime/dataset/dataset.h"
#include "runtime/execute/execute.h"
#include "runtime/load/rows.h"

namespace tagc::trial {

// The program was compiled with tests. What it is made of outlives whatever is made of it.
struct Setting {
  const Compiled& compiled;
  const FunctionRegistry& functions;
  const TimeZone& zone;
  std::function<Result<std::unique_ptr<Engine>>(const Plan&)> make_engine;
};

// An expectation that does not hold.
struct Failure {
  int expectation;  // in typed::Test::expectations
  Scalar actual;    // what the tag came to: of Count, for how many users it is true
};
// A check that the test's users violate.
struct Violation {
  int check;               // in typed::Program::checks
  std::vector<int> users;  // rows of the users' table, in typed::Test::rows
};
struct Outcome {
  std::vector<Failure> failures;
  std::vector<Violation> violations;
  bool holds() const { return failures.empty() && violations.empty(); }
};

class Trial {
 public:
  // Evaluates what the rows hold, and makes up the keys that they lack.
  static Result<Trial> make(const Setting& setting, const typed::Test& test);

  // Errors: rows that cannot be data, such as two users with one id.
  Result<Outcome> run() const;

  // What tags and then expressions come to: a list for each, by row of typed::Test::rows, where only
  // those of users have a value.
  using Values = std::vector<std::vector<Scalar>>;
  Result<Values> values(const std::vector<typed::TagId>& tags,
                        const std::vector<typed::ExprId>& expressions) const;

  // The rows as data for a plan of one's own, and a user's place in it.
  Result<Dataset> dataset(const DataRequest& request) const;
  std::int64_t row_of(int user, const Dataset& dataset) const;

  const typed::Test& test() const { return test_; }

 private:
  Trial(const Setting& setting, const typed::Test& test) : setting_(setting), test_(test) {}
  Status evaluate_cells();
  void make_up_keys();
  void make_up_own_keys();
  void point_to_lookups();
  void take_keys_of_users();
  void make_up_rest();

  const Table& table(const typed::GivenRow& row) const;
  std::vector<Scalar>& cells(std::size_t row);
  Scalar& key_of(std::size_t row);

  const Setting& setting_;
  const typed::Test& test_;
  std::vector<PlainRows> tables_;    // by table
  std::vector<std::size_t> places_;  // by row of the test: its place in its table
};

}  // namespace tagc::trial
