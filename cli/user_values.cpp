#include "cli/user_values.h"

#include <algorithm>
#include <set>
#include <variant>

#include "runtime/execute/execute.h"

namespace tagc::cli {
namespace {

using typed::ExprId;
using typed::TagId;

// Expressions in defs and in `where` have a value a call or an event, not a user.
class Wanted {
 public:
  explicit Wanted(const Compiled& compiled) : compiled_(compiled) {}

  void add(ExprId id) {
    if (!compiled_.built->node_of.contains(static_cast<std::uint32_t>(id))) return;
    if (!seen_.insert(id).second) return;
    ids_.push_back(id);
    const auto* call = std::get_if<typed::Population>(&compiled_.program[id].node);
    if (call != nullptr && call->per) add(*call->per);
  }
  void add(TagId id) {
    if (seen_tags_.insert(id).second) tags_.push_back(id);
  }
  void add(const Clause& clause) {
    for (ExprId value : clause.shown.values) add(value);
    if (clause.outcome) add(*clause.outcome);
    if (clause.membership) add(*clause.membership);
  }

  const std::vector<ExprId>& ids() const { return ids_; }
  const std::vector<TagId>& tags() const { return tags_; }

 private:
  const Compiled& compiled_;
  std::set<ExprId> seen_;
  std::set<TagId> seen_tags_;
  std::vector<ExprId> ids_;
  std::vector<TagId> tags_;
};

}  // namespace

Result<UserValues> UserValues::evaluate(const Program& program, const TimeZone& zone,
                                        const ExecuteOptions& options,
                                        const std::vector<Clause>& clauses, const FindUser& find) {
  const Compiled& compiled = program.compiled;
  const FunctionRegistry& functions = program.functions;
  Wanted wanted(compiled);
  for (const Clause& clause : clauses) wanted.add(clause);
  const Plan plan = plan_values(compiled, functions, wanted.tags(), wanted.ids());
  Result<UserData> user = find(plan.data);
  if (!user) return user.error();
  Result<CutBook> cuts =
      find_cuts(plan, *make_interpreter(plan), user->dataset, functions, zone, options);
  if (!cuts) return cuts.error();
  std::vector<NodeId> nodes;
  for (const Output& output : plan.outputs) nodes.push_back(output.node);
  const Result<std::vector<Scalar>> values = evaluate_user(
      plan, std::move(nodes), user->row, user->dataset, functions, zone, options.now, *cuts);
  if (!values) return values.error();
  UserValues result;
  auto value = values->begin();
  for (TagId tag : wanted.tags()) result.tags_[tag] = *value++;
  for (ExprId id : wanted.ids()) result.values_[id] = *value++;
  result.meanings_ = meanings_of_cuts(compiled, functions, wanted.ids());
  result.cuts_ = std::move(*cuts);
  return result;
}

const Cuts* UserValues::cuts_of(ExprId call) const {
  const auto found = meanings_.calls.find(call);
  return found == meanings_.calls.end() ? nullptr : find_cuts(cuts_, found->second);
}

const Cuts* UserValues::cuts_of_limit(TagId segment) const {
  const auto found = meanings_.limits.find(segment);
  return found == meanings_.limits.end() ? nullptr : find_cuts(cuts_, found->second);
}

std::optional<Scalar> UserValues::of(ExprId expression) const {
  const auto found = values_.find(expression);
  if (found == values_.end()) return std::nullopt;
  return found->second;
}

Scalar UserValues::of(TagId tag) const {
  const auto found = tags_.find(tag);
  return found == tags_.end() ? Scalar{} : found->second;
}

}  // namespace tagc::cli
