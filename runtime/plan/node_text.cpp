#include "runtime/plan/node_text.h"

namespace tagc {
namespace {

bool shows_operand_type(Op op) {
  return op == Op::Equal || op == Op::Less || op == Op::LessEqual || op == Op::IsKnown;
}

std::string_view unit_name(std::int64_t unit) {
  switch (static_cast<CalendarUnit>(unit)) {
    case CalendarUnit::Day: return "day";
    case CalendarUnit::Week: return "week";
    case CalendarUnit::Month: return "month";
    case CalendarUnit::Quarter: return "quarter";
    case CalendarUnit::Year: return "year";
  }
  return "?";
}

std::string length_text(const ChainLength& length) {
  if (length.is_exact)
    return to_string(Scalar{length.count}, {Kind::Duration, {}}, TimeZone::utc());
  return std::to_string(length.count) + " " +
         std::string(unit_name(static_cast<std::int64_t>(length.unit)));
}

// What a node has beside its operands.
std::string payload_text(const Graph& graph, const Node& node, const FunctionRegistry& functions) {
  const auto is = [&](Op op) { return node.op == op; };
  if (is(Op::Constant)) return " " + to_string(node.constant, node.type, TimeZone::utc());
  if (is(Op::Column)) return " #" + std::to_string(node.a);
  if (is(Op::ShiftTime) || is(Op::PeriodStart)) {
    return " " + std::string(unit_name(node.a)) + " " + std::to_string(node.b);
  }
  if (is(Op::Match)) return " " + pattern_text(graph.pattern(node.a));
  if (is(Op::LimitCuts)) return " " + std::to_string(node.a) + (node.b != 0 ? " desc" : " asc");
  if (is(Op::InSample)) {
    return " " + std::to_string(node.a) + "/10^9 " +
           to_string(node.constant, {Kind::Text, {}}, TimeZone::utc());
  }
  if (is(Op::Call) || is(Op::Aggregate) || is(Op::Cuts) || is(Op::Rank)) {
    return " " + functions[static_cast<int>(node.a)].name + "/" + std::to_string(node.b);
  }
  return "";
}

}  // namespace

std::string pattern_text(const ChainPattern& pattern) {
  std::string text;
  for (std::size_t i = 1; i < pattern.steps.size(); ++i) {
    const ChainPattern::Step& step = pattern.steps[i];
    text += i == 1 ? "then" : " then";
    if (step.gap) text += " within " + length_text(*step.gap);
    if (step.absent) text += " no";
  }
  if (pattern.span) text += ", span " + length_text(*pattern.span);
  return "[" + text + (pattern.by ? ", by key]" : "]");
}

std::string node_name(NodeId id) { return "%" + std::to_string(index_of(id)); }

std::string shape_text(Shape shape) {
  if (shape.is_uniform()) return "uniform";
  return shape.is_user() ? "user" : "event " + std::to_string(shape.stream());
}

std::string node_text(const Graph& graph, NodeId id, const FunctionRegistry& functions) {
  const Node& node = graph[id];
  const Type& type = shows_operand_type(node.op) ? graph[graph.operands(id)[0]].type : node.type;
  std::string text(name_of(node.op));
  text += " " + to_string(type);
  if (node.nullable) text += "?";
  text += payload_text(graph, node, functions);
  for (NodeId operand : graph.operands(id)) text += " " + node_name(operand);
  return text;
}

}  // namespace tagc
