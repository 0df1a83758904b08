#include "compiler/check/windows.h"

#include "compiler/check/advice.h"
#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/lengths.h"
#include "compiler/check/lints.h"
#include "compiler/check/outline.h"

namespace tagc::checking {
namespace {

using ast::WindowKind;
using Bound = std::optional<ExprId>;

class WindowChecker {
 public:
  WindowChecker(Context& context, const Scope& scope, const ast::Window& window, WindowUse use)
      : context_(context), scope_(scope), window_(window), use_(use) {}

  std::optional<typed::Window> check() {
    switch (window_.kind) {
      case WindowKind::Within: return within();
      case WindowKind::Between: return rested(between());
      case WindowKind::Before: return from_to({}, point(*window_.a));
      case WindowKind::After: return rested(after());
      case WindowKind::WithinAfter: return beside_point(Direction::Forth);
      case WindowKind::WithinBefore: return beside_point(Direction::Back);
      case WindowKind::Since: return rested(closed(point(*window_.a), until_now()));
      case WindowKind::FromTo: return rested(from_to_point());
      case WindowKind::InPeriod: return in_period();
      case WindowKind::InPrevious: return in_previous();
      case WindowKind::WithinNext: return within_next();
      case WindowKind::InNext: return in_next();
    }
    return std::nullopt;
  }

 private:
  // Written by its bounds: the declaration rests on a window as long as they lie apart.
  std::optional<typed::Window> rested(std::optional<typed::Window> window) {
    if (window) rest_on_window(context_, *window, window_.span);
    return window;
  }

  ExprId now() { return context_.now(window_.span); }

  // Events at or after now do not exist for the rule; a field may well lie in the future.
  Bound until_now() { return use_ == WindowUse::Events ? Bound{} : Bound{now()}; }

  // A point in time; nothing when it is broken. `day_after`: a date stands for the end of its day.
  Bound point(ast::ExprId id, bool day_after = false) {
    const ExprId at = check_expression(context_, scope_, id);
    if (context_.broken(at)) return {};
    const bool is_date = context_.type(at).is(Kind::Date);
    if (!is_date && !context_.type(at).is(Kind::Time)) {
      report_no_point(at);
      return {};
    }
    const ExprId time = convert(context_, at, type_of(Kind::Time));
    return day_after && is_date ? period_start(time, CalendarUnit::Day, 1) : time;
  }

  TAGC_OUTLINE void report_no_point(ExprId at) {
    auto report = context_.report(DiagnosticId::PointWanted, context_.span(at),
                                  {context_.text(at), type_word(context_.type(at))});
    advise(context_, report, at, type_of(Kind::Time));
  }

  ExprId period_start(ExprId time, CalendarUnit unit, std::int64_t offset) {
    context_.rest_on_zone(window_.span);
    return context_.add(type_of(Kind::Time), window_.span, typed::PeriodStart{time, unit, offset});
  }

  // Both bounds were asked for: a missing one was reported.
  std::optional<typed::Window> closed(Bound from, Bound to) {
    if (!from || (!to && use_ == WindowUse::Value)) return std::nullopt;
    return typed::Window{from, to};
  }

  std::optional<typed::Window> from_to(Bound from, Bound to) {
    if (!from && !to) return std::nullopt;
    return typed::Window{from, to};
  }

  std::optional<typed::Window> within() {
    const std::optional<Length> length = check_length(context_, scope_, *window_.length);
    if (!length) return std::nullopt;
    rest_on_window(context_, *length, window_.span);
    return typed::Window{shifted(context_, now(), *length, Direction::Back, window_.span),
                         until_now()};
  }

  // `between 90d and 30d ago`: the first length goes the way of the second.
  TAGC_OUTLINE std::optional<typed::Window> between() {
    const ast::Expr& end = scope_[without_parens(*scope_.file, *window_.b)];
    const auto* relative = std::get_if<ast::RelativeTime>(&end.node);
    if (relative == nullptr) {
      context_.report(DiagnosticId::BetweenLengths, window_.span)
          .hint("between two points in time: `from T to U`");
      return std::nullopt;
    }
    const std::optional<Length> first = check_length(context_, scope_, length_of(*window_.a));
    const std::optional<Length> second = check_length(context_, scope_, relative->length);
    if (!first || !second || !is_forward(*first, *second, relative->ago)) return std::nullopt;
    const Direction direction = relative->ago ? Direction::Back : Direction::Forth;
    if (!may_lie_ahead(direction)) return std::nullopt;
    return typed::Window{shifted(context_, now(), *first, direction, window_.span),
                         shifted(context_, now(), *second, direction, window_.span)};
  }

