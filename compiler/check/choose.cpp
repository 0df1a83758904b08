#include <algorithm>

#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/labels.h"
#include "compiler/check/tiers.h"
#include "runtime/types/checked.h"

namespace tagc::checking {
namespace {

// Missing where a value is, or where no arm is met and nothing stands for that.
Nulls nulls_of(const Context& context, const typed::Choose& choose) {
  if (!choose.otherwise) return Nulls::Always;
  Nulls nulls = context.fact(*choose.otherwise).nulls;
  for (const typed::Arm& arm : choose.arms) {
    nulls = std::max(nulls, context.fact(arm.value).nulls);
  }
  return nulls;
}

// The arms, and the type that all values have then; nothing where they have none in common.
std::optional<Type> check_arms(Context& context, const Scope& scope,
                               const std::vector<ast::WhenArm>& arms,
                               std::optional<ast::ExprId> otherwise, typed::Choose& choose) {
  std::vector<ExprId> values;
  for (const ast::WhenArm& arm : arms) {
    values.push_back(check_expression(context, scope, arm.value));
    choose.arms.push_back({values.back(), check_condition(context, scope, arm.condition)});
  }
  if (otherwise) values.push_back(check_expression(context, scope, *otherwise));
  const std::optional<Type> type =
      unify(context, values, DiagnosticId::NoCommonType, ForeignLabels::BecomeText);
  if (!type) return std::nullopt;
  for (std::size_t i = 0; i < choose.arms.size(); ++i) choose.arms[i].value = values[i];
  if (otherwise) choose.otherwise = values.back();
  return type;
}

std::vector<ExprId> conditions_of(const typed::Choose& choose) {
  std::vector<ExprId> conditions;
  for (const typed::Arm& arm : choose.arms) conditions.push_back(arm.condition);
  return conditions;
}

ExprId check_plain(Context& context, const Scope& scope, Span span, const ast::Choose& node) {
  typed::Choose choose;
  const std::optional<Type> type = check_arms(context, scope, node.arms, node.otherwise, choose);
  if (!type) return context.broken_expression(span);
  lint_tiers(context, conditions_of(choose), choose.otherwise.has_value());
  const Nulls nulls = nulls_of(context, choose);
  return context.add_exactly(*type, span, std::move(choose), nulls);
}

// An enum whose labels stand in the other order: the first arm is the highest.
ExprId check_ranked(Context& context, const Scope& scope, Span span, const ast::Choose& node) {
  std::vector<PlacedLabel> labels;
  std::vector<ExprId> conditions;
  bool broken = false;
  const auto take = [&](ast::ExprId id) {
    const std::string* label = check_label(context, scope, id, "choose ranked");
    broken = broken || label == nullptr;
    if (label != nullptr) labels.push_back({*label, scope[id].span});
  };
  for (const ast::WhenArm& arm : node.arms) {
    take(arm.value);
    conditions.push_back(check_condition(context, scope, arm.condition));
  }
  if (node.otherwise) take(*node.otherwise);
  if (broken || !are_distinct(context, labels)) return context.broken_expression(span);
  std::vector<std::string> ascending;
  for (auto it = labels.rbegin(); it != labels.rend(); ++it) ascending.push_back(it->text);
  const Type type = Type::enumeration(std::move(ascending));
  typed::Choose choose;
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    const ExprId value = label_constant(context, type, labels[i].text, labels[i].span);
    choose.arms.push_back({value, conditions[i]});
  }
  if (node.otherwise) {
    choose.otherwise = label_constant(context, type, labels.back().text, labels.back().span);
  }
  lint_tiers(context, conditions, choose.otherwise.has_value());
  const Nulls nulls = nulls_of(context, choose);
  return context.add_exactly(type, span, std::move(choose), nulls);
}

// Whether the sum of all points could leave their type.
bool may_overflow(const Context& context, const typed::Score& score, const Type& type) {
  if (type.is(Kind::Number)) return true;
  std::int64_t total = 0;
  for (const typed::Arm& arm : score.arms) {
    const std::optional<Scalar> points = constant_value(context, arm.value);
    if (!points || is_missing(*points)) return true;
    const std::int64_t value = as_int(*points);
    const auto size = value < 0 ? checked_negate(value) : std::optional(value);
    const auto sum = size ? checked_add(total, *size) : std::nullopt;
    if (!sum) return true;
    total = *sum;
  }
  return false;
}

// An `otherwise` has been reported.
ExprId check_all(Context& context, const Scope& scope, Span span, const ast::Choose& node) {
  typed::Choose choose;
  const std::optional<Type> type = check_arms(context, scope, node.arms, std::nullopt, choose);
  if (!type) return context.broken_expression(span);
  if (type->is(Kind::List)) {
    context
        .report(DiagnosticId::ListAsValue, context.span(choose.arms.front().value),
                {context.text(choose.arms.front().value), "choose all"})
        .hint("a list holds plain values");
    return context.broken_expression(span);
  }
  return context.add_exactly(Type::list_of(*type), span, typed::ChooseAll{std::move(choose.arms)},
                             Nulls::Never);
}

}  // namespace

ExprId check_choose(Context& context, const Scope& scope, Span span, const ast::Choose& node) {
  if (node.all) return check_all(context, scope, span, node);
  return node.ranked ? check_ranked(context, scope, span, node)
                     : check_plain(context, scope, span, node);
}

ExprId check_score(Context& context, const Scope& scope, Span span, const ast::Score& node) {
  typed::Score score;
  std::vector<ExprId> values;
  for (const ast::WhenArm& arm : node.arms) {
    values.push_back(check_expression(context, scope, arm.value));
    score.arms.push_back({values.back(), check_condition(context, scope, arm.condition)});
  }
  const std::optional<Type> type = unify(context, values, DiagnosticId::NoCommonType);
  if (!type) return context.broken_expression(span);
  if (!type->is_numeric()) {
    context
        .report(DiagnosticId::PointsWanted, context.span(values.front()),
                {context.text(values.front()), type_word(*type)})
        .hint("to give a text to whom a condition holds, write `choose`");
    return context.broken_expression(span);
  }
  Nulls nulls = Nulls::Never;
  for (std::size_t i = 0; i < values.size(); ++i) {
    score.arms[i].value = values[i];
    nulls = std::max(nulls, context.fact(values[i]).nulls);
  }
  if (may_overflow(context, score, *type)) nulls = Nulls::Always;
  return context.add_exactly(*type, span, std::move(score), nulls);
}

}  // namespace tagc::checking
