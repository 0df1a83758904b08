// What an explanation shows, for a user in data that is loaded.
#pragma once

#include <functional>

#include "cli/program.h"
#include "runtime/dataset/dataset.h"
#include "runtime/execute/execute.h"
#include "runtime/explain/why.h"

namespace tagc::cli {

// The data that a request asks for, and a user's place in it.
struct UserData {
  Dataset dataset;
  std::int64_t row;
};
using FindUser = std::function<Result<UserData>(const DataRequest&)>;

// The values of all outputs of an explanation's plan.
struct UserAnswers {
  std::vector<Scalar> values;
  CutBook cuts;
};
// `options`: now, threads, and cuts that are known.
Result<UserAnswers> answer(const explain::Explanation& explanation,
                           const FunctionRegistry& functions, const TimeZone& zone,
                           const ExecuteOptions& options, const FindUser& find);

// All of them must outlive it.
explain::Answers answers_of(const explain::Explanation& explanation, const UserAnswers& user,
                            const TimeZone& zone);

}  // namespace tagc::cli
