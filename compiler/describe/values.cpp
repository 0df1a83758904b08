#include <algorithm>
#include <cmath>

#include "compiler/describe/writer.h"

namespace tagc::describe {

using typed::Expr;
using typed::ExprId;

namespace {

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

template <class... Nodes>
bool is_any_of(const Expr& expr) {
  return (std::holds_alternative<Nodes>(expr.node) || ...);
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

// Several words that what stands beside them would tear apart.
bool Writer::is_loose(ExprId id) const {
  const Expr& expr = program_[id];
  if (const auto* convert = std::get_if<typed::Convert>(&expr.node)) {
    return is_loose(convert->operand);
  }
  if (const auto* call = std::get_if<typed::DefCall>(&expr.node)) {
    return is_loose(program_[call->def].body);
  }
  if (expr.type.is(Kind::Time)) return false;
  return is_any_of<typed::Arithmetic, typed::Choose, typed::ChooseAll, typed::Score, typed::Band>(
      expr);
}

// In brackets where it would be read together with what is around it.
std::string Writer::operand(ExprId id) {
  return is_loose(id) ? say(Phrase::Group, {value(id)}) : value(id);
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
    case Kind::List:
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
  const typed::StreamField& field =
      program_[node.stream].fields[static_cast<std::size_t>(node.field)];
  if (field.is_gap) return say(Phrase::Gap);
  const std::string& name = field.name;
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

std::string Writer::value(const typed::ChooseAll& node, const Expr&) {
  return say(Phrase::AllThatHold, {arms(node.arms, Phrase::ValueWhen)});
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