  // Read `between 90d ago and 30d ago` as well.
  ast::ExprId length_of(ast::ExprId id) const {
    const ast::ExprId inner = without_parens(*scope_.file, id);
    const auto* relative = std::get_if<ast::RelativeTime>(&scope_[inner].node);
    return relative == nullptr ? inner : relative->length;
  }

  TAGC_OUTLINE bool is_forward(const Length& first, const Length& second, bool ago) {
    const std::optional<int> order = order_of_lengths(first, second);
    if (!order || (ago ? *order > 0 : *order < 0)) return true;
    context_.report(DiagnosticId::EmptyRange, window_.span, {context_.text(window_.span)})
        .hint(ago ? "the longer ago comes first: `between 90d and 30d ago`"
                  : "the nearer comes first: `between 3d and 7d from now`");
    return false;
  }

  std::optional<int> order_of_lengths(const Length& a, const Length& b) const {
    if (!a.duration && !b.duration && a.unit == b.unit) {
      return a.count < b.count ? -1 : a.count > b.count ? 1 : 0;
    }
    if (!a.duration || !b.duration) return std::nullopt;
    const std::optional<Scalar> x = constant_value(context_, *a.duration);
    const std::optional<Scalar> y = constant_value(context_, *b.duration);
    if (!x || !y || is_missing(*x) || is_missing(*y)) return std::nullopt;
    return order_of(*x, *y);
  }

  std::optional<typed::Window> after() {
    const Bound from = point(*window_.a);
    if (!from) return std::nullopt;
    return typed::Window{from, std::nullopt, true};
  }

  // `within 24h after T`, `within 7d before T`.
  std::optional<typed::Window> beside_point(Direction direction) {
    const std::optional<Length> length = check_length(context_, scope_, *window_.length);
    const Bound at = point(*window_.a);
    if (!length || !at || !is_small(*at)) return std::nullopt;
    rest_on_window(context_, *length, window_.span);
    const ExprId other = shifted(context_, *at, *length, direction, window_.span);
    if (direction == Direction::Forth) return typed::Window{*at, other};
    return typed::Window{other, *at};
  }

  // Both bounds share the point: windows within windows would double it again and again.
  TAGC_OUTLINE bool is_small(ExprId at) {
    const std::uint32_t most = context_.options.limits.field_nodes;
    if (context_.fact(at).nodes <= most) return true;
    context_
        .report(DiagnosticId::TooLarge, context_.span(at),
                {context_.text(at), std::to_string(most)})
        .hint("name an inner part with `let`");
    return false;
  }

  TAGC_OUTLINE std::optional<typed::Window> from_to_point() {
    const Bound from = point(*window_.a);
    const Bound to = point(*window_.b, true);
    if (!from || !to) return std::nullopt;
    if (!is_known_empty(*from, *to)) return typed::Window{from, to};
    context_.report(DiagnosticId::EmptyRange, window_.span, {context_.text(window_.span)})
        .hint("the earlier comes first");
    return std::nullopt;
  }

  std::optional<std::int64_t> known_time(ExprId id) const {
    const auto* start = std::get_if<typed::PeriodStart>(&context_[id].node);
    const std::optional<Scalar> value = constant_value(context_, start ? start->time : id);
    if (!value || is_missing(*value)) return std::nullopt;
    if (start == nullptr) return as_int(*value);
    return context_.zone.start_of_day(context_.zone.date_of(as_int(*value)) + start->offset);
  }

  bool is_known_empty(ExprId from, ExprId to) const {
    const std::optional<std::int64_t> a = known_time(from), b = known_time(to);
    return a && b && *a >= *b;
  }

  TAGC_OUTLINE std::optional<typed::Window> period(CalendarUnit unit, std::int64_t first,
                                                   std::int64_t end) {
    const Bound from = period_start(now(), unit, first);
    const bool lasts = use_ == WindowUse::Events && end > 0;  // whatever is left of it is future
    return typed::Window{from, lasts ? Bound{} : Bound{period_start(now(), unit, end)}};
  }

  std::optional<typed::Window> in_period() {
    CalendarUnit unit = CalendarUnit::Day;
    switch (window_.period) {
      case ast::Period::Today:
      case ast::Period::Yesterday: break;
      case ast::Period::ThisWeek: unit = CalendarUnit::Week; break;
      case ast::Period::ThisMonth: unit = CalendarUnit::Month; break;
      case ast::Period::ThisQuarter: unit = CalendarUnit::Quarter; break;
      case ast::Period::ThisYear: unit = CalendarUnit::Year; break;
    }
    rest_on_window(context_, unit, 1, window_.span);
    if (window_.period == ast::Period::Yesterday) return period(unit, -1, 0);
    return period(unit, 0, 1);
  }

