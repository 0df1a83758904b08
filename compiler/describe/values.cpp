#include <algorithm>
#include <cmath>
#include <utility>

#include "compiler/check/operands.h"
#include "compiler/describe/writer.h"

namespace tagc::describe {

using typed::Expr;
using typed::ExprId;

namespace {

constexpr int kDeepestDefs = 3;          // defs within defs that are written out
constexpr std::size_t kLongestDef = 40;  // nodes; longer ones go by their name

// "50" of 0.5: shares are said in percent.
std::string percent_of(double number) {
  const double percent = number * 100;
  if (number <= 0 || number >= 1 || std::abs(percent - std::round(percent)) > 1e-9) return {};
  return std::to_string(std::lround(percent)) + "%";
}

std::string without_cents(std::string money) {
  if (money.ends_with(".00")) money.resize(money.size() - 3);
  return money;
}

// "2026-11-21" of its midnight, "2026-11-21 08:00" of other times.
std::string as_said(std::string time) {
  if (time.ends_with(":00")) time.resize(time.size() - 3);
  if (time.ends_with("T00:00")) time.resize(time.size() - 6);
  std::replace(time.begin(), time.end(), 'T', ' ');
  return time;
}

std::string_view sign_of(ast::ArithmeticOp op) {
  switch (op) {
    case ast::ArithmeticOp::Add: return " + ";
    case ast::ArithmeticOp::Subtract: return " − ";
    case ast::ArithmeticOp::Multiply: return " × ";
    case ast::ArithmeticOp::Divide: return " ÷ ";
    case ast::ArithmeticOp::Div:
    case ast::ArithmeticOp::Mod: break;
  }
  return {};
}

}  // namespace

std::string Writer::value(ExprId id) {
  const Expr& expr = program_[id];
  return std::visit([&](const auto& node) { return value(node, expr); }, expr.node);
}

// In brackets where it would be read together with what is around it.
std::string Writer::operand(ExprId id) {
  const Expr* inner = &program_[id];
  while (const auto* convert = std::get_if<typed::Convert>(&inner->node)) {
    inner = &program_[convert->operand];
  }
  const bool sum =
      std::holds_alternative<typed::Arithmetic>(inner->node) && !inner->type.is(Kind::Time);
  return sum ? say(Phrase::Group, {value(id)}) : value(id);
}

// ---- constants and names -----------------------------------------------------------------------

std::string Writer::scalar(const Scalar& value, const Type& type) const {
  if (is_missing(value)) return say(Phrase::NoValue);
  switch (type.kind) {
    case Kind::Bool: return say(as_bool(value) ? Phrase::True : Phrase::False);
    case Kind::Money: return without_cents(to_string(value, type, zone_));
    case Kind::Duration: return duration(as_int(value));
    case Kind::Text:
    case Kind::Enum: return quoted(to_string(value, type, zone_, false));
    case Kind::Number: {
      const std::string percent = percent_of(as_number(value));
      return percent.empty() ? to_string(value, type, zone_) : percent;
    }
    case Kind::Time: return as_said(to_string(value, type, zone_));
    case Kind::Int:
    case Kind::Date: break;
  }
  return to_string(value, type, zone_);
}

std::string Writer::field(int table, const FieldPath& path) const {
  std::string text;
  for (int index : path) {
    const Table& owner = program_.schema.tables[static_cast<std::size_t>(table)];
    const Field& next = owner.fields[static_cast<std::size_t>(index)];
    const std::string name = spoken(next.name);
    text = text.empty() ? name : say(Phrase::FieldOf, {name, text});
    table = next.lookup;
  }
  return text;
}

std::string Writer::value(const typed::Constant& node, const Expr& expr) {
  return scalar(node.value, expr.type);
}
std::string Writer::value(const typed::Now&, const Expr&) { return say(Phrase::Now); }
std::string Writer::value(const typed::UserField& node, const Expr&) { return field(0, node.path); }
std::string Writer::value(const typed::RowField& node, const Expr&) {
  return field(node.table, node.path);
}

// "product.category": the category of the product.
std::string Writer::value(const typed::EventField& node, const Expr&) {
  const std::string& name = program_[node.stream].fields[static_cast<std::size_t>(node.field)].name;
  if (name.empty()) return say(Phrase::Time);
  std::string text;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('.', begin), name.size());
    const std::string part = spoken(name.substr(begin, end - begin));
    text = text.empty() ? part : say(Phrase::FieldOf, {part, text});
    begin = end + 1;
  }
  return text;
}

