// Literals, names, calls and brackets.
#include <antlr4-runtime.h>

#include <algorithm>
#include <utility>

#include "compiler/syntax/build/build.h"
#include "compiler/syntax/build/unit.h"
#include "compiler/syntax/words.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

using ast::ExprId;
using ast::LiteralKind;

LiteralKind kind_of(std::uint16_t token) {
  switch (token) {
    case TagParser::INT: return LiteralKind::Int;
    case TagParser::DECIMAL: return LiteralKind::Decimal;
    case TagParser::PERCENT: return LiteralKind::Percent;
    case TagParser::DURATION: return LiteralKind::Duration;
    case TagParser::DATE: return LiteralKind::Date;
    case TagParser::TIME: return LiteralKind::Time;
    case TagParser::STRING: return LiteralKind::String;
    default: return LiteralKind::Bool;
  }
}

void report_second_weight(Build& build, const ast::Path& by) {
  build.context()
      .report(DiagnosticId::Unexpected, ast::span_of(by), {"by", "by " + ast::to_string(by)})
      .hint("events are weighed by one field, which is written once");
}

std::string spelt_in_english(const Token& token, LiteralKind kind, const Context& context) {
  if (kind == LiteralKind::Bool) return std::string(spelling_of(token.kind));
  if (kind == LiteralKind::Duration) return exact_length(context.text(token));
  return std::string(context.text(token));
}

std::vector<ast::Argument> arguments(Build& build, TagParser::NameOrCallContext& context) {
  std::vector<ast::Argument> out;
  bool weighed = false;
  for (auto* argument : context.argument()) {
    out.push_back(build.argument(*argument));
    ast::Path& by = out.back().by;
    if (weighed && !by.empty()) report_second_weight(build, std::exchange(by, {}));
    weighed = weighed || !by.empty();
  }
  return out;
}

// `if(c, v, w)` of spreadsheets.
bool is_if(const ast::Path& callee) {
  return callee.size() == 1 && (callee[0].name == "if" || callee[0].name == "iif");
}

ExprId name_or_call(Build& build, TagParser::NameOrCallContext& context) {
  ast::Path path = build.path(*context.path());
  const Span span = build.span(context);
  if (context.LPAREN() == nullptr) {
    const bool now = path.size() == 1 && build.first(context).kind == TagParser::NOW;
    if (now) path[0].name = spelling_of(TagParser::NOW);
    return build.add(span, ast::Name{std::move(path)});
  }
  std::vector<ast::Argument> values = arguments(build, context);
  if (is_if(path)) {
    build.context()
        .report(DiagnosticId::NoIf, path[0].span, {path[0].name})
        .hint("write `choose { v when c, otherwise w }`");
    return build.add(span, ast::Error{});
  }
  return build.add(span, ast::Call{std::move(path), std::move(values)});
}

// `(value)`, `(value as of time)`, `(a, b)`
ExprId tuple(Build& build, TagParser::TupleContext& context) {
  std::vector<ExprId> items;
  for (auto* item : context.expression()) items.push_back(build.expression(*item));
  const Span span = build.span(context);
  if (context.OF() != nullptr) {
    const ExprId time = build.arithmetic(*context.arithmetic());
    return build.add(span, ast::AsOf{items.front(), time});
  }
  if (items.size() == 1) return build.add(span, ast::Paren{items.front()});
  return build.add(span, ast::Tuple{std::move(items)});
}

ExprId calendar(Build& build, TagParser::CalendarLengthContext& context) {
  const auto count = build.context().text(build.token(*context.INT()));
  const auto unit = build.context().text(build.token(*context.UNIT()));
  return build.add(build.span(context),
                   ast::Literal{LiteralKind::Calendar, std::string(count), unit_of(unit)});
}

}  // namespace

ast::ExprId Build::literal(Tree& tree) {
  const Token& token = first(tree);
  if (token.kind == TagParser::BROKEN) return add(span(tree), ast::Error{});
  const LiteralKind kind = kind_of(token.kind);
  if (kind == LiteralKind::String) {
    auto& context = static_cast<TagParser::LiteralContext&>(tree);
    return add(span(tree), ast::Literal{kind, text(*context.STRING())});
  }
  return add(span(tree), ast::Literal{kind, spelt_in_english(token, kind, context_)});
}

ast::ExprId Build::constant(Tree& tree) {
  auto& context = static_cast<TagParser::ConstantContext&>(tree);
  const ExprId value = literal(*context.literal());
  return context.MINUS() == nullptr ? value : add(span(tree), ast::Negate{value, 1});
}

ast::ExprId Build::primary(Tree& tree) {
  if (auto* context = dynamic_cast<TagParser::NameOrCallContext*>(&tree)) {
    return name_or_call(*this, *context);
  }
  if (auto* context = dynamic_cast<TagParser::LiteralValueContext*>(&tree)) {
    return literal(*context->literal());
  }
  if (auto* context = dynamic_cast<TagParser::TupleContext*>(&tree)) return tuple(*this, *context);
  if (auto* context = dynamic_cast<TagParser::CalendarLengthContext*>(&tree)) {
    return calendar(*this, *context);
  }
  if (auto* context = dynamic_cast<TagParser::RecentLengthContext*>(&tree)) {
    return length(*context->length());
  }
  if (auto* context = dynamic_cast<TagParser::ReachedContext*>(&tree)) {
    const ast::Argument argument = this->argument(*context->argument());
    return add(span(tree), ast::Reached{argument.value});
  }
  return choice(tree);
}

}  // namespace tagc::syntax