  TAGC_OUTLINE bool is_ordinary_count() {
    constexpr std::int64_t kMostUnits = 100'000;
    if (window_.count > 0 && window_.count <= kMostUnits) return true;
    context_.report(DiagnosticId::NumberTooLarge, window_.span, {std::to_string(window_.count)})
        .hint("from 1 to 100000");
    return false;
  }

  std::optional<typed::Window> in_previous() {
    if (!is_ordinary_count()) return std::nullopt;
    const CalendarUnit unit = calendar_unit(window_.unit);
    rest_on_window(context_, unit, window_.count, window_.span);
    return period(unit, -window_.count, 0);
  }

  TAGC_OUTLINE bool may_lie_ahead(Direction direction) {
    if (direction == Direction::Back || use_ == WindowUse::Value) return true;
    context_.report(DiagnosticId::FutureEvents, window_.span, {context_.text(window_.span)})
        .hint("events have only a past: `within 30d`");
    return false;
  }

  std::optional<typed::Window> within_next() {
    const std::optional<Length> length = check_length(context_, scope_, *window_.length);
    if (!may_lie_ahead(Direction::Forth) || !length) return std::nullopt;
    rest_on_window(context_, *length, window_.span);
    const ExprId from = now();
    return typed::Window{from, shifted(context_, from, *length, Direction::Forth, window_.span)};
  }

  std::optional<typed::Window> in_next() {
    if (!may_lie_ahead(Direction::Forth) || !is_ordinary_count()) return std::nullopt;
    const CalendarUnit unit = calendar_unit(window_.unit);
    rest_on_window(context_, unit, window_.count, window_.span);
    return period(unit, 1, window_.count + 1);
  }

  Context& context_;
  const Scope& scope_;
  const ast::Window& window_;
  WindowUse use_;
};

}  // namespace

std::optional<typed::Window> check_window(Context& context, const Scope& scope,
                                          const ast::Window& window, WindowUse use) {
  return WindowChecker(context, scope, window, use).check();
}

std::optional<typed::Window> check_keep(Context& context, const Scope& scope, ast::ExprId length) {
  ast::Window window;
  window.kind = WindowKind::Within;
  window.span = scope[length].span;
  window.length = length;
  return check_window(context, scope, window, WindowUse::Events);
}

namespace {

// `orders within 30d` where a condition is wanted.
bool report_stream(Context& context, const Scope& scope, Span span, ast::ExprId operand) {
  const auto* name = std::get_if<ast::Name>(&scope[operand].node);
  if (name == nullptr || name->path.size() != 1) return false;
  const Target target = resolve(context, scope, name->path);
  if (target.kind != TargetKind::Declared) return false;
  const Symbol& symbol = context.symbol(target.index);
  if (symbol.kind != SymbolKind::Stream || symbol.broken) return false;
  context.report(DiagnosticId::NotAValue, scope[operand].span, {symbol.name})
      .label(symbol.span, "`" + symbol.name + "` is a stream of events")
      .hint("write `any(" + context.text(span) + ")`")
      .fix(span, context.function_for("any", span.file) + "(" + context.text(span) + ")");
  return true;
}

}  // namespace

ExprId check_window_test(Context& context, const Scope& scope, Span span,
                         const ast::WindowTest& node) {
  if (report_stream(context, scope, span, node.operand)) return context.broken_expression(span);
  const ExprId operand = check_expression(context, scope, node.operand);
  const std::optional<typed::Window> window =
      check_window(context, scope, node.window, WindowUse::Value);
  if (context.broken(operand)) return operand;
  const Kind kind = context.type(operand).kind;
  if (kind != Kind::Time && kind != Kind::Date) {
    context
        .report(DiagnosticId::WindowOfNoTime, context.span(operand),
                {context.text(operand), type_word(context.type(operand))})
        .hint("a window is asked of a time or a date, or of a stream in an aggregate");
    return context.broken_expression(span);
  }
  if (!window) return context.broken_expression(span);
  lint_birthday(context, operand, node.window);
  const ExprId time = convert(context, operand, type_of(Kind::Time));
  return context.add(type_of(Kind::Bool), span, typed::InWindow{time, *window});
}

ExprId check_relative_time(Context& context, const Scope& scope, Span span,
                           const ast::RelativeTime& node) {
  const std::optional<Length> length = check_length(context, scope, node.length);
  if (!length) return context.broken_expression(span);
  const Direction direction = node.ago ? Direction::Back : Direction::Forth;
  return shifted(context, context.now(span), *length, direction, span);
}

}  // namespace tagc::checking
