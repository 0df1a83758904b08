#include "cli/user_values.h"

#include <set>

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
    if (seen_.insert(id).second) ids_.push_back(id);
  }
  void add(TagId id) {
    if (!tags_.insert(id).second) return;
    add(compiled_.program[id].value);
    for (TagId excluded : compiled_.program[id].except) add(excluded);
  }
  void add(const Clause& clause) {
    for (ExprId value : clause.shown.values) add(value);
    if (clause.outcome) add(*clause.outcome);
    if (clause.membership) add(*clause.membership);
  }

  const std::vector<ExprId>& ids() const { return ids_; }

 private:
  const Compiled& compiled_;
  std::set<ExprId> seen_;
  std::set<TagId> tags_;
  std::vector<ExprId> ids_;
};

Result<std::int64_t> row_of(const std::string& user, const Dataset& dataset) {
  if (const auto row = dataset.users.find(user)) return *row;
  return Error{"unknown-user", "no user has the id `" + user + "`", "", 0,
               "there are " + std::to_string(dataset.rows()) + " users in the data"};
}

}  // namespace

Result<UserValues> UserValues::evaluate(const Setting& setting, const std::vector<Clause>& clauses,
                                        const std::string& user, const DataOptions& data,
                                        const Interrupt& interrupt, Progress& progress) {
  const Compiled& compiled = setting.program.compiled;
  Wanted wanted(compiled);
  for (const Clause& clause : clauses) wanted.add(clause);
  const Plan plan = plan_expressions(compiled, setting.program.functions, wanted.ids());
  Result<Loaded> loaded = load_data(setting, plan.data, data, interrupt, progress);
  if (!loaded) return loaded.error();
  const Result<std::int64_t> row = row_of(user, loaded->dataset);
  if (!row) return row.error();
  std::vector<NodeId> nodes;
  for (const Output& output : plan.outputs) nodes.push_back(output.node);
  const Result<std::vector<Scalar>> values =
      evaluate_user(plan, std::move(nodes), *row, loaded->dataset, setting.program.functions,
                    setting.zone, setting.now);
  if (!values) return values.error();
  std::map<ExprId, Scalar> by_id;
  for (std::size_t i = 0; i < values->size(); ++i) by_id[wanted.ids()[i]] = (*values)[i];
  return UserValues(compiled.program, std::move(by_id));
}

std::optional<Scalar> UserValues::of(ExprId expression) const {
  const auto found = values_.find(expression);
  if (found == values_.end()) return std::nullopt;
  return found->second;
}

Scalar UserValues::of(TagId tag) const {
  const Scalar own = of((*program_)[tag].value).value_or(Scalar{});
  for (TagId excluded : (*program_)[tag].except) {
    const Scalar in = of(excluded);
    if (!is_missing(in) && as_bool(in)) return false;
  }
  return own;
}

}  // namespace tagc::cli
