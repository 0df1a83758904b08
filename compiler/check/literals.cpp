#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/outline.h"
#include "runtime/types/checked.h"
#include "runtime/types/parse.h"

namespace tagc::checking {
namespace {

using ast::LiteralKind;

ExprId too_large(Context& context, Span span, const std::string& text, const std::string& hint) {
  context.report(DiagnosticId::NumberTooLarge, span, {text}).hint(hint);
  return context.broken_expression(span);
}

// The sign is part of the number, so that -9223372036854775808 can be written.
ExprId whole_number(Context& context, Span span, const std::string& text, bool negated) {
  const std::optional<std::int64_t> value = parse_int(negated ? "-" + text : text);
  if (value) return context.constant(Kind::Int, span, *value);
  return too_large(context, span, text, "whole numbers go to 9223372036854775807");
}

ExprId decimal(Context& context, Span span, const std::string& text, bool negated) {
  const std::optional<double> value = parse_number(text);
  if (value) return context.constant(Kind::Number, span, negated ? -*value : *value);
  return too_large(context, span, text, "numbers go to about 1.8e308");
}

ExprId percent(Context& context, Span span, const std::string& text, bool negated) {
  const std::string digits = text.substr(0, text.size() - 1);
  const std::optional<double> value = parse_number(digits + "e-2");
  if (value) return context.constant(Kind::Number, span, negated ? -*value : *value);
  return too_large(context, span, text, "numbers go to about 1.8e308");
}

ExprId duration(Context& context, Span span, const std::string& text, bool negated) {
  const std::optional<std::int64_t> micros = parse_duration(text);
  if (micros) return context.constant(Kind::Duration, span, negated ? -*micros : *micros);
  return too_large(context, span, text, "durations go to about 292,000 years");
}

ExprId date(Context& context, Span span, const std::string& text) {
  const std::optional<std::int64_t> days = parse_date(text);
  if (days) return context.constant(Kind::Date, span, *days);
  context.report(DiagnosticId::BadDate, span, {text});
  return context.broken_expression(span);
}

ExprId time(Context& context, Span span, const std::string& text) {
  const std::optional<WrittenTime> written = parse_time(text);
  if (!written) {
    context.report(DiagnosticId::BadTime, span, {text});
    return context.broken_expression(span);
  }
  if (!written->offset) context.rest_on_zone(span);
  return context.constant(Kind::Time, span, instant_of(*written, context.zone));
}

ExprId calendar_length(Context& context, Span span) {
  context.report(DiagnosticId::CalendarLength, span, {context.text(span)})
      .hint("`within " + context.text(span) + "` and `" + context.text(span) +
            " ago` are possible; elsewhere `add_months(t, n)`");
  return context.broken_expression(span);
}

ExprId value_of(Context& context, Span span, const ast::Literal& literal, bool negated) {
  switch (literal.kind) {
    case LiteralKind::Int: return whole_number(context, span, literal.text, negated);
    case LiteralKind::Decimal: return decimal(context, span, literal.text, negated);
    case LiteralKind::Percent: return percent(context, span, literal.text, negated);
    case LiteralKind::String: return context.constant(Kind::Text, span, literal.text);
    case LiteralKind::Bool: return context.constant(Kind::Bool, span, literal.text == "true");
    case LiteralKind::Duration: return duration(context, span, literal.text, negated);
    case LiteralKind::Date: return date(context, span, literal.text);
    case LiteralKind::Time: return time(context, span, literal.text);
    case LiteralKind::Calendar: return calendar_length(context, span);
  }
  return context.broken_expression(span);
}

bool is_signed(const ast::Literal& literal) {
  return literal.kind == LiteralKind::Int || literal.kind == LiteralKind::Decimal ||
         literal.kind == LiteralKind::Percent || literal.kind == LiteralKind::Duration;
}

TAGC_OUTLINE ExprId negative(Context& context, Span span, ExprId operand, bool odd) {
  if (context.broken(operand)) return operand;
  const Type type = context.type(operand);
  if (!type.is_numeric() && !type.is(Kind::Duration)) {
    context
        .report(DiagnosticId::WrongType, span,
                {context.text(operand), type_word(type), "-", "int, number, money, duration"})
        .hint("only numbers and durations have a negative");
    return context.broken_expression(span);
  }
  if (!odd) return operand;
  const auto* constant = std::get_if<typed::Constant>(&context[operand].node);
  if (constant != nullptr && type.is(Kind::Number)) {
    return context.constant(type.kind, span, -as_number(constant->value));
  }
  const Nulls own = type.is(Kind::Number) ? Nulls::Never : Nulls::Always;  // of the least integer
  return context.add(type, span, typed::Negate{operand}, own);
}

}  // namespace

ExprId check_literal(Context& context, Span span, const ast::Literal& literal, bool negated) {
  const ExprId id = value_of(context, span, literal, negated);
  Facts& facts = context.fact(id);
  facts.literal = &literal;
  facts.negated = negated;
  return id;
}

ExprId check_negate(Context& context, const Scope& scope, Span span, const ast::Negate& node) {
  const ast::Expr& inner = scope[without_parens(*scope.file, node.operand)];
  const bool odd = node.count % 2 != 0;
  const auto* literal = std::get_if<ast::Literal>(&inner.node);
  if (literal != nullptr && is_signed(*literal)) {
    return check_literal(context, span, *literal, odd);
  }
  return negative(context, span, check_expression(context, scope, node.operand), odd);
}

}  // namespace tagc::checking
