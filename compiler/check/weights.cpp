#include "compiler/check/weights.h"

#include <algorithm>

#include "compiler/check/convert.h"
#include "compiler/check/fields.h"

namespace tagc::checking {
namespace {

bool takes_field(const Function& function, Kind kind) {
  return std::any_of(function.aggregates.begin(), function.aggregates.end(),
                     [&](const AggregateOverload& overload) { return overload.value == kind; });
}

std::string functions_with_weights(const Context& context) {
  std::vector<std::string> names;
  for (int id = 0; id < context.functions.size(); ++id) {
    const Function& function = context.functions[id];
    if (takes_weights(function)) names.push_back("`" + function.name + "`");
  }
  return listed(names);
}

// `orders.amount` of events of `orders` is `amount`.
Names without_stream(const Context& context, const Scope& events, const ast::Path& by) {
  const bool named = by.size() > 1 && by.front().name == context.program[events.stream].name;
  return Names(by).subspan(named ? 1 : 0);
}

}  // namespace

const ast::Path* written_weight(const ast::Call& node) {
  const auto found = std::find_if(node.arguments.begin(), node.arguments.end(),
                                  [](const ast::Argument& each) { return !each.by.empty(); });
  return found == node.arguments.end() ? nullptr : &found->by;
}

bool takes_weights(const Function& function) {
  return std::any_of(function.aggregates.begin(), function.aggregates.end(),
                     [](const AggregateOverload& overload) { return overload.weight.has_value(); });
}

std::optional<ExprId> check_weight(Context& context, const Scope& events, const ast::Path& by) {
  const ExprId value =
      row_field(context, events, without_stream(context, events, by), ast::span_of(by));
  if (context.broken(value)) return std::nullopt;
  if (context.type(value).is_numeric()) return value;
  context
      .report(DiagnosticId::WeightType, ast::span_of(by),
              {ast::to_string(by), type_word(context.type(value))})
      .hint("events weigh as much as a number, money or int of theirs says");
  return std::nullopt;
}

void report_no_weights(Context& context, const ast::Call& node, const ast::Path& by) {
  const std::string name = ast::to_string(node.callee);
  auto report =
      context.report(DiagnosticId::NoWeights, ast::span_of(by), {name, ast::to_string(by)});
  const std::optional<int> id = context.functions.find(name);
  if (id && takes_field(context.functions[*id], Kind::Money)) {
    report.hint("the field itself follows the stream: `" + name + "(orders.amount)`");
  } else {
    report.hint("`by` is a weight in " + functions_with_weights(context) +
                ", and the key of a chain: `count(carts then orders by cart_id)`");
  }
}

}  // namespace tagc::checking
