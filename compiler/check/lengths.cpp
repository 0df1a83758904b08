#include "compiler/check/lengths.h"

#include <algorithm>

#include "compiler/check/advice.h"
#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/outline.h"
#include "runtime/types/parse.h"

namespace tagc::checking {
namespace {

// No calendar that anybody keeps: counts beyond it would leave the range of times.
constexpr std::int64_t kMostUnits = 100'000;

std::int64_t shortest(CalendarUnit unit) {
  switch (unit) {
    case CalendarUnit::Day: return kMicrosPerDay;
    case CalendarUnit::Week: return 7 * kMicrosPerDay;
    case CalendarUnit::Month: return 28 * kMicrosPerDay;
    case CalendarUnit::Quarter: return 90 * kMicrosPerDay;
    case CalendarUnit::Year: return 365 * kMicrosPerDay;
  }
  return 0;
}

TAGC_OUTLINE std::optional<Length> calendar_length(Context& context, Span span,
                                                   const ast::Literal& literal) {
  const std::optional<std::int64_t> count = parse_int(literal.text);
  if (!count || *count > kMostUnits) {
    context.report(DiagnosticId::NumberTooLarge, span, {context.text(span)})
        .hint("a length has at most 100000 units");
    return std::nullopt;
  }
  if (*count == 0) {
    context.report(DiagnosticId::EmptyRange, span, {context.text(span)})
        .hint("a length is more than nothing");
    return std::nullopt;
  }
  return Length{std::nullopt, calendar_unit(literal.unit), *count};
}

TAGC_OUTLINE bool is_positive(Context& context, ExprId duration) {
  const std::optional<Scalar> value = constant_value(context, duration);
  if (!value || is_missing(*value) || as_int(*value) > 0) return true;
  context.report(DiagnosticId::EmptyRange, context.span(duration), {context.text(duration)})
      .hint("a length is more than nothing");
  return false;
}

// A constant, or a let that names one.
std::optional<std::int64_t> known_length(const Context& context, ExprId id) {
  const auto* let = std::get_if<typed::LetRef>(&context[id].node);
  const auto value = constant_value(context, let == nullptr ? id : context.program[let->let].value);
  if (!value || is_missing(*value)) return std::nullopt;
  return as_int(*value);
}

// How long before now a point lies, if that is known: `30d ago`, `3 months ago`, `now`.
std::optional<std::int64_t> known_age(const Context& context, ExprId point) {
  const typed::Expr& expr = context[point];
  if (std::holds_alternative<typed::Now>(expr.node)) return 0;
  const auto is_now = [&](ExprId id) {
    return std::holds_alternative<typed::Now>(context[id].node);
  };
  if (const auto* shift = std::get_if<typed::ShiftTime>(&expr.node)) {
    if (!is_now(shift->time)) return std::nullopt;
    return -shift->count * shortest(shift->unit);
  }
  const auto* sum = std::get_if<typed::Arithmetic>(&expr.node);
  if (sum == nullptr || sum->operands.size() != 2 || !is_now(sum->operands[0])) return std::nullopt;
  const std::optional<std::int64_t> length = known_length(context, sum->operands[1]);
  if (!length || !is_ordinary_length(Scalar{*length})) return std::nullopt;
  return sum->ops.front() == ast::ArithmeticOp::Subtract ? *length : -*length;
}

TAGC_OUTLINE void report_no_length(Context& context, ExprId id) {
  auto report = context.report(DiagnosticId::LengthWanted, context.span(id),
                               {context.text(id), type_word(context.type(id))});
  if (context.type(id).is(Kind::Time) || context.type(id).is(Kind::Date)) {
    report.hint("from a point in time on: `since " + context.text(id) + "`");
  } else {
    advise(context, report, id, type_of(Kind::Duration));
  }
}

}  // namespace

CalendarUnit calendar_unit(ast::Unit unit) {
  switch (unit) {
    case ast::Unit::Day: return CalendarUnit::Day;
    case ast::Unit::Week: return CalendarUnit::Week;
    case ast::Unit::Month: return CalendarUnit::Month;
    case ast::Unit::Quarter: return CalendarUnit::Quarter;
    case ast::Unit::Year: return CalendarUnit::Year;
  }
  return CalendarUnit::Day;
}

std::optional<Length> check_length(Context& context, const Scope& scope, ast::ExprId id) {
  const ast::Expr& expr = scope[without_parens(*scope.file, id)];
  const auto* literal = std::get_if<ast::Literal>(&expr.node);
  if (literal != nullptr && literal->kind == ast::LiteralKind::Calendar) {
    return calendar_length(context, expr.span, *literal);
  }
  const ExprId duration = check_expression(context, scope, id);
  if (context.broken(duration)) return std::nullopt;
  if (!context.type(duration).is(Kind::Duration)) {
    report_no_length(context, duration);
    return std::nullopt;
  }
  if (!is_positive(context, duration)) return std::nullopt;
  return Length{duration};
}

ExprId shifted(Context& context, ExprId time, const Length& length, Direction direction,
               Span span) {
  const Type type = type_of(Kind::Time);
  if (!length.duration) {
    context.rest_on_zone(span);
    const std::int64_t count = direction == Direction::Back ? -length.count : length.count;
    return context.add(type, span, typed::ShiftTime{time, length.unit, count});
  }
  const ast::ArithmeticOp op =
      direction == Direction::Back ? ast::ArithmeticOp::Subtract : ast::ArithmeticOp::Add;
  return context.add(type, span, typed::Arithmetic{{time, *length.duration}, {op}},
                     nulls_of_shift(context, time, *length.duration));
}

void rest_on_window(Context& context, const Length& length, Span span) {
  if (!length.duration) return rest_on_window(context, length.unit, length.count, span);
  const typed::Expr& duration = context[*length.duration];
  if (const auto* argument = std::get_if<typed::ArgumentRef>(&duration.node)) {
    context.footing->add_window_parameter(argument->index);
  } else if (const auto known = known_length(context, *length.duration)) {
    context.footing->add_window(*known, span);
  } else {
    context.footing->window_lengths.push_back(*length.duration);
  }
}

void rest_on_window(Context& context, CalendarUnit unit, std::int64_t count, Span span) {
  context.footing->add_window(shortest(unit) * std::min(count, kMostUnits), span);
}

void rest_on_window(Context& context, const typed::Window& window, Span span) {
  if (!window.from) return;
  const std::optional<std::int64_t> from = known_age(context, *window.from);
  const std::optional<std::int64_t> to = window.to ? known_age(context, *window.to) : 0;
  if (from && to && *from > *to) context.footing->add_window(*from - *to, span);
}

}  // namespace tagc::checking
