#include "compiler/check/labels.h"

#include <unordered_map>

#include "compiler/check/expressions.h"
#include "runtime/types/quote.h"

namespace tagc::checking {

const std::string* check_label(Context& context, const Scope& scope, ast::ExprId id,
                               const std::string& where) {
  const ast::Expr& expr = scope[without_parens(*scope.file, id)];
  const auto* literal = std::get_if<ast::Literal>(&expr.node);
  if (literal != nullptr && literal->kind == ast::LiteralKind::String) return &literal->text;
  if (!std::holds_alternative<ast::Error>(expr.node)) {
    context.report(DiagnosticId::LabelWanted, expr.span, {context.text(expr.span), where})
        .hint("write a text in quotes, like `\"gold\"`");
  }
  return nullptr;
}

bool are_distinct(Context& context, const std::vector<PlacedLabel>& labels) {
  std::unordered_map<std::string, Span> seen;
  bool distinct = true;
  for (const PlacedLabel& label : labels) {
    const auto [first, is_new] = seen.try_emplace(label.text, label.span);
    if (is_new) continue;
    distinct = false;
    context.report(DiagnosticId::DuplicateLabel, label.span, {quote(label.text)})
        .label(first->second, "it already stands here");
  }
  return distinct;
}

ExprId label_constant(Context& context, const Type& type, const std::string& label, Span span) {
  return context.add(type, span, typed::Constant{*context.label_index(type, label)});
}

}  // namespace tagc::checking
