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
    if (seen_.insert(id).second) ids_.push_back(id);
  }
  // With the tags that it excludes, those that they exclude, and so on.
  void add(TagId id) {
    std::vector<TagId> open{id};
    while (!open.empty()) {
      const TagId next = open.back();
      open.pop_back();
      if (!tags_.insert(next).second) continue;
      const typed::Tag& tag = compiled_.program[next];
      add(tag.value);
      open.insert(open.end(), tag.except.begin(), tag.except.end());
    }
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

}  // namespace

Result<UserValues> UserValues::evaluate(const Program& program, const TimeZone& zone,
                                        std::int64_t now, const std::vector<Clause>& clauses,
                                        const FindUser& find) {
  const Compiled& compiled = program.compiled;
  Wanted wanted(compiled);
  for (const Clause& clause : clauses) wanted.add(clause);
  const Plan plan = plan_expressions(compiled, program.functions, wanted.ids());
  Result<UserData> user = find(plan.data);
  if (!user) return user.error();
  std::vector<NodeId> nodes;
  for (const Output& output : plan.outputs) nodes.push_back(output.node);
  const Result<std::vector<Scalar>> values =
      evaluate_user(plan, std::move(nodes), user->row, user->dataset, program.functions, zone, now);
  if (!values) return values.error();
  std::map<ExprId, Scalar> by_id;
  for (std::size_t i = 0; i < values->size(); ++i) by_id[wanted.ids()[i]] = (*values)[i];
  return UserValues(compiled.program, std::move(by_id));
}

// A segment's exclusions stand before it in the program's order.
UserValues::UserValues(const typed::Program& program, std::map<ExprId, Scalar> values)
    : values_(std::move(values)) {
  for (const typed::DeclarationRef& declaration : program.order) {
    const auto* id = std::get_if<TagId>(&declaration);
    if (id == nullptr) continue;
    const auto own = of(program[*id].value);
    if (!own) continue;
    const bool excluded = std::ranges::any_of(
        program[*id].except, [this](TagId other) { return of(other) == Scalar{true}; });
    tags_[*id] = excluded ? Scalar{false} : *own;
  }
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
