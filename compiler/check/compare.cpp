#include "compiler/check/certain.h"
#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/lints.h"
#include "compiler/syntax/operators.h"

namespace tagc::checking {
namespace {

bool is_list(const Context& context, ExprId id) { return context.type(id).is(Kind::List); }

ExprId report_unordered(Context& context, Span span, ExprId operand) {
  context.report(DiagnosticId::NotOrdered, span, {context.text(operand)})
      .hint("a condition is only true or false: `=`, `!=`, `and`, `not`");
  return context.broken_expression(span);
}

// Both known, and nothing lies between them.
bool is_empty_range(const Context& context, ExprId low, ExprId high) {
  const std::optional<Scalar> from = constant_value(context, low);
  const std::optional<Scalar> to = constant_value(context, high);
  if (!from || !to || is_missing(*from) || is_missing(*to)) return false;
  return order_of(*from, *to) >= 0;
}

}  // namespace

ExprId check_compare(Context& context, const Scope& scope, Span span, const ast::Compare& node) {
  std::vector<ExprId> sides;
  sides.push_back(check_expression(context, scope, node.left));
  sides.push_back(check_beside(context, scope, sides.front(), node.right));
  if (context.broken(sides[0]) || context.broken(sides[1])) {
    return context.broken_expression(span);
  }
  const std::string sign(sign_of(node.op));
  const std::string right = context.text(scope[node.right].span);
  const std::string left = context.text(scope[node.left].span);
  if (report_list(context, sides[0], sign, is_list(context, sides[1]) ? "all (…)" : right) ||
      report_list(context, sides[1], sign, left)) {
    return context.broken_expression(span);
  }
  const std::optional<Type> type = unify(context, sides, DiagnosticId::Incomparable);
  if (!type || context.broken(sides[0]) || context.broken(sides[1])) {
    return context.broken_expression(span);
  }
  if (!type->is_ordered() && !is_equality(node.op)) {
    return report_unordered(context, span, sides[0]);
  }
  const ExprId id =
      context.add(type_of(Kind::Bool), span, typed::Compare{node.op, sides[0], sides[1]});
  lint_never_did(context, id);
  lint_certain(context, id);
  return id;
}

ExprId check_in_list(Context& context, const Scope& scope, Span span, const ast::InList& node) {
  std::vector<ExprId> all{check_expression(context, scope, node.operand)};
  bool broken = context.broken(all.front());
  for (ast::ExprId item : node.items) {
    all.push_back(check_beside(context, scope, all.front(), item));
    broken = broken || context.broken(all.back());
  }
  const Span items{span.file, scope[node.items.front()].span.begin,
                   scope[node.items.back()].span.end};
  if (report_list(context, all.front(), "in", "any (" + context.text(items) + ")")) {
    return context.broken_expression(span);
  }
  if (broken || !unify(context, all, DiagnosticId::Incomparable)) {
    return context.broken_expression(span);
  }
  const ExprId operand = all.front();
  all.erase(all.begin());
  return context.add(type_of(Kind::Bool), span,
                     typed::InList{operand, node.negated, std::move(all)});
}

ExprId check_in_range(Context& context, const Scope& scope, Span span, const ast::InRange& node) {
  std::vector<ExprId> all;
  bool broken = false;
  for (ast::ExprId id : {node.operand, node.low, node.high}) {
    all.push_back(check_expression(context, scope, id));
    broken = broken || context.broken(all.back());
  }
  if (broken || report_list(context, all[0], "in", "…")) return context.broken_expression(span);
  const std::optional<Type> type = unify(context, all, DiagnosticId::Incomparable);
  if (!type || context.broken(all[1]) || context.broken(all[2])) {
    return context.broken_expression(span);
  }
  if (!type->is_ordered()) return report_unordered(context, span, all[0]);
  if (is_empty_range(context, all[1], all[2])) {
    const Span range{span.file, context.span(all[1]).begin, context.span(all[2]).end};
    context.report(DiagnosticId::EmptyRange, range, {context.text(range)})
        .hint("the lower bound comes first and belongs to the range, the upper one does not");
    return context.broken_expression(span);
  }
  return context.add(type_of(Kind::Bool), span,
                     typed::InRange{all[0], node.negated, all[1], all[2]});
}

}  // namespace tagc::checking
