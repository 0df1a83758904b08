#include <algorithm>
#include <array>

#include "compiler/check/calls.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/outline.h"
#include "compiler/syntax/spelling.h"

namespace tagc::checking {
namespace {

// The bare word of a unit; nothing, reported, when it is none.
TAGC_OUTLINE ExprId check_unit(Context& context, const Scope& scope, ast::ExprId id) {
  const ast::Expr& expr = scope[without_parens(*scope.file, id)];
  const auto* name = std::get_if<ast::Name>(&expr.node);
  if (name != nullptr && name->path.size() == 1) {
    if (const auto unit = calendar_unit(name->path.front().name)) {
      return context.constant(Kind::Int, expr.span, static_cast<std::int64_t>(*unit));
    }
  }
  context.report(DiagnosticId::UnitWanted, expr.span, {context.text(expr.span)})
      .hint("one of `day`, `week`, `month`, `quarter`, `year`");
  return context.broken_expression(expr.span);
}

// A parameter of type list takes lists of anything.
bool is_any_list(const Context& context, ExprId argument, const Parameter& parameter) {
  return parameter.type.is(Kind::List) && context.type(argument).is(Kind::List);
}

std::vector<ExprId> check_row_arguments(Context& context, const Scope& scope, const ast::Call& node,
                                        const Function& function) {
  const std::size_t count = node.arguments.size();
  const auto is_unit = [&](std::size_t i) { return takes_unit(function, count, i); };
  bool any_unit = false;
  for (std::size_t i = 0; i < count; ++i) any_unit = any_unit || is_unit(i);
  if (!any_unit) return check_arguments(context, scope, node);
  std::vector<ExprId> arguments;
  for (std::size_t i = 0; i < count; ++i) {
    const ast::ExprId value = node.arguments[i].value;
    arguments.push_back(is_unit(i) ? check_unit(context, scope, value)
                                   : check_expression(context, scope, value));
  }
  return arguments;
}

std::optional<int> cost_of(const Context& context, const RowOverload& overload,
                           const std::vector<ExprId>& arguments) {
  if (overload.parameters.size() != arguments.size()) return std::nullopt;
  int total = 0;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Parameter& parameter = overload.parameters[i];
    if (parameter.calendar_unit) continue;
    if (is_any_list(context, arguments[i], parameter)) continue;
    const std::optional<int> cost = conversion_cost(context, arguments[i], parameter.type);
    if (!cost) return std::nullopt;
    total += *cost;
  }
  return total;
}

// Exact types first, then the nearest conversions; the first of equals.
std::optional<int> best_overload(const Context& context, const Function& function,
                                 const std::vector<ExprId>& arguments) {
  std::optional<int> best;
  int least = 0;
  for (std::size_t i = 0; i < function.rows.size(); ++i) {
    const std::optional<int> cost = cost_of(context, function.rows[i], arguments);
    if (!cost || (best && *cost >= least)) continue;
    best = static_cast<int>(i);
    least = *cost;
  }
  return best;
}

std::string signature(const Function& function, const RowOverload& overload) {
  std::string out;
  for (const Parameter& parameter : overload.parameters) {
    if (!out.empty()) out += ", ";
    const std::string type =
        parameter.calendar_unit ? "day, week …" : std::string(name_of(parameter.type.kind));
    out += parameter.name + ": " + type;
  }
  return "`" + function.name + "(" + out + ")`";
}

std::string signatures(const Function& function) {
  std::vector<std::string> all;
  for (const RowOverload& overload : function.rows) all.push_back(signature(function, overload));
  return listed(all, 8);
}

std::string counts(const Function& function) {
  std::vector<std::size_t> sizes;
  for (const RowOverload& overload : function.rows) sizes.push_back(overload.parameters.size());
  std::sort(sizes.begin(), sizes.end());
  sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
  std::string out;
  for (std::size_t size : sizes) out += (out.empty() ? "" : " or ") + std::to_string(size);
  return sizes.size() == 1 ? counted(sizes.front(), "argument") : out + " arguments";
}

bool takes_count(const Function& function, std::size_t count) {
  return std::any_of(function.rows.begin(), function.rows.end(), [&](const RowOverload& overload) {
    return overload.parameters.size() == count;
  });
}

void report_types(Context& context, Span span, const ast::Call& node, const Function& function,
                  const std::vector<ExprId>& arguments) {
  std::vector<std::string> types;
  for (ExprId id : arguments) types.push_back(type_word(context.type(id)));
  context.report(DiagnosticId::ArgumentType, span, {ast::to_string(node.callee), listed(types)})
      .hint("it takes " + signatures(function));
}

ExprId add_call(Context& context, Span span, int function, int index,
                std::vector<ExprId> arguments) {
  const RowOverload& overload = context.functions[function].rows[static_cast<std::size_t>(index)];
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (overload.parameters[i].calendar_unit) continue;
    if (is_any_list(context, arguments[i], overload.parameters[i])) continue;
    arguments[i] = convert(context, arguments[i], overload.parameters[i].type);
  }
  if (overload.uses_now) arguments.push_back(context.now(span));
  const Nulls own = overload.nullable_result ? Nulls::Always : Nulls::Never;
  typed::Call call{function, index, std::move(arguments)};
  if (overload.nulls == NullPolicy::SeesMissing) {
    return context.add_exactly(overload.result, span, std::move(call), own);
  }
  return context.add(overload.result, span, std::move(call), own);
}

TAGC_OUTLINE ExprId apply(Context& context, Span span, const ast::Call& node, int id,
                          std::vector<ExprId> arguments) {
  const Function& function = context.functions[id];
  if (!takes_count(function, arguments.size())) {
    report_count(context, span, node, counts(function));
    return context.broken_expression(span);
  }
  if (std::any_of(arguments.begin(), arguments.end(),
                  [&](ExprId argument) { return context.broken(argument); })) {
    return context.broken_expression(span);
  }
  const std::optional<int> overload = best_overload(context, function, arguments);
  if (!overload) {
    report_types(context, span, node, function, arguments);
    return context.broken_expression(span);
  }
  return add_call(context, span, id, *overload, std::move(arguments));
}

}  // namespace

ExprId check_row_call(Context& context, const Scope& scope, Span span, const ast::Call& node,
                      int id) {
  return apply(context, span, node, id,
               check_row_arguments(context, scope, node, context.functions[id]));
}

}  // namespace tagc::checking
