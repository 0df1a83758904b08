#include "cli/user_answers.h"

#include <utility>

namespace tagc::cli {

Result<UserAnswers> answer(const explain::Explanation& explanation,
                           const FunctionRegistry& functions, const TimeZone& zone,
                           const ExecuteOptions& options, const FindUser& find) {
  const Plan& plan = explanation.plan;
  Result<UserData> user = find(plan.data);
  if (!user) return user.error();
  Result<CutBook> cuts =
      find_cuts(plan, *make_interpreter(plan), user->dataset, functions, zone, options);
  if (!cuts) return cuts.error();
  std::vector<NodeId> nodes;
  for (const Output& output : plan.outputs) nodes.push_back(output.node);
  Result<std::vector<Scalar>> values = evaluate_user(
      plan, std::move(nodes), user->row, user->dataset, functions, zone, options.now, *cuts);
  if (!values) return values.error();
  return UserAnswers{std::move(*values), std::move(*cuts)};
}

explain::Answers answers_of(const explain::Explanation& explanation, const UserAnswers& user,
                            const TimeZone& zone) {
  return {explanation, user.cuts, zone, [&user](explain::OutputIndex output) {
            return user.values[static_cast<std::size_t>(output)];
          }};
}

}  // namespace tagc::cli