std::string Writer::value(const typed::ParamRef& node, const Expr&) { return param(node.param); }
std::string Writer::param(typed::ParamId id) const {
  return scalar(program_[id].value, program_[id].type);
}

// "members.age" is a field of the users to whoever reads it.
std::string Writer::value(const typed::LetRef& node, const Expr&) {
  const std::string& name = program_[node.let].name;
  const std::size_t dot = name.rfind('.');
  return spoken(dot == std::string::npos ? name : name.substr(dot + 1));
}

std::string Writer::value(const typed::TagRef& node, const Expr& expr) {
  return expr.type.is(Kind::Bool) ? whether(node, expr) : quoted(title(node.tag));
}
std::string Writer::value(const typed::Convert& node, const Expr&) { return value(node.operand); }

// ---- defs --------------------------------------------------------------------------------------

bool Writer::is_short(ExprId body) const {
  std::vector<ExprId> open{body};
  for (std::size_t seen = 0; !open.empty(); ++seen) {
    if (seen == kLongestDef) return false;
    const Expr& expr = program_[open.back()];
    open.pop_back();
    typed::for_each_operand(expr, [&](ExprId id) { open.push_back(id); });
  }
  return true;
}

// `write` with the call's arguments in the places of the def's parameters.
template <class Write>
auto Writer::inside(const typed::DefCall& call, Write write) {
  const Arguments here{&call.arguments, arguments_};
  const Arguments* const outer = std::exchange(arguments_, &here);
  ++inside_defs_;
  auto text = write(program_[call.def].body);
  --inside_defs_;
  arguments_ = outer;
  return text;
}

std::string Writer::value(const typed::DefCall& node, const Expr&) {
  const typed::Def& def = program_[node.def];
  if (inside_defs_ == kDeepestDefs || !is_short(def.body)) {
    return call_of_name(def.name, node.arguments);
  }
  return inside(node, [&](ExprId body) { return operand(body); });
}

Writer::Clause Writer::clause(const typed::DefCall& node, const Expr&, Voice voice, bool denied) {
  const typed::Def& def = program_[node.def];
  if (inside_defs_ == kDeepestDefs || !is_short(def.body)) {
    return {ClauseKind::Deed, say(denied ? Phrase::MeetNot : Phrase::Meet,
                                  {quoted(call_of_name(def.name, node.arguments))})};
  }
  return inside(node, [&](ExprId body) -> Clause {
    const bool mixed = std::holds_alternative<typed::Logical>(program_[body].node);
    Clause said = clause(body, voice, denied);
    if (mixed) said.text = say(Phrase::Group, {said.text});
    return said;
  });
}

// An argument is read where the call stands. A def on its own has none.
std::string Writer::value(const typed::ArgumentRef& node, const Expr&) {
  if (arguments_ == nullptr) return "{" + std::to_string(node.index) + "}";
  const Arguments* const here = arguments_;
  arguments_ = here->outer;
  std::string text = operand((*here->values)[static_cast<std::size_t>(node.index)]);
  arguments_ = here;
  return text;
}

Writer::Clause Writer::clause(const typed::ArgumentRef& node, const Expr& expr, Voice voice,
                              bool denied) {
  if (arguments_ == nullptr) return quality(denied ? Phrase::No : Phrase::Yes, {value(node, expr)});
  const Arguments* const here = arguments_;
  arguments_ = here->outer;
  Clause said = clause((*here->values)[static_cast<std::size_t>(node.index)], voice, denied);
  arguments_ = here;
  return said;
}

