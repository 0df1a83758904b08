// Calls of functions, in the words that each brings along.
#include <cmath>
#include <string_view>
#include <utility>

#include "compiler/describe/writer.h"

namespace tagc::describe {

using typed::Expr;
using typed::ExprId;

namespace {

// "st" of 1, 21, 101; "th" of 11.
std::string_view ordinal_ending(const std::string& digits) {
  const bool is_teen = digits.size() > 1 && digits[digits.size() - 2] == '1';
  switch (is_teen ? '0' : digits.back()) {
    case '1': return "st";
    case '2': return "nd";
    case '3': return "rd";
    default: return "th";
  }
}

// "99.9%", without what is left of the tenths' binary digits.
std::string share(double part) {
  constexpr double kDigits = 1e10;
  const double percent = std::round(part * 100 * kDigits) / kDigits;
  return to_string(percent, {Kind::Number, nullptr}, TimeZone::utc()) + "%";
}

}  // namespace

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

// {0} the events, {1} the field, {2} in Chinese the window, {3} and on what follows the stream.
std::vector<std::string> Writer::parts_of(const typed::Aggregate& node) {
  std::string events = events_of(program_[node.stream]);
  std::string when = node.window ? window(*node.window) : std::string();
  if (!is_chinese() && !when.empty()) events += " " + std::exchange(when, std::string());
  const AggregateOverload& overload =
      functions_[node.function].aggregates[static_cast<std::size_t>(node.overload)];
  const std::string where = node.where ? condition(*node.where, Voice::Plain) : std::string();
  if (node.where && !overload.where_marks) events = say(Phrase::EventsThat, {events, where});
  if (!when.empty()) when += " ";
  const std::string of = node.value ? value(*node.value) : say(Phrase::Time);
  std::vector<std::string> parts{events, of, when};
  for (std::size_t i = 0; i < node.parameters.size(); ++i) {
    parts.push_back(parameter(node.parameters[i], overload.parameters[i]));
  }
  if (overload.where_marks) parts.push_back(where);
  return parts;
}

std::string Writer::parameter(const Scalar& value, const Parameter& parameter) const {
  if (parameter.calendar_length) return periods(unpacked(as_int(value)));
  if (parameter.allowed == Allowed::Share) return share(as_number(value));
  if (parameter.allowed != Allowed::Place) return scalar(value, parameter.type);
  const std::int64_t place = as_int(value);
  if (place == -1) return say(Phrase::LastPlace);
  // Without its sign, which the smallest of all could not lose.
  std::string digits = std::to_string(place);
  if (place < 0) digits.erase(0, 1);
  if (!is_chinese()) digits += ordinal_ending(digits);
  return say(place > 0 ? Phrase::Place : Phrase::PlaceFromEnd, {digits});
}

std::string Writer::value(const typed::Aggregate& node, const Expr& expr) {
  return expr.type.is(Kind::Bool) ? whether(node, expr) : call(node);
}

std::string Writer::call(const typed::Aggregate& node) {
  const std::string text = unweighed(node);
  return node.weight ? say(Phrase::Weighed, {text, value(*node.weight)}) : text;
}

std::string Writer::unweighed(const typed::Aggregate& node) {
  const Function& function = functions_[node.function];
  const std::string& pattern = is_chinese() ? function.wording.chinese : function.wording.english;
  const std::vector<std::string> parts = parts_of(node);
  if (!pattern.empty()) return filled(pattern, parts);
  const std::string of = node.value ? say(Phrase::FieldOf, {parts[1], parts[0]}) : parts[0];
  return parts[2] + say(Phrase::CallOfName, {spoken(function.name), of});
}

}  // namespace tagc::describe
