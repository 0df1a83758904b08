#include "compiler/check/convert.h"
#include "compiler/check/declarations.h"
#include "compiler/check/expressions.h"

namespace tagc::checking {
namespace {

Scope scope_of(const Symbol& symbol) {
  Scope scope;
  scope.file = symbol.file;
  return scope;
}

// As a value it is true, false or missing; as a condition, `not` of it would take everyone else.
void warn_of_condition(Context& context, const Symbol& symbol, ExprId value) {
  if (context.broken(value) || !context.type(value).is(Kind::Bool)) return;
  const Span sign{symbol.span.file, symbol.span.end, context.span(value).begin};
  context.report(DiagnosticId::ConditionAsValue, symbol.span, {symbol.name})
      .hint("write `tag " + symbol.name + " when …`")
      .fix(sign, " " + context.word_for("when", symbol.span.file) + " ");
}

ExprId value_of(Context& context, const Symbol& symbol, const ast::Tag& node) {
  if (const auto* set = std::get_if<ast::Condition>(&node.body)) {
    return check_condition(context, scope_of(symbol), set->condition);
  }
  if (const auto* value = std::get_if<ast::Value>(&node.body)) {
    const ExprId id = check_expression(context, scope_of(symbol), value->value);
    warn_of_condition(context, symbol, id);
    return id;
  }
  return check_manual(context, symbol, std::get<ast::Manual>(node.body));
}

void finish(Context& context, int index, ExprId value) {
  Symbol& symbol = context.symbol(index);
  context.program.tags[static_cast<std::size_t>(symbol.index)].value = value;
  symbol.broken = symbol.broken || context.broken(value);
}

std::vector<std::string> tag_names(const Context& context) {
  std::vector<std::string> names;
  for (const typed::Tag& tag : context.program.tags) names.push_back(tag.name);
  return names;
}

bool is_set(const Context& context, const typed::Tag& tag) {
  return tag.kind != typed::TagKind::Value && context.type(tag.value).is(Kind::Bool);
}

std::optional<typed::TagId> check_except(Context& context, const ast::Path& path) {
  const std::string name = ast::to_string(path);
  const Span span = ast::span_of(path);
  const Symbol* symbol = context.find(name);
  if (symbol == nullptr) {
    context.report(DiagnosticId::UnknownTag, span, {name}).hint(context.did_you_mean(name, [&] {
      return tag_names(context);
    }));
    return std::nullopt;
  }
  context.footing->merge(symbol->footing);
  if (symbol->broken) return std::nullopt;
  if (symbol->kind != SymbolKind::Tag) {
    context.report(DiagnosticId::UnknownTag, span, {name})
        .hint("it is " + describe(*symbol) + "; put it into the condition: `and not …`");
    return std::nullopt;
  }
  const auto id = static_cast<typed::TagId>(symbol->index);
  if (is_set(context, context.program[id])) return id;
  const Type& type = context.type(context.program[id].value);
  context.report(DiagnosticId::ExceptValue, span, {name, type_word(type)})
      .hint("put a condition on its value into the segment's: `and not (" + name + " = …)`");
  return std::nullopt;
}

}  // namespace

void check_tag(Context& context, int index) {
  const Symbol& symbol = context.symbol(index);
  finish(context, index, value_of(context, symbol, std::get<ast::Tag>(symbol.declaration->node)));
}

void check_segment(Context& context, int index) {
  const Symbol& symbol = context.symbol(index);
  const auto& node = std::get<ast::Segment>(symbol.declaration->node);
  finish(context, index, check_condition(context, scope_of(symbol), node.condition));
  typed::Tag& tag = context.program.tags[static_cast<std::size_t>(symbol.index)];
  for (const ast::Path& path : node.except) {
    if (const auto excepted = check_except(context, path)) tag.except.push_back(*excepted);
  }
  if (node.limit) tag.limit = check_limit(context, scope_of(symbol), *node.limit);
  if (node.sample) tag.sample = check_sample(context, scope_of(symbol), *node.sample, tag.name);
}

}  // namespace tagc::checking
