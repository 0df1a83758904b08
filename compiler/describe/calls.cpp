// Calls of functions, in the words that each brings along.
#include <utility>

#include "compiler/describe/writer.h"

namespace tagc::describe {

using typed::Expr;
using typed::ExprId;

std::string Writer::call_of_name(const std::string& name, const std::vector<ExprId>& arguments) {
  if (arguments.empty()) return spoken(name);
  return say(Phrase::CallOfName, {spoken(name), items(arguments, Phrase::Comma)});
}

std::string Writer::arguments(const typed::Call& node) {
  const RowOverload& overload =
      functions_[node.function].rows[static_cast<std::size_t>(node.overload)];
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < overload.parameters.size(); ++i) {
    texts.push_back(value(node.arguments[i]));
  }
  return listed(texts, Phrase::Comma);
}

std::string Writer::value(const typed::Call& node, const Expr&) {
  const Function& function = functions_[node.function];
  const std::string& pattern = is_chinese() ? function.wording.chinese : function.wording.english;
  if (pattern.empty()) return say(Phrase::CallOfName, {spoken(function.name), arguments(node)});
  const RowOverload& overload = function.rows[static_cast<std::size_t>(node.overload)];
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < overload.parameters.size(); ++i) {
    const auto* unit = overload.parameters[i].calendar_unit
                           ? std::get_if<typed::Constant>(&program_[node.arguments[i]].node)
                           : nullptr;
    parts.push_back(unit != nullptr ? unit_alone(static_cast<CalendarUnit>(as_int(unit->value)))
                                    : operand(node.arguments[i]));
  }
  return filled(pattern, parts);
}

// {0} the events, {1} the field, {2} in Chinese the window.
std::vector<std::string> Writer::parts_of(const typed::Aggregate& node) {
  std::string events = events_of(program_[node.stream]);
  std::string when = node.window ? window(*node.window) : std::string();
  if (!is_chinese() && !when.empty()) events += " " + std::exchange(when, std::string());
  if (node.where) events = say(Phrase::EventsThat, {events, condition(*node.where, Voice::Plain)});
  if (!when.empty()) when += " ";
  return {events, node.value ? value(*node.value) : say(Phrase::Time), when};
}

std::string Writer::value(const typed::Aggregate& node, const Expr& expr) {
  return expr.type.is(Kind::Bool) ? whether(node, expr) : call(node);
}

std::string Writer::call(const typed::Aggregate& node) {
  const Function& function = functions_[node.function];
  const std::string& pattern = is_chinese() ? function.wording.chinese : function.wording.english;
  const std::vector<std::string> parts = parts_of(node);
  if (!pattern.empty()) return filled(pattern, parts);
  const std::string of = node.value ? say(Phrase::FieldOf, {parts[1], parts[0]}) : parts[0];
  return parts[2] + say(Phrase::CallOfName, {spoken(function.name), of});
}

}  // namespace tagc::describe
