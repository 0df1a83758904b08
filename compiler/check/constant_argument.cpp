#include "compiler/check/constant_argument.h"

#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/outline.h"

namespace tagc::checking {
namespace {

bool is_allowed(Allowed allowed, const Scalar& value) {
  switch (allowed) {
    case Allowed::All: return true;
    case Allowed::Share: return as_number(value) >= 0 && as_number(value) <= 1;
    case Allowed::Place: return as_int(value) != 0;
  }
  return true;
}

// `90` where 90% is meant.
bool lacks_percent(const Context& context, ExprId id, const Parameter& parameter,
                   const Scalar& value) {
  return parameter.allowed == Allowed::Share && as_number(value) > 1 && as_number(value) <= 100 &&
         std::holds_alternative<typed::Constant>(context[id].node) &&
         !context.text(context.span(id)).ends_with('%');
}

std::string range_of(const Parameter& parameter) {
  return parameter.allowed == Allowed::Share ? "it goes from 0% to 100%"
                                             : "1 is the first, -1 the last";
}

TAGC_OUTLINE void report_outside(Context& context, ExprId id, const Parameter& parameter,
                                 const std::string& callee, const Scalar& value) {
  const Span at = context.span(id);
  auto report =
      context.report(DiagnosticId::ArgumentOutside, at, {context.text(at), parameter.name, callee});
  if (lacks_percent(context, id, parameter, value)) {
    const std::string meant = context.text(at) + "%";
    report.hint("write `" + meant + "`").fix(at, meant);
  } else {
    report.hint(range_of(parameter));
  }
}

}  // namespace

std::optional<Scalar> check_constant_argument(Context& context, const Scope& scope, ast::ExprId id,
                                              const Parameter& parameter,
                                              const std::string& callee) {
  const ExprId written = check_expression(context, scope, id);
  const ExprId argument =
      convert_or_report(context, written, parameter.type, callee + "(" + parameter.name + ")");
  if (context.broken(argument)) return std::nullopt;
  const std::optional<Scalar> value = constant_value(context, argument);
  if (!value || is_missing(*value)) {
    const Span at = context.span(argument);
    context
        .report(DiagnosticId::ArgumentNotConstant, at, {context.text(at), parameter.name, callee})
        .hint("write it as in `" + example_of(parameter) + "`, or give it a name with `param`");
    return std::nullopt;
  }
  if (is_allowed(parameter.allowed, *value)) return value;
  report_outside(context, written, parameter, callee, *value);
  return std::nullopt;
}

std::string example_of(const Parameter& parameter) {
  switch (parameter.allowed) {
    case Allowed::All: break;
    case Allowed::Share: return "90%";
    case Allowed::Place: return "2";
  }
  return parameter.name;
}

bool is_written_condition(const ast::File& file, ast::ExprId id) {
  const auto& node = file[id].node;
  return std::holds_alternative<ast::Compare>(node) || std::holds_alternative<ast::Logical>(node) ||
         std::holds_alternative<ast::Not>(node) || std::holds_alternative<ast::InList>(node) ||
         std::holds_alternative<ast::InRange>(node) ||
         std::holds_alternative<ast::TextTest>(node) || std::holds_alternative<ast::IsTest>(node);
}

}  // namespace tagc::checking
