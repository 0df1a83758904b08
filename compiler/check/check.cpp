#include "compiler/check/check.h"

#include "compiler/check/context.h"
#include "compiler/check/declarations.h"
#include "compiler/check/expressions.h"
#include "compiler/check/fields.h"
#include "compiler/check/lints.h"

namespace tagc {
namespace checking {
namespace {

void check_let(Context& context, int index) {
  Symbol& symbol = context.symbol(index);
  Scope scope;
  scope.file = symbol.file;
  const auto& node = std::get<ast::Let>(symbol.declaration->node);
  const ExprId value = check_expression(context, scope, node.value);
  context.program.lets[static_cast<std::size_t>(symbol.index)].value = value;
  symbol.broken = symbol.broken || context.broken(value);
}

void check_body(Context& context, int index) {
  const Symbol& symbol = context.symbol(index);
  std::vector<typed::DeclarationRef>& order = context.program.order;
  switch (symbol.kind) {
    case SymbolKind::Users:
    case SymbolKind::Lookup:
    case SymbolKind::Param:
    case SymbolKind::Unreadable: return;
    case SymbolKind::Stream: return check_stream(context, index);
    case SymbolKind::ComputedField:
      check_computed_field(context, index);
      if (symbol.let >= 0) order.push_back(static_cast<typed::LetId>(symbol.let));
      return;
    case SymbolKind::Let:
      check_let(context, index);
      order.push_back(static_cast<typed::LetId>(symbol.index));
      return;
    case SymbolKind::Def:
      check_def(context, index);
      order.push_back(static_cast<typed::DefId>(symbol.index));
      return;
    case SymbolKind::Tag:
      if (std::holds_alternative<ast::Segment>(symbol.declaration->node)) {
        check_segment(context, index);
      } else {
        check_tag(context, index);
      }
      hold_to_annotations(context, index);
      order.push_back(static_cast<typed::TagId>(symbol.index));
      return;
  }
}

void check_program(Context& context) {
  Footing of_nobody;
  context.footing = &of_nobody;
  collect(context);
  build_schema(context);
  build_manual_tags(context);
  find_needs(context);
  build_streams(context);
  check_needs(context);
  check_params(context);
  read_annotations(context);
  prepare_defs(context);
  for (int symbol : order_of_symbols(context)) {
    context.footing = &context.symbol(symbol).footing;
    check_body(context, symbol);
  }
  context.footing = &of_nobody;
  check_checks(context);
  check_tests(context);
  list_names(context);
  lint_unused_imports(context);
}

}  // namespace
}  // namespace checking

typed::Program check(const std::vector<ast::File>& files, const SourceMap& sources,
                     const FunctionRegistry& functions, const CheckOptions& options,
                     DiagnosticSink& sink) {
  checking::Context context(files, sources, functions, options, sink);
  if (!files.empty()) checking::check_program(context);
  return std::move(context.program);
}

}  // namespace tagc
