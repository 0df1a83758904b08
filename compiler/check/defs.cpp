#include "compiler/check/declarations.h"
#include "compiler/check/expressions.h"
#include "compiler/check/type_names.h"

namespace tagc::checking {
namespace {

void prepare_parameter(Context& context, const Symbol& symbol, const ast::DefParameter& node) {
  typed::Def& def = context.program.defs[static_cast<std::size_t>(symbol.index)];
  DefInfo& info = context.defs[static_cast<std::size_t>(symbol.index)];
  const int position = static_cast<int>(def.parameters.size());
  const auto [first, is_new] = info.by_name.emplace(node.name.name, position);
  if (!is_new) {
    context.report(DiagnosticId::DuplicateName, node.name.span, {node.name.name})
        .hint("parameters have different names");
  }
  Scope scope;
  scope.file = symbol.file;
  const bool hides_field = context.tables[0].find(node.name.name) != nullptr;
  if (hides_field && !is_library(context, scope)) {
    context
        .report(DiagnosticId::ParameterHidesField, node.name.span,
                {node.name.name, context.table(0).name})
        .hint("give the parameter another name");
  }
  const std::optional<Type> type = read_type(context, node.type);
  def.parameters.push_back(type.value_or(type_of(Kind::Bool)));
  def.parameter_names.push_back(node.name.name);
  info.parameters.push_back({false, false, false, !type.has_value()});
}

}  // namespace

void prepare_defs(Context& context) {
  for (const Symbol& symbol : context.symbols) {
    if (symbol.kind != SymbolKind::Def) continue;
    const auto& def = std::get<ast::Def>(symbol.declaration->node);
    for (const ast::DefParameter& parameter : def.parameters) {
      prepare_parameter(context, symbol, parameter);
    }
  }
}

// Calls are written out when the graph is built: each level of defs is a level of recursion there.
void check_def(Context& context, int index) {
  Symbol& symbol = context.symbol(index);
  Scope scope;
  scope.file = symbol.file;
  scope.def = symbol.index;
  const auto& node = std::get<ast::Def>(symbol.declaration->node);
  const ExprId body = check_expression(context, scope, node.body);
  context.program.defs[static_cast<std::size_t>(symbol.index)].body = body;
  symbol.broken = symbol.broken || context.broken(body);
  const std::uint32_t deepest = context.options.limits.def_depth;
  if (context.fact(body).depth <= deepest) return;
  symbol.broken = true;
  context.report(DiagnosticId::DefsTooDeep, symbol.span, {symbol.name, std::to_string(deepest)})
      .hint("name an inner part with `let`");
}

}  // namespace tagc::checking
