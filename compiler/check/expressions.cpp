#include "compiler/check/expressions.h"

#include "compiler/check/advice.h"
#include "compiler/check/convert.h"
#include "compiler/check/outline.h"

namespace tagc::checking {
namespace {

// Each call goes to another file, so that this frame, the one that recursion stacks up, is small.
struct Dispatch {
  Context& context;
  const Scope& scope;
  Span span;

  ExprId operator()(const ast::Error&) { return context.broken_expression(span); }
  ExprId operator()(const ast::Literal& node) { return check_literal(context, span, node, false); }
  ExprId operator()(const ast::Name& node) { return check_name(context, scope, span, node); }
  ExprId operator()(const ast::Paren& node) { return check_expression(context, scope, node.inner); }
  ExprId operator()(const ast::Tuple&) {
    context.report(DiagnosticId::ListAlone, span)
        .hint("a list stands after `in`, `not in`, `any` or `all`");
    return context.broken_expression(span);
  }
  ExprId operator()(const ast::Not& node) { return check_not(context, scope, span, node); }
  ExprId operator()(const ast::Negate& node) { return check_negate(context, scope, span, node); }
  ExprId operator()(const ast::Logical& node) { return check_logical(context, scope, span, node); }
  ExprId operator()(const ast::Arithmetic& node) {
    return check_arithmetic(context, scope, span, node);
  }
  ExprId operator()(const ast::Coalesce& node) {
    return check_coalesce(context, scope, span, node);
  }
  ExprId operator()(const ast::Compare& node) { return check_compare(context, scope, span, node); }
  ExprId operator()(const ast::InList& node) { return check_in_list(context, scope, span, node); }
  ExprId operator()(const ast::InRange& node) { return check_in_range(context, scope, span, node); }
  ExprId operator()(const ast::TextTest& node) {
    return check_text_test(context, scope, span, node);
  }
  ExprId operator()(const ast::ListTest& node) {
    return check_list_test(context, scope, span, node);
  }
  ExprId operator()(const ast::IsTest& node) { return check_is(context, scope, span, node); }
  ExprId operator()(const ast::WindowTest& node) {
    return check_window_test(context, scope, span, node);
  }
  ExprId operator()(const ast::RelativeTime& node) {
    return check_relative_time(context, scope, span, node);
  }
  ExprId operator()(const ast::AsOf& node) { return check_as_of(context, scope, span, node); }
  ExprId operator()(const ast::Chain&) {
    context.report(DiagnosticId::ChainAlone, span, {context.text(span)})
        .hint("write `any(" + context.text(span) + ")`, or `count`, `last` ... of it");
    return context.broken_expression(span);
  }
  ExprId operator()(const ast::Reached& node) { return check_reached(context, scope, span, node); }
  ExprId operator()(const ast::Call& node) { return check_call(context, scope, span, node); }
  ExprId operator()(const ast::Choose& node) { return check_choose(context, scope, span, node); }
  ExprId operator()(const ast::Score& node) { return check_score(context, scope, span, node); }
  ExprId operator()(const ast::Band& node) { return check_band(context, scope, span, node); }
  // The tag, also where a field of the users has its name.
  ExprId operator()(const ast::TagOf& node) {
    const Symbol* symbol = context.find(ast::to_string(node.tag));
    if (symbol == nullptr || symbol->kind != SymbolKind::Tag) {
      return check_name(context, scope, span, ast::Name{node.tag});
    }
    const auto id = static_cast<typed::TagId>(symbol->index);
    const ExprId value = context.program[id].value;
    const bool is_set =
        context.type(value).is(Kind::Bool) && context.program[id].kind != typed::TagKind::Value;
    return context.add(context.type(value), span, typed::TagRef{id},
                       is_set ? Nulls::Never : context.fact(value).nulls);
  }
};

}  // namespace

ExprId check_expression(Context& context, const Scope& scope, ast::ExprId id) {
  const ast::Expr& expr = scope[without_parens(*scope.file, id)];
  return std::visit(Dispatch{context, scope, expr.span}, expr.node);
}

ExprId check_beside(Context& context, const Scope& scope, ExprId neighbour, ast::ExprId id) {
  const ast::Expr& expr = scope[without_parens(*scope.file, id)];
  const auto* name = std::get_if<ast::Name>(&expr.node);
  if (name == nullptr || context.broken(neighbour)) return check_expression(context, scope, id);
  const Type type = context.type(neighbour);
  return check_name(context, scope, expr.span, *name, &type);
}

namespace {

TAGC_OUTLINE ExprId report_no_condition(Context& context, ExprId condition) {
  auto report = context.report(DiagnosticId::NotACondition, context.span(condition),
                               {context.text(condition), type_word(context.type(condition))});
  advise(context, report, condition, type_of(Kind::Bool));
  return context.broken_expression(context.span(condition));
}

}  // namespace

ExprId check_condition(Context& context, const Scope& scope, ast::ExprId id) {
  const ExprId condition = check_expression(context, scope, id);
  if (context.broken(condition) || context.type(condition).is(Kind::Bool)) return condition;
  return report_no_condition(context, condition);
}

ast::ExprId without_parens(const ast::File& file, ast::ExprId id) {
  while (const auto* paren = std::get_if<ast::Paren>(&file[id].node)) id = paren->inner;
  return id;
}

bool is_literal(const ast::File& file, ast::ExprId id) {
  id = without_parens(file, id);
  if (const auto* negative = std::get_if<ast::Negate>(&file[id].node)) {
    id = without_parens(file, negative->operand);
  }
  return std::holds_alternative<ast::Literal>(file[id].node);
}

}  // namespace tagc::checking
