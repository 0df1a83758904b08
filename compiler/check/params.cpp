#include <filesystem>

#include "compiler/check/convert.h"
#include "compiler/check/declarations.h"
#include "compiler/check/expressions.h"
#include "compiler/check/type_names.h"
#include "runtime/types/parse.h"

namespace tagc::checking {
namespace {

// `--param k=v` in place of what the file says.
void take_override(Context& context, const Symbol& symbol, typed::Param& param) {
  const auto given = context.options.params.find(symbol.name);
  if (given == context.options.params.end()) return;
  const std::optional<Scalar> value = parse_scalar(given->second, param.type, context.zone);
  if (value) {
    param.value = *value;
    return;
  }
  context
      .report(DiagnosticId::BadParamValue, symbol.span,
              {symbol.name, given->second, type_word(param.type)})
      .hint("it is declared as " + to_string(param.type));
}

void check_param(Context& context, Symbol& symbol, const ast::Param& node) {
  typed::Param& param = context.program.params[static_cast<std::size_t>(symbol.index)];
  const std::optional<Type> type = read_type(context, node.type);
  if (!type) {
    symbol.broken = true;
    return;
  }
  param.type = *type;
  param.value = check_constant(context, *symbol.file, node.value, *type, symbol.name);
  symbol.broken = symbol.broken || is_missing(param.value);
  if (context.find(symbol.name) == &symbol) take_override(context, symbol, param);
}

// What a module's rules take cannot be of another type.
void check_set_params(Context& context) {
  for (const auto& [of_module, own] : context.set_params) {
    Symbol& given = context.symbol(own);
    const Symbol& wanted = context.symbol(of_module);
    const auto type_of_param = [&](const Symbol& symbol) -> const Type& {
      return context.program.params[static_cast<std::size_t>(symbol.index)].type;
    };
    if (given.broken || wanted.broken || type_of_param(given) == type_of_param(wanted)) continue;
    const std::filesystem::path module = context.sources[wanted.file->file].path();
    context
        .report(DiagnosticId::WrongType, given.span,
                {given.name, to_string(type_of_param(given)), module.stem().string(),
                 to_string(type_of_param(wanted))})
        .label(wanted.span, "declared here");
    given.broken = true;
  }
}

void check_overrides(Context& context) {
  std::vector<std::string> known;
  for (const typed::Param& param : context.program.params) known.push_back(param.name);
  for (const auto& [name, value] : context.options.params) {
    const Symbol* symbol = context.find(name);
    if (symbol != nullptr && symbol->kind == SymbolKind::Param) continue;
    context.report(DiagnosticId::UnknownParam, {context.files.front().file, 0, 0}, {name})
        .hint(context.did_you_mean(name, [&] { return known; }))
        .note(known.empty() ? "the program has no params" : "params: " + listed(known));
  }
}

}  // namespace

Scalar check_constant(Context& context, const ast::File& file, ast::ExprId id, const Type& type,
                      const std::string& name) {
  if (!is_literal(file, id)) {
    context.report(DiagnosticId::ConstantWanted, file[id].span, {name})
        .hint("a value like `3000`, `30d` or `\"none\"`");
    return {};
  }
  Scope scope;
  scope.file = &file;
  const ExprId value = convert_or_report(context, check_expression(context, scope, id), type, name);
  if (context.broken(value)) return {};
  return std::get<typed::Constant>(context[value].node).value;
}

void check_params(Context& context) {
  for (Symbol& symbol : context.symbols) {
    if (symbol.kind != SymbolKind::Param) continue;
    check_param(context, symbol, std::get<ast::Param>(symbol.declaration->node));
  }
  check_set_params(context);
  check_overrides(context);
}

}  // namespace tagc::checking
