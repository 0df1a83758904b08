#include "compiler/syntax/build/window.h"

#include <antlr4-runtime.h>

#include <charconv>
#include <limits>

#include "compiler/syntax/build/unit.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

using ast::ExprId;
using ast::WindowKind;

ast::Window window_of(WindowKind kind, Span span) {
  ast::Window window{};
  window.kind = kind;
  window.span = span;
  return window;
}

ast::Unit unit_at(const Build& build, const Build::Terminal& terminal) {
  return unit_of(build.context().text(build.token(terminal)));
}

// More than 64 bits hold is more than any calendar has; `check` has the limit of windows.
std::int64_t count_at(const Build& build, const Build::Terminal& terminal) {
  const std::string_view digits = build.context().text(build.token(terminal));
  std::int64_t count = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  return result.ec == std::errc() ? count : std::numeric_limits<std::int64_t>::max();
}

// ---- in this month, in previous 3 months -------------------------------------------------------

ast::Window this_period(Build& build, TagParser::ThisPeriodContext& context) {
  ast::Window window = window_of(WindowKind::InPeriod, build.span(context));
  switch (unit_at(build, *context.UNIT())) {
    case ast::Unit::Day: window.period = ast::Period::Today; break;
    case ast::Unit::Week: window.period = ast::Period::ThisWeek; break;
    case ast::Unit::Month: window.period = ast::Period::ThisMonth; break;
    case ast::Unit::Quarter: window.period = ast::Period::ThisQuarter; break;
    case ast::Unit::Year: window.period = ast::Period::ThisYear; break;
  }
  return window;
}

ast::Window named_period(Build& build, TagParser::NamedPeriodContext& context) {
  ast::Window window = window_of(WindowKind::InPeriod, build.span(context));
  const Role role = find_word(build.context().text(build.first(context)))->role;
  window.period = static_cast<ast::Period>(static_cast<int>(role) - static_cast<int>(Role::Today));
  return window;
}

ast::Window near_periods(Build& build, TagParser::NearPeriodsContext& context) {
  const bool next = context.NEXT() != nullptr;
  ast::Window window =
      window_of(next ? WindowKind::InNext : WindowKind::InPrevious, build.span(context));
  window.unit = unit_at(build, *context.UNIT());
  if (context.INT() != nullptr) {
    window.count = count_at(build, *context.INT());
    return window;
  }
  const std::string word = next ? "next" : "previous";
  const std::string unit(build.context().text(build.token(*context.UNIT())));
  const Token& first = build.token(next ? *context.NEXT() : *context.PREVIOUS());
  const Span place = build.context().span(first.begin, build.last(context).end);
  build.context()
      .report(DiagnosticId::OtherSpelling, place, {word + " " + unit, word + " 1 " + unit})
      .fix(place, word + " 1 " + unit);
  return window;
}

// ---- within ------------------------------------------------------------------------------------

ast::Window within(Build& build, TagParser::WithinContext& context) {
  const auto sides = context.arithmetic();
  ast::Window window = window_of(WindowKind::Within, build.span(context));
  window.length = build.arithmetic(*sides.front());
  if (sides.size() == 1) return window;
  window.kind = context.AFTER() != nullptr ? WindowKind::WithinAfter : WindowKind::WithinBefore;
  window.a = build.arithmetic(*sides.back());
  return window;
}

ast::Window recent(Build& build, TagParser::RecentContext& context) {
  ast::Window window = window_of(WindowKind::Within, build.span(context));
  window.length = build.length(*context.length());
  return window;
}

// 在 T 后 24小时 内: the other order of `within 24h after T`.
ast::Window during(Build& build, TagParser::DuringContext& context) {
  const bool after = context.AFTER() != nullptr;
  ast::Window window =
      window_of(after ? WindowKind::WithinAfter : WindowKind::WithinBefore, build.span(context));
  const auto sides = context.arithmetic();
  window.length = build.arithmetic(*sides.back());
  window.a = build.arithmetic(*sides.front());
  return window;
}

