#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/outline.h"

namespace tagc::checking {
namespace {

TAGC_OUTLINE void report_no_list(Context& context, ExprId operand, const ast::ListTest& node,
                                 const Scope& scope) {
  const Type& type = context.type(operand);
  const std::string subject = context.text(operand);
  const Span first = scope[node.items.front()].span, last = scope[node.items.back()].span;
  const std::string item = context.text(Span{first.file, first.begin, last.end});
  auto report =
      context.report(DiagnosticId::HasWantsList, context.span(operand), {subject, type_word(type)});
  const std::string no = node.negated ? "not " : "";
  const bool several = node.items.size() > 1;
  if (type.is(Kind::Text)) {
    const std::string what = several ? "any (" + item + ")" : item;
    report.hint("did you mean `contains`? `" + no + subject + " contains " + what + "`");
  } else if (several) {
    report.hint("one value is one of several: `" + subject + " " + no + "in (" + item + ")`");
  } else {
    report.hint("one value is compared: `" + subject + (node.negated ? " != " : " = ") + item +
                "`");
  }
}

}  // namespace

ExprId check_list_test(Context& context, const Scope& scope, Span span, const ast::ListTest& node) {
  const ExprId operand = check_expression(context, scope, node.operand);
  if (context.broken(operand)) return operand;
  const Type type = context.type(operand);
  if (!type.is(Kind::List)) {
    report_no_list(context, operand, node, scope);
    return context.broken_expression(span);
  }
  typed::ListTest test{operand, node.op == ast::ListOp::HasAll, {}};
  bool broken = false;
  for (ast::ExprId id : node.items) {
    const ExprId item = check_expression(context, scope, id);
    test.items.push_back(
        convert_or_report(context, item, type.element_type(), context.text(operand)));
    broken = broken || context.broken(test.items.back());
  }
  if (broken) return context.broken_expression(span);
  const ExprId id = context.add(type_of(Kind::Bool), span, std::move(test));
  return node.negated ? context.add(type_of(Kind::Bool), span, typed::Not{id}) : id;
}

bool report_list(Context& context, ExprId id, const std::string& asker, const std::string& item) {
  if (context.broken(id) || !context.type(id).is(Kind::List)) return false;
  const std::string list = context.text(id);
  context.report(DiagnosticId::ListAsValue, context.span(id), {list, asker})
      .hint("ask what it has: `" + list + " has " + item + "`, or `size(" + list + ")`");
  return true;
}

}  // namespace tagc::checking
