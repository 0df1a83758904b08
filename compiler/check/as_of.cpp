#include <algorithm>
#include <utility>

#include "compiler/check/advice.h"
#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/moments.h"
#include "compiler/check/operands.h"
#include "compiler/check/outline.h"

namespace tagc::checking {
namespace {

// What a name stands for, while that is known.
ExprId meant_by(const Context& context, ExprId id) {
  while (const auto* let = std::get_if<typed::LetRef>(&context[id].node)) {
    id = context.program[let->let].value;
  }
  return id;
}

std::int64_t longest_days(CalendarUnit unit) {
  switch (unit) {
    case CalendarUnit::Day: return 1;
    case CalendarUnit::Week: return 7;
    case CalendarUnit::Month: return 31;
    case CalendarUnit::Quarter: return 92;
    case CalendarUnit::Year: return 366;
  }
  return 0;
}

bool differs_between_users(const typed::Expr& expr) {
  return std::holds_alternative<typed::UserField>(expr.node) ||
         std::holds_alternative<typed::RowField>(expr.node) ||
         std::holds_alternative<typed::EventField>(expr.node) ||
         std::holds_alternative<typed::TagRef>(expr.node) ||
         std::holds_alternative<typed::DefCall>(expr.node) ||
         std::holds_alternative<typed::Aggregate>(expr.node) ||
         std::holds_alternative<typed::Reached>(expr.node) ||
         std::holds_alternative<typed::Population>(expr.node) ||
         std::holds_alternative<typed::AsOf>(expr.node);
}

// So far from each other that all times of `as of` in one another stay within the calendar.
constexpr std::int64_t kMostDays = 1000 * 366;

bool is_far(const Context& context, ExprId id) {
  const typed::Expr& expr = context[id];
  if (const auto* shift = std::get_if<typed::ShiftTime>(&expr.node)) {
    const std::int64_t count = shift->count < 0 ? -shift->count : shift->count;
    return count * longest_days(shift->unit) > kMostDays;
  }
  if (!expr.type.is(Kind::Duration)) return false;
  const std::optional<Scalar> length = constant_value(context, id);
  if (!length || is_missing(*length)) return false;
  return as_int(*length) / kMicrosPerDay > kMostDays ||
         as_int(*length) / kMicrosPerDay < -kMostDays;
}

// The parameters of the def that it is made of; nothing when something else is not known before
// the run.
std::optional<std::vector<int>> parameters_of(const Context& context, ExprId id) {
  std::vector<int> parameters;
  std::vector<ExprId> open{id};
  while (!open.empty()) {
    const ExprId part = meant_by(context, open.back());
    const typed::Expr& expr = context[part];
    open.pop_back();
    if (differs_between_users(expr) || is_far(context, part)) return std::nullopt;
    if (const auto* argument = std::get_if<typed::ArgumentRef>(&expr.node)) {
      parameters.push_back(argument->index);
    }
    typed::for_each_operand(expr, [&](ExprId operand) { open.push_back(operand); });
  }
  return parameters;
}

// A length is, where it is known.
bool is_never_missing(const Context& context, ExprId id) {
  const typed::Expr& expr = context[id];
  if (std::holds_alternative<typed::ArgumentRef>(expr.node)) return true;
  const std::optional<Scalar> value = constant_value(context, meant_by(context, id));
  if (value) return !is_missing(*value);
  return !expr.type.is(Kind::Duration) && context.fact(id).nulls != Nulls::Always;
}

class AsOfChecker {
 public:
  AsOfChecker(Context& context, const Scope& scope, Span span, const ast::AsOf& node)
      : context_(context), scope_(scope), span_(span), node_(node) {}

  ExprId check() {
    const std::optional<ExprId> time = moment();
    Footing inside;
    Footing* const outside = std::exchange(context_.footing, &inside);
    const ExprId value = check_expression(context_, scope_, node_.value);
    context_.footing = outside;
    if (!time || context_.broken(value)) return context_.broken_expression(span_);
    return finish(value, *time, std::move(inside));
  }

 private:
  std::optional<ExprId> moment() {
    const ExprId at = check_expression(context_, scope_, node_.time);
    if (context_.broken(at)) return std::nullopt;
    if (!context_.type(at).is(Kind::Date) && !context_.type(at).is(Kind::Time)) {
      report_no_time(at);
      return std::nullopt;
    }
    const ExprId time = convert(context_, at, type_of(Kind::Time));
    if (!check_moment(context_, scope_.def, time)) return std::nullopt;
    const std::optional<Scalar> known = constant_value(context_, meant_by(context_, time));
    return known ? context_.constant(Kind::Time, context_.span(time), *known) : time;
  }

  TAGC_OUTLINE void report_no_time(ExprId at) {
    auto report = context_.report(DiagnosticId::PointWanted, context_.span(at),
                                  {context_.text(at), type_word(context_.type(at))});
    if (context_.type(at).is(Kind::Duration)) {
      report.hint("write `as of " + context_.text(at) + " ago`, or `from now`");
    } else {
      advise(context_, report, at, type_of(Kind::Time));
    }
  }

  TAGC_OUTLINE ExprId finish(ExprId value, ExprId time, Footing inside) {
    if (!inside.without_history.empty()) {
      context_
          .report(DiagnosticId::NoHistory, span_,
                  {context_.text(span_), std::exchange(inside.without_history, {})})
          .note("events, the windows over them, ages and the tags made of these are as of then");
    }
    // A window that begins and ends at fixed times never grows old.
    if (std::holds_alternative<typed::Constant>(context_[time].node)) forget_windows(inside);
    const std::uint32_t depth = ++inside.as_of_depth;
    context_.footing->merge(inside);
    for (int parameter : inside.window_parameters) {
      context_.footing->add_window_parameter(parameter);
    }
    const std::uint32_t most = context_.options.limits.as_of_depth;
    if (depth <= most) {
      return context_.add(context_.type(value), span_, typed::AsOf{value, time});
    }
    context_.report(DiagnosticId::AsOfTooDeep, span_, {std::to_string(most)});
    context_.footing->as_of_depth = 0;
    return context_.broken_expression(span_);
  }

  static void forget_windows(Footing& footing) {
    footing.shortest_window = Footing().shortest_window;
    footing.window_parameters.clear();
  }

  Context& context_;
  const Scope& scope_;
  Span span_;
  const ast::AsOf& node_;
};

TAGC_OUTLINE void report_moment(Context& context, ExprId time) {
  context.report(DiagnosticId::MomentNotConstant, context.span(time), {context.text(time)})
      .hint("a time that is the same for all: `7d ago`, `3 months ago`, `2026-01-01`, or a param");
}

}  // namespace

bool check_moment(Context& context, int def, ExprId time) {
  const auto parameters = parameters_of(context, time);
  if (!parameters || !is_never_missing(context, time)) {
    report_moment(context, time);
    return false;
  }
  for (int parameter : *parameters) {
    DefInfo& info = context.defs[static_cast<std::size_t>(def)];
    info.parameters[static_cast<std::size_t>(parameter)].is_moment = true;
  }
  return true;
}

ExprId check_as_of(Context& context, const Scope& scope, Span span, const ast::AsOf& node) {
  return AsOfChecker(context, scope, span, node).check();
}

}  // namespace tagc::checking
