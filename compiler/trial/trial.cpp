#include "compiler/trial/trial.h"

#include "compiler/syntax/operators.h"
#include "compiler/trial/places.h"

#include <algorithm>

#include "runtime/column/column.h"

namespace tagc::trial {
namespace {

using typed::ExpectationKind;

bool is_true(const Scalar& value) { return value == Scalar{true}; }

// Who is unknown to a set is not in it.
bool holds(const typed::Expectation& expectation, const Scalar& tag, const Scalar& condition) {
  switch (expectation.kind) {
    case ExpectationKind::In: return is_true(tag);
    case ExpectationKind::NotIn: return !is_true(tag);
    case ExpectationKind::Unknown: return is_missing(tag);
    case ExpectationKind::Value: return is_true(condition);
    case ExpectationKind::Count: return ast::holds(expectation.op, as_int(tag), expectation.count);
  }
  return false;
}

}  // namespace

Result<Trial::Values> Trial::values(const std::vector<typed::TagId>& tags,
                                    const std::vector<typed::ExprId>& expressions) const {
  const Plan plan = plan_values(setting_.compiled, setting_.functions, tags, expressions);
  Result<Dataset> data = dataset(plan.data);
  if (!data) return data.error();
  const auto engine = setting_.make_engine(plan);
  if (!engine) return engine.error();
  ExecuteOptions options;
  options.now = test_.now;
  const Result<RunResult> result =
      execute(plan, **engine, *data, setting_.functions, setting_.zone, options);
  if (!result) return result.error();
  Values values;
  for (const TagResult& each : result->tags) {
    std::vector<Scalar>& of_rows = values.emplace_back(test_.rows.size());
    for (std::size_t i = 0; i < test_.rows.size(); ++i) {
      if (test_.rows[i].table != 0) continue;
      of_rows[i] = each.values.at(row_of(static_cast<int>(i), *data), data->texts);
    }
  }
  return values;
}

Result<Outcome> Trial::run() const {
  Places<typed::TagId> tags;
  Places<typed::ExprId> expressions;
  for (const typed::Expectation& each : test_.expectations) {
    tags.add(each.tag);
    if (each.condition) expressions.add(*each.condition);
  }
  const typed::Program& program = setting_.compiled.program;
  const auto violated = [&](int check) {
    return program.checks[static_cast<std::size_t>(check)].violated;
  };
  for (const int check : test_.checks) expressions.add(violated(check));
  const Result<Values> values = this->values(tags.ids(), expressions.ids());
  if (!values) return values.error();
  const auto of = [&](typed::TagId tag) -> const std::vector<Scalar>& {
    return (*values)[tags[tag]];
  };
  const auto of_condition = [&](typed::ExprId id) -> const std::vector<Scalar>& {
    return (*values)[tags.ids().size() + expressions[id]];
  };

  Outcome outcome;
  for (std::size_t i = 0; i < test_.expectations.size(); ++i) {
    const typed::Expectation& each = test_.expectations[i];
    const auto user = static_cast<std::size_t>(std::max(each.user, 0));
    Scalar actual;
    if (each.kind == ExpectationKind::Count) {
      actual = static_cast<std::int64_t>(std::ranges::count_if(of(each.tag), is_true));
    } else {
      actual = of(each.tag)[user];
    }
    const Scalar condition = each.condition ? of_condition(*each.condition)[user] : Scalar{};
    if (!holds(each, actual, condition)) outcome.failures.push_back({static_cast<int>(i), actual});
  }
  for (const int check : test_.checks) {
    Violation violation{check, {}};
    const std::vector<Scalar>& of_users = of_condition(violated(check));
    for (std::size_t i = 0; i < of_users.size(); ++i) {
      if (is_true(of_users[i])) violation.users.push_back(static_cast<int>(i));
    }
    if (!violation.users.empty()) outcome.violations.push_back(std::move(violation));
  }
  return outcome;
}

}  // namespace tagc::trial
