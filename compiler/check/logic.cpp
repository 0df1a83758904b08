#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/outline.h"

namespace tagc::checking {
namespace {

// A tag that is yes or no has two faces: the set, which is never missing, and its condition.
bool is_set(const Context& context, ExprId id) {
  return std::holds_alternative<typed::TagRef>(context[id].node) && !context[id].nullable &&
         context.type(id).is(Kind::Bool);
}

void warn_never_missing(Context& context, Span span, ExprId operand) {
  auto report = context.report(DiagnosticId::NeverMissing, span, {context.text(operand)});
  if (is_set(context, operand)) {
    report.hint("`is unknown` asks whether its condition is neither true nor false");
  } else if (std::holds_alternative<typed::UserField>(context[operand].node) ||
             std::holds_alternative<typed::EventField>(context[operand].node)) {
    report.hint("its field is declared without `?`");
  } else if (context.type(operand).is(Kind::Bool)) {
    report.hint("it is always true or false");
  } else {
    report.hint("it always has a value");
  }
}

TAGC_OUTLINE ExprId check_unknown(Context& context, Span span, ExprId operand) {
  if (!context.type(operand).is(Kind::Bool)) {
    context
        .report(DiagnosticId::NotUnknown, span,
                {context.text(operand), type_word(context.type(operand))})
        .hint("write `is missing`")
        .fix({span.file, context.span(operand).end, span.end}, " is missing");
    return context.broken_expression(span);
  }
  if (is_set(context, operand)) {
    const typed::TagId tag = std::get<typed::TagRef>(context[operand].node).tag;
    operand = context.add(type_of(Kind::Bool), context.span(operand), typed::TagRef{tag, true},
                          context.fact(context.program[tag].value).nulls);
  } else if (context.fact(operand).nulls == Nulls::Never) {
    warn_never_missing(context, span, operand);
  }
  return context.add_exactly(type_of(Kind::Bool), span, typed::IsMissing{operand, false},
                             Nulls::Never);
}

TAGC_OUTLINE ExprId finish_is(Context& context, Span span, const ast::IsTest& node,
                              ExprId operand) {
  if (context.broken(operand)) return context.broken_expression(span);
  if (node.is == ast::IsKind::Unknown) {
    const ExprId unknown = check_unknown(context, span, operand);
    if (!node.negated || context.broken(unknown)) return unknown;
    return context.add(type_of(Kind::Bool), span, typed::Not{unknown});
  }
  if (context.fact(operand).nulls == Nulls::Never) warn_never_missing(context, span, operand);
  const bool known = (node.is == ast::IsKind::Known) != node.negated;
  return context.add_exactly(type_of(Kind::Bool), span, typed::IsMissing{operand, known},
                             Nulls::Never);
}

// Known as soon as one operand always is.
TAGC_OUTLINE ExprId finish_coalesce(Context& context, Span span, std::vector<ExprId> operands) {
  const std::optional<Type> type =
      unify(context, operands, DiagnosticId::NoCommonType, ForeignLabels::BecomeText);
  Nulls nulls = Nulls::Always;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    if (context.broken(operands[i]) || !type) return context.broken_expression(span);
    nulls = std::min(nulls, context.fact(operands[i]).nulls);
    const bool is_last = i + 1 == operands.size();
    if (!is_last && context.fact(operands[i]).nulls == Nulls::Never) {
      warn_never_missing(context, context.span(operands[i]), operands[i]);
    }
  }
  return context.add_exactly(*type, span, typed::Coalesce{std::move(operands)}, nulls);
}

}  // namespace

ExprId check_not(Context& context, const Scope& scope, Span span, const ast::Not& node) {
  const ExprId operand = check_condition(context, scope, node.operand);
  if (context.broken(operand) || node.count % 2 == 0) return operand;
  return context.add(type_of(Kind::Bool), span, typed::Not{operand});
}

ExprId check_logical(Context& context, const Scope& scope, Span span, const ast::Logical& node) {
  typed::Logical logical{node.op, {}};
  logical.operands.reserve(node.operands.size());
  for (ast::ExprId id : node.operands) {
    logical.operands.push_back(check_condition(context, scope, id));
  }
  return context.add(type_of(Kind::Bool), span, std::move(logical));
}

ExprId check_coalesce(Context& context, const Scope& scope, Span span, const ast::Coalesce& node) {
  std::vector<ExprId> operands;
  for (ast::ExprId id : node.operands) operands.push_back(check_expression(context, scope, id));
  return finish_coalesce(context, span, std::move(operands));
}

ExprId check_is(Context& context, const Scope& scope, Span span, const ast::IsTest& node) {
  return finish_is(context, span, node, check_expression(context, scope, node.operand));
}

}  // namespace tagc::checking
