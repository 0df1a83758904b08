// What expressions of a program come to for one user.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/clauses.h"
#include "cli/program.h"
#include "runtime/dataset/dataset.h"
#include "runtime/execute/execute.h"

namespace tagc::cli {

// The data that a request asks for, and a user's place in it.
struct UserData {
  Dataset dataset;
  std::int64_t row;
};
using FindUser = std::function<Result<UserData>(const DataRequest&)>;

class UserValues {
 public:
  // Of everything that the clauses show.
  // Of everything that the clauses show. `options`: now, threads, and cuts that are known.
  static Result<UserValues> evaluate(const Program& program, const TimeZone& zone,
                                     const ExecuteOptions& options,
                                     const std::vector<Clause>& clauses, const FindUser& find);

  // Nothing for expressions that have no value of their own.
  std::optional<Scalar> of(typed::ExprId expression) const;
  // Whether the user is in a yes-or-no tag: true, false, or missing where its condition is unknown
  // (and so the user is not in it). Of a valued tag, the value.
  Scalar of(typed::TagId tag) const;
  // Of a call of the whole population; null for all else.
  const Cuts* cuts_of(typed::ExprId call) const;
  const Cuts* cuts_of_limit(typed::TagId segment) const;

 private:
  std::map<typed::ExprId, Scalar> values_;
  std::map<typed::TagId, Scalar> tags_;
  CutMeanings meanings_;
  CutBook cuts_;
};

}  // namespace tagc::cli
