#include <algorithm>

#include "compiler/check/calls.h"
#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/moments.h"
#include "compiler/check/operands.h"
#include "compiler/check/outline.h"
#include "compiler/check/patterns.h"

namespace tagc::checking {
namespace {

// Parameters of the def that a call stands in, mentioned in one of the call's arguments.
std::vector<int> parameters_in(const Context& context, ExprId argument) {
  std::vector<int> found;
  std::vector<ExprId> open{argument};
  while (!open.empty()) {
    const typed::Expr& expr = context[open.back()];
    open.pop_back();
    if (const auto* parameter = std::get_if<typed::ArgumentRef>(&expr.node)) {
      found.push_back(parameter->index);
    }
    typed::for_each_operand(expr, [&](ExprId id) { open.push_back(id); });
  }
  return found;
}

class DefCallChecker {
 public:
  DefCallChecker(Context& context, const Scope& scope, Span span, const typed::Def& def,
                 const DefInfo& info)
      : context_(context), scope_(scope), span_(span), def_(def), info_(info) {}

  bool check(std::size_t position, ExprId& argument) {
    const std::string& name = def_.parameter_names[position];
    const DefInfo::Parameter info = info_.parameters[position];
    if (info.broken) return false;
    argument = convert_or_report(context_, argument, def_.parameters[position],
                                 def_.name + "(" + name + ")");
    if (context_.broken(argument)) return false;
    if (info.is_moment && !check_moment(context_, scope_.def, argument)) return false;
    if (info.is_pattern && !check_pattern(context_, scope_.def, argument)) return false;
    return !info.in_aggregate || may_enter_aggregate(argument, name);
  }

  // A window whose length is this argument.
  void rest_on_window(ExprId argument) {
    if (const auto* parameter = std::get_if<typed::ArgumentRef>(&context_[argument].node)) {
      context_.footing->add_window_parameter(parameter->index);
    } else if (const auto value = constant_value(context_, argument);
               value && !is_missing(*value)) {
      context_.footing->add_window(as_int(*value), span_);
    }
  }

  // When an argument makes the body miss a value that it would have otherwise.
  Nulls nulls_of(ExprId argument) const {
    const Nulls own = context_.fact(argument).nulls;
    if (own != Nulls::Never || !context_.type(argument).is(Kind::Duration)) return own;
    const std::optional<Scalar> value = constant_value(context_, argument);
    return value && is_ordinary_length(*value) ? Nulls::Never : Nulls::Always;
  }

 private:
  bool may_enter_aggregate(ExprId argument, const std::string& name) {
    if (context_.fact(argument).of_event) {
      context_
          .report(DiagnosticId::EventFieldInside, context_.span(argument),
                  {context_.text(argument), name, def_.name})
          .hint("an aggregate sees the events of its own stream, and the user");
      return false;
    }
    if (scope_.def < 0) return true;
    DefInfo& outer = context_.defs[static_cast<std::size_t>(scope_.def)];
    for (int parameter : parameters_in(context_, argument)) {
      outer.parameters[static_cast<std::size_t>(parameter)].in_aggregate = true;
    }
    return true;
  }

  Context& context_;
  const Scope& scope_;
  Span span_;
  const typed::Def& def_;
  const DefInfo& info_;
};

TAGC_OUTLINE ExprId apply(Context& context, const Scope& scope, Span span, const ast::Call& node,
                          const Symbol& symbol, std::vector<ExprId> arguments) {
  if (symbol.broken) return context.broken_expression(span);
  const auto id = static_cast<typed::DefId>(symbol.index);
  const typed::Def& def = context.program[id];
  const DefInfo& info = context.defs[static_cast<std::size_t>(symbol.index)];
  if (arguments.size() != def.parameters.size()) {
    report_count(context, span, node, counted(def.parameters.size(), "argument"));
    return context.broken_expression(span);
  }
  DefCallChecker checker(context, scope, span, def, info);
  Nulls of_arguments = Nulls::Never;
  bool all_fit = true;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    all_fit = checker.check(i, arguments[i]) && all_fit;
    of_arguments = std::max(of_arguments, checker.nulls_of(arguments[i]));
  }
  if (!all_fit) return context.broken_expression(span);
  context.footing->merge(symbol.footing);
  for (int parameter : symbol.footing.window_parameters) {
    checker.rest_on_window(arguments[static_cast<std::size_t>(parameter)]);
  }
  for (ExprId length : symbol.footing.window_lengths) {
    const auto value = constant_value(context, length, arguments);
    if (value && !is_missing(*value) && as_int(*value) > 0) {
      context.footing->add_window(as_int(*value), span);
    }
  }
  const Nulls of_body = context.fact(def.body).nulls;
  const Nulls nulls = of_body == Nulls::IfArgument ? of_arguments : of_body;
  const ExprId call = context.add_exactly(context.type(def.body), span,
                                          typed::DefCall{id, std::move(arguments)}, nulls);
  Facts& facts = context.fact(call);
  facts.depth = std::max(facts.depth, context.fact(def.body).depth + 1);
  return call;
}

}  // namespace

ExprId check_def_call(Context& context, const Scope& scope, Span span, const ast::Call& node,
                      const Symbol& symbol) {
  return apply(context, scope, span, node, symbol, check_arguments(context, scope, node));
}

}  // namespace tagc::checking
