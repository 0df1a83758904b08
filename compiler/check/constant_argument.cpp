#include "compiler/check/constant_argument.h"

#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/lengths.h"
#include "compiler/check/outline.h"

namespace tagc::checking {
namespace {

bool is_allowed(Allowed allowed, const Scalar& value) {
  switch (allowed) {
    case Allowed::All: return true;
    case Allowed::Share: return as_number(value) >= 0 && as_number(value) <= 1;
    case Allowed::Place: return as_int(value) != 0;
    case Allowed::Count: return as_int(value) >= 1;
    case Allowed::Tiles: return as_int(value) >= 1 && as_int(value) <= kMostTiles;
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
  switch (parameter.allowed) {
    case Allowed::All: break;
    case Allowed::Share: return "it goes from 0% to 100%";
    case Allowed::Place: return "1 is the first, -1 the last";
    case Allowed::Count: return "it is 1 or more";
    case Allowed::Tiles: return "it goes from 1 to " + std::to_string(kMostTiles);
  }
  return {};
}

// Whole periods of the calendar. Of an exact length nobody knows where one begins.
TAGC_OUTLINE std::optional<Scalar> check_periods(Context& context, const Scope& scope,
                                                 ast::ExprId id, const Parameter& parameter,
                                                 const std::string& callee) {
  const auto* literal = std::get_if<ast::Literal>(&scope[without_parens(*scope.file, id)].node);
  if (literal != nullptr && literal->kind == ast::LiteralKind::Calendar) {
    const std::optional<Length> length = check_length(context, scope, id);
    if (!length) return std::nullopt;
    return packed({length->count, length->unit});
  }
  if (std::holds_alternative<ast::Error>(scope[id].node)) return std::nullopt;
  const Span at = scope[id].span;
  const std::string text = context.text(at);
  auto report = context.report(DiagnosticId::PeriodsWanted, at, {text, parameter.name, callee});
  const bool is_number = literal != nullptr && literal->kind == ast::LiteralKind::Int;
  const bool is_days =
      literal != nullptr && literal->kind == ast::LiteralKind::Duration && text.ends_with('d');
  if (is_number) {
    report.hint("of what? `" + text + " weeks`, `" + text + " months`");
  } else if (is_days) {
    const std::string days = text.substr(0, text.size() - 1) + " days";
    report.hint("write `" + days + "`").fix(at, days);
  } else {
    report.hint("write it as in `" + example_of(parameter) + "`");
  }
  return std::nullopt;
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
  if (parameter.calendar_length) return check_periods(context, scope, id, parameter, callee);
  return constant_argument(context, check_expression(context, scope, id), parameter, callee);
}

std::optional<Scalar> constant_argument(Context& context, ExprId written,
                                        const Parameter& parameter, const std::string& callee) {
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
    case Allowed::Count: return "3";
    case Allowed::Tiles: return "5";
  }
  if (parameter.calendar_length) return "8 weeks";
  return parameter.name;
}

bool is_written_condition(const ast::File& file, ast::ExprId id) {
  const auto& node = file[id].node;
  return std::holds_alternative<ast::Compare>(node) || std::holds_alternative<ast::Logical>(node) ||
         std::holds_alternative<ast::Not>(node) || std::holds_alternative<ast::InList>(node) ||
         std::holds_alternative<ast::InRange>(node) ||
         std::holds_alternative<ast::TextTest>(node) ||
         std::holds_alternative<ast::ListTest>(node) || std::holds_alternative<ast::IsTest>(node);
}

}  // namespace tagc::checking
