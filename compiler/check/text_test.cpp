#include <re2/re2.h>

#include "compiler/check/advice.h"
#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/patterns.h"

namespace tagc::checking {
namespace {

std::string_view words_of(ast::TextOp op) {
  switch (op) {
    case ast::TextOp::Contains: return "contains";
    case ast::TextOp::StartsWith: return "starts with";
    case ast::TextOp::EndsWith: return "ends with";
    case ast::TextOp::Matches: return "matches";
  }
  return "";
}

}  // namespace

bool check_pattern(Context& context, int def, ExprId pattern) {
  if (const auto* argument = std::get_if<typed::ArgumentRef>(&context[pattern].node)) {
    DefInfo& info = context.defs[static_cast<std::size_t>(def)];
    info.parameters[static_cast<std::size_t>(argument->index)].is_pattern = true;
    return true;
  }
  const std::optional<Scalar> value = constant_value(context, pattern);
  if (!value || is_missing(*value)) {
    context.report(DiagnosticId::PatternNotConstant, context.span(pattern), {context.text(pattern)})
        .hint("write the pattern in quotes, or give it a name with `param`");
    return false;
  }
  RE2::Options quiet;
  quiet.set_log_errors(false);
  const RE2 compiled(as_text(*value), quiet);
  if (compiled.ok()) return true;
  context.report(DiagnosticId::BadPattern, context.span(pattern), {context.text(pattern)})
      .hint(compiled.error())
      .note("patterns are regular expressions of RE2: github.com/google/re2/wiki/Syntax");
  return false;
}

ExprId check_text_test(Context& context, const Scope& scope, Span span, const ast::TextTest& node) {
  const Type text = type_of(Kind::Text);
  const std::string asker(words_of(node.op));
  const ExprId asked = check_expression(context, scope, node.operand);
  const Span first = scope[node.patterns.front()].span, last = scope[node.patterns.back()].span;
  const std::string patterns = context.text(Span{first.file, first.begin, last.end});
  if (report_list(context, asked, asker, node.any ? "any (" + patterns + ")" : patterns)) {
    return context.broken_expression(span);
  }
  const ExprId operand = convert_or_report(context, asked, text, asker);
  typed::TextTest test{operand, node.op, {}};
  bool broken = context.broken(operand);
  for (ast::ExprId id : node.patterns) {
    const ExprId pattern =
        convert_or_report(context, check_beside(context, scope, operand, id), text, asker);
    const bool is_bad = context.broken(pattern) || (node.op == ast::TextOp::Matches &&
                                                    !check_pattern(context, scope.def, pattern));
    broken = broken || is_bad;
    test.patterns.push_back(pattern);
  }
  if (broken) return context.broken_expression(span);
  return context.add(type_of(Kind::Bool), span, std::move(test));
}

}  // namespace tagc::checking
