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
  static Result<UserValues> evaluate(const Program& program, const TimeZone& zone, std::int64_t now,
                                     const std::vector<Clause>& clauses, const FindUser& find);

  // Nothing for expressions that have no value of their own.
  std::optional<Scalar> of(typed::ExprId expression) const;
  // Whether the user is in a yes-or-no tag: true, false, or missing where its condition is unknown
  // (and so the user is not in it). Of a valued tag, the value.
  Scalar of(typed::TagId tag) const;

 private:
  UserValues(const typed::Program& program, std::map<typed::ExprId, Scalar> values);

  std::map<typed::ExprId, Scalar> values_;
  std::map<typed::TagId, Scalar> tags_;
};

}  // namespace tagc::cli