std::string Writer::call_of_name(const std::string& name, const std::vector<ExprId>& arguments) {
  if (arguments.empty()) return spoken(name);
  return say(Phrase::CallOfName, {spoken(name), items(arguments, Phrase::Comma)});
}

// ---- arithmetic --------------------------------------------------------------------------------

std::string Writer::value(const typed::Negate& node, const Expr&) {
  return say(Phrase::Minus, {operand(node.operand)});
}

std::string Writer::value(const typed::Arithmetic& node, const Expr&) {
  if (const auto shift = shift_of(node)) return point(*shift);
  std::string text = operand(node.operands.front());
  for (std::size_t i = 0; i < node.ops.size(); ++i) {
    const std::string next = operand(node.operands[i + 1]);
    switch (node.ops[i]) {
      case ast::ArithmeticOp::Div: text = say(Phrase::WholeParts, {text, next}); break;
      case ast::ArithmeticOp::Mod: text = say(Phrase::Remainder, {text, next}); break;
      case ast::ArithmeticOp::Multiply:
        text = text.ends_with('%') ? say(Phrase::ShareOf, {text, next})
                                   : text + std::string(sign_of(node.ops[i])) + next;
        break;
      case ast::ArithmeticOp::Add:
      case ast::ArithmeticOp::Subtract:
      case ast::ArithmeticOp::Divide: text += std::string(sign_of(node.ops[i])) + next; break;
    }
  }
  return text;
}

std::string Writer::value(const typed::Coalesce& node, const Expr&) {
  std::string text = value(node.operands.back());
  for (std::size_t i = node.operands.size() - 1; i-- > 0;) {
    text = say(Phrase::OrElse, {value(node.operands[i]), text});
  }
  return text;
}

// ---- functions ---------------------------------------------------------------------------------

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
  std::string events = spoken(program_[node.stream].name);
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

// ---- choices -----------------------------------------------------------------------------------

std::string Writer::arms(const std::vector<typed::Arm>& arms, Phrase each) {
  std::vector<std::string> texts;
  for (const typed::Arm& arm : arms) {
    texts.push_back(say(each, {value(arm.value), condition(arm.condition, Voice::Plain)}));
  }
  return listed(texts, Phrase::Semicolon);
}

std::string Writer::value(const typed::Choose& node, const Expr&) {
  std::string text = arms(node.arms, Phrase::ValueWhen);
  if (node.otherwise) {
    text += say(Phrase::Semicolon) + say(Phrase::Otherwise, {value(*node.otherwise)});
  }
  return node.arms.size() == 1 ? text : say(Phrase::FirstThatHolds, {text});
}

std::string Writer::value(const typed::Score& node, const Expr&) {
  return say(Phrase::Points, {arms(node.arms, Phrase::PointsWhen)});
}

std::string Writer::value(const typed::Band& node, const Expr&) {
  std::vector<std::string> texts;
  for (const typed::BandArm& arm : node.arms) {
    const std::string label = value(arm.label);
    if (arm.low && arm.high) {
      texts.push_back(say(Phrase::BandBetween, {label, value(*arm.low), value(*arm.high)}));
    } else if (arm.low) {
      texts.push_back(say(Phrase::BandFrom, {label, value(*arm.low)}));
    } else if (arm.high) {
      texts.push_back(say(Phrase::BandBelow, {label, value(*arm.high)}));
    } else {
      texts.push_back(say(Phrase::BandAll, {label}));
    }
  }
  if (node.otherwise) texts.push_back(say(Phrase::Otherwise, {value(*node.otherwise)}));
  return say(Phrase::Bands, {value(node.operand), listed(texts, Phrase::Semicolon)});
}

}  // namespace tagc::describe