ast::Window within_next(Build& build, TagParser::WithinNextContext& context) {
  ast::Window window = window_of(WindowKind::WithinNext, build.span(context));
  window.length = build.length(*context.length());
  return window;
}

// ---- between, before, after, since, from .. to -------------------------------------------------

bool is_number(const Build& build, ExprId id) {
  ExprId value = id;
  if (const auto* negate = std::get_if<ast::Negate>(&build[id].node)) value = negate->operand;
  const auto* literal = std::get_if<ast::Literal>(&build[value].node);
  return literal != nullptr &&
         (literal->kind == ast::LiteralKind::Int || literal->kind == ast::LiteralKind::Decimal ||
          literal->kind == ast::LiteralKind::Percent);
}

std::optional<ast::Window> between(Build& build, TagParser::BetweenContext& context) {
  const auto sides = context.arithmetic();
  ast::Window window = window_of(WindowKind::Between, build.span(context));
  window.a = build.arithmetic(*sides.front());
  window.b = build.arithmetic(*sides.back());
  if (!is_number(build, *window.a) || !is_number(build, *window.b)) return window;
  const std::string low = build.shown(build.span(*window.a));
  const std::string high = build.shown(build.span(*window.b));
  build.context()
      .report(DiagnosticId::NumberBetween, window.span, {low, high})
      .hint("`" + high + "` itself would not belong to it")
      .fix(window.span, "in " + low + " .. " + high);
  return std::nullopt;
}

ast::Window boundary(Build& build, TagParser::BoundaryContext& context) {
  const WindowKind kind = context.BEFORE() != nullptr  ? WindowKind::Before
                          : context.AFTER() != nullptr ? WindowKind::After
                                                       : WindowKind::Since;
  ast::Window window = window_of(kind, build.span(context));
  window.a = build.arithmetic(*context.arithmetic());
  return window;
}

ast::Window from_to(Build& build, TagParser::FromToContext& context) {
  const auto sides = context.arithmetic();
  ast::Window window = window_of(WindowKind::FromTo, build.span(context));
  window.a = build.arithmetic(*sides.front());
  window.b = build.arithmetic(*sides.back());
  return window;
}

}  // namespace

WindowReading read_window(Build& build, Build::Tree& tree) {
  if (auto* context = dynamic_cast<TagParser::WithinContext*>(&tree)) {
    return {within(build, *context)};
  }
  if (auto* context = dynamic_cast<TagParser::BetweenContext*>(&tree)) {
    return {between(build, *context)};
  }
  if (auto* context = dynamic_cast<TagParser::BoundaryContext*>(&tree)) {
    return {boundary(build, *context)};
  }
  if (auto* context = dynamic_cast<TagParser::FromToContext*>(&tree)) {
    return {from_to(build, *context)};
  }
  if (auto* context = dynamic_cast<TagParser::WithinNextContext*>(&tree)) {
    return {within_next(build, *context)};
  }
  if (auto* context = dynamic_cast<TagParser::RecentContext*>(&tree)) {
    return {recent(build, *context)};
  }
  if (auto* context = dynamic_cast<TagParser::DuringContext*>(&tree)) {
    return {during(build, *context)};
  }
  if (auto* context = dynamic_cast<TagParser::NamedPeriodContext*>(&tree)) {
    return {named_period(build, *context)};
  }
  if (auto* context = dynamic_cast<TagParser::ThisPeriodContext*>(&tree)) {
    return {this_period(build, *context), context->NOT() != nullptr};
  }
  auto& context = static_cast<TagParser::NearPeriodsContext&>(tree);
  return {near_periods(build, context), context.NOT() != nullptr};
}

std::optional<ast::Window> day_window(const Build& build, ExprId right, Span span) {
  const auto* name = std::get_if<ast::Name>(&build[right].node);
  if (name == nullptr || name->path.size() != 1) return std::nullopt;
  ast::Window window = window_of(WindowKind::InPeriod, span);
  if (name->path[0].name == "today") {
    window.period = ast::Period::Today;
  } else if (name->path[0].name == "yesterday") {
    window.period = ast::Period::Yesterday;
  } else {
    return std::nullopt;
  }
  return window;
}

}  // namespace tagc::syntax
