#include "compiler/check/calls.h"

#include <algorithm>

#include "compiler/check/expressions.h"
#include "compiler/check/outline.h"
#include "compiler/check/weights.h"
#include "compiler/syntax/spelling.h"

namespace tagc::checking {
namespace {

TAGC_OUTLINE ExprId unknown_function(Context& context, Span span, const ast::Call& node) {
  const std::string name = ast::to_string(node.callee);
  const Span at = ast::span_of(node.callee);
  if (const Symbol* symbol = context.find(name)) {
    if (symbol->kind != SymbolKind::Unreadable && !symbol->broken) {
      context.report(DiagnosticId::NotAFunction, at, {name})
          .hint("it is " + describe(*symbol) + "; only functions and defs are called");
    }
    return context.broken_expression(span);
  }
  auto report = context.report(DiagnosticId::UnknownFunction, at, {name});
  if (const auto other = context.functions.find_other_name(name)) {
    const Function& function = context.functions[*other];
    const bool chinese = spelling_of_text(name) == Spelling::Chinese;
    const std::string& meant = chinese ? function.name_zh : function.name;
    report.hint("write `" + meant + "`").fix(at, meant);
    return context.broken_expression(span);
  }
  if (const std::string missing = context.what_to_import(name); !missing.empty()) {
    report.hint(missing);
    return context.broken_expression(span);
  }
  const auto known = [&] {
    std::vector<std::string> names;
    for (int id = 0; id < context.functions.size(); ++id) {
      names.push_back(context.functions[id].name);
      names.push_back(context.functions[id].name_zh);
    }
    for (const typed::Def& def : context.program.defs) names.push_back(def.name);
    return names;
  };
  report.hint(context.did_you_mean(name, known));
  return context.broken_expression(span);
}

}  // namespace

namespace {

// A def of the program comes before a function of the library.
struct Callee {
  const Symbol* def = nullptr;
  int function = -1;
};
TAGC_OUTLINE Callee find_callee(const Context& context, const ast::Call& node) {
  const std::string name = ast::to_string(node.callee);
  const Symbol* symbol = context.find(name);
  if (symbol != nullptr && symbol->kind == SymbolKind::Def) return {symbol};
  return {nullptr, context.functions.find(name).value_or(-1)};
}

TAGC_OUTLINE void report_where(Context& context, const Scope& scope, const ast::Call& node,
                               const ast::Argument& argument) {
  context
      .report(DiagnosticId::WhereOutside, scope[*argument.where].span,
              {ast::to_string(node.callee)})
      .hint("`where` belongs to a stream of events: `count(orders where …)`");
}

const ast::Identifier* named_argument(const ast::Call& node) {
  for (const ast::Argument& argument : node.arguments) {
    if (argument.name) return &*argument.name;
  }
  return nullptr;
}

TAGC_OUTLINE void report_name(Context& context, const ast::Call& node,
                              const ast::Identifier& name) {
  context
      .report(DiagnosticId::UnknownArgumentName, name.span,
              {name.name, ast::to_string(node.callee)})
      .hint("its arguments stand in their order, without names");
}

}  // namespace

ExprId check_call(Context& context, const Scope& scope, Span span, const ast::Call& node) {
  const Callee callee = find_callee(context, node);
  const bool is_function = callee.def == nullptr;
  if (is_function && callee.function < 0) return unknown_function(context, span, node);
  const bool is_aggregate = is_function && context.functions[callee.function].is_aggregate();
  const bool is_population = is_function && context.functions[callee.function].is_population();
  if (const ast::Path* by = written_weight(node); by != nullptr && !is_aggregate) {
    report_no_weights(context, node, *by);
    return context.broken_expression(span);
  }
  if (const ast::Identifier* name = named_argument(node); name != nullptr && !is_population) {
    report_name(context, node, *name);
    return context.broken_expression(span);
  }
  if (!is_function) return check_def_call(context, scope, span, node, *callee.def);
  if (is_population) return check_population(context, scope, span, node, callee.function);
  if (is_aggregate) {
    return check_aggregate(context, scope, span, node, callee.function);
  }
  return check_row_call(context, scope, span, node, callee.function);
}

std::vector<ExprId> check_arguments(Context& context, const Scope& scope, const ast::Call& node) {
  std::vector<ExprId> arguments;
  for (const ast::Argument& argument : node.arguments) {
    arguments.push_back(check_expression(context, scope, argument.value));
    if (!argument.where) continue;
    report_where(context, scope, node, argument);
    context.fact(arguments.back()).broken = true;
  }
  return arguments;
}

void report_count(Context& context, Span span, const ast::Call& node, const std::string& wanted) {
  context
      .report(DiagnosticId::ArgumentCount, span,
              {ast::to_string(node.callee), std::to_string(node.arguments.size())})
      .hint("it takes " + wanted);
}

StreamArgument stream_argument(const ast::File& file, ast::ExprId id) {
  StreamArgument result;
  id = without_parens(file, id);
  if (const auto* test = std::get_if<ast::WindowTest>(&file[id].node)) {
    result.window = &test->window;
    id = without_parens(file, test->operand);
  }
  if (const auto* name = std::get_if<ast::Name>(&file[id].node)) result.path = &name->path;
  return result;
}

bool takes_unit(const Function& function, std::size_t arguments, std::size_t position) {
  return std::any_of(function.rows.begin(), function.rows.end(), [&](const RowOverload& overload) {
    return overload.parameters.size() == arguments && overload.parameters[position].calendar_unit;
  });
}

}  // namespace tagc::checking
