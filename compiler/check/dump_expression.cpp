#include "compiler/check/dump.h"
#include "compiler/check/operands.h"
#include "compiler/syntax/operators.h"

namespace tagc::typed {
namespace {

constexpr int kMostLines = 10'000;

std::string_view word_of(CalendarUnit unit) {
  switch (unit) {
    case CalendarUnit::Day: return "day";
    case CalendarUnit::Week: return "week";
    case CalendarUnit::Month: return "month";
    case CalendarUnit::Quarter: return "quarter";
    case CalendarUnit::Year: return "year";
  }
  return "";
}

std::string_view words_of(ast::TextOp op) {
  switch (op) {
    case ast::TextOp::Contains: return "contains";
    case ast::TextOp::StartsWith: return "starts with";
    case ast::TextOp::EndsWith: return "ends with";
    case ast::TextOp::Matches: return "matches";
  }
  return "";
}

std::string with_sign(std::int64_t count) { return (count < 0 ? "" : "+") + std::to_string(count); }

TimeZone zone_of(const Program& program) {
  Result<TimeZone> zone = TimeZone::find(program.schema.time_zone);
  return zone ? std::move(zone).value() : TimeZone::utc();
}

}  // namespace

Printer::Printer(const Program& program, const FunctionRegistry& functions)
    : program_(program), functions_(functions), zone_(zone_of(program)) {}

void Printer::line(int indent, const std::string& text) {
  out_.append(static_cast<std::size_t>(indent), ' ');
  out_ += text + "\n";
}

std::string Printer::type_of(const Type& type, bool nullable) const {
  return to_string(type) + (nullable ? "?" : "");
}

std::string Printer::scalar(const Scalar& value, const Type& type) const {
  return to_string(value, type, zone_);
}

std::string Printer::parameter(const Scalar& value, const Parameter& parameter) const {
  if (!parameter.calendar_length) return scalar(value, parameter.type);
  const CalendarLength length = unpacked(as_int(value));
  return std::to_string(length.count) + " " + std::string(word_of(length.unit));
}

std::string Printer::field(int table, const FieldPath& path) const {
  return name_of(program_.schema, table, path);
}

namespace {

struct Label {
  const Printer& printer;
  const Program& program;
  const FunctionRegistry& functions;
  const Type& type;
  const Def* def;

  std::string operator()(const Constant& node) const { return printer.scalar(node.value, type); }
  std::string operator()(const Now&) const { return "now"; }
  std::string operator()(const UserField& node) const { return printer.field(0, node.path); }
  std::string operator()(const RowField& node) const {
    return printer.field(node.table, node.path);
  }
  std::string operator()(const EventField& node) const {
    const Stream& stream = program[node.stream];
    return stream.name + "." + stream.fields[static_cast<std::size_t>(node.field)].name;
  }
  std::string operator()(const ParamRef& node) const { return "param " + program[node.param].name; }
  std::string operator()(const LetRef& node) const { return "let " + program[node.let].name; }
  std::string operator()(const ArgumentRef& node) const {
    const auto index = static_cast<std::size_t>(node.index);
    return "argument " + (def == nullptr ? std::to_string(index) : def->parameter_names[index]);
  }
  std::string operator()(const DefCall& node) const { return "def " + program[node.def].name; }
  std::string operator()(const TagRef& node) const {
    return (node.raw ? "condition of tag " : "tag ") + program[node.tag].name;
  }
  std::string operator()(const Convert&) const { return "convert"; }
  std::string operator()(const Not&) const { return "not"; }
  std::string operator()(const Negate&) const { return "negate"; }
  std::string operator()(const Logical& node) const {
    return node.op == ast::LogicalOp::And ? "and" : "or";
  }
  std::string operator()(const Arithmetic& node) const {
    std::string signs;
    for (ast::ArithmeticOp op : node.ops) {
      if (!signs.empty()) signs += ' ';
      signs += ast::sign_of(op);
    }
    return signs;
  }
  std::string operator()(const Coalesce&) const { return "??"; }
  std::string operator()(const Compare& node) const { return std::string(ast::sign_of(node.op)); }
  std::string operator()(const InList& node) const { return node.negated ? "not in" : "in"; }
  std::string operator()(const InRange& node) const {
    return node.negated ? "not in range" : "in range";
  }
  std::string operator()(const TextTest& node) const {
    return std::string(words_of(node.op)) + (node.patterns.size() > 1 ? " any" : "");
  }
  std::string operator()(const ListTest& node) const {
    if (node.items.size() == 1) return "has";
    return node.all ? "has all" : "has any";
  }
  std::string operator()(const IsMissing& node) const {
    return node.negated ? "is known" : "is missing";
  }
  std::string operator()(const InWindow&) const { return "in window"; }
  std::string operator()(const ShiftTime& node) const {
    return "shift " + with_sign(node.count) + " " + std::string(word_of(node.unit));
  }
  std::string operator()(const PeriodStart& node) const {
    const std::string offset = node.offset == 0 ? "" : " " + with_sign(node.offset);
    return "start of " + std::string(word_of(node.unit)) + offset;
  }
  std::string operator()(const AsOf&) const { return "as of"; }
  std::string operator()(const Choose&) const { return "choose"; }
  std::string operator()(const ChooseAll&) const { return "choose all"; }
  std::string operator()(const Score&) const { return "score"; }
  std::string operator()(const Band&) const { return "band"; }
  std::string operator()(const Call& node) const { return functions[node.function].name; }
  std::string operator()(const Reached& node) const {
    return "reached of " + program[node.chains.back()].name;
  }
  std::string operator()(const Population& node) const {
    const PopulationOverload& overload =
        functions[node.function].populations[static_cast<std::size_t>(node.overload)];
    return functions[node.function].name + " of everybody" +
           parameters(node.parameters, overload.parameters);
  }
  std::string operator()(const Aggregate& node) const {
    const AggregateOverload& overload =
        functions[node.function].aggregates[static_cast<std::size_t>(node.overload)];
    return functions[node.function].name + " of " + program[node.stream].name +
           parameters(node.parameters, overload.parameters);
  }

  std::string parameters(const std::vector<Scalar>& values,
                         const std::vector<Parameter>& declared) const {
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i) {
      text += ", " + declared[i].name + " " + printer.parameter(values[i], declared[i]);
    }
    return text;
  }
};

}  // namespace

std::string Printer::label(const Expr& expr) const {
  return std::visit(Label{*this, program_, functions_, expr.type, def_}, expr.node);
}

// Operands with the word that says what they are, where their place does not.
struct OperandPrinter {
  Printer& printer;
  const Expr& expr;
  int indent;

  void named(const std::string& word, ExprId id) {
    printer.line(indent, word);
    print(id, indent + 2);
  }
  void named(const std::string& word, const std::optional<ExprId>& id) {
    if (id) named(word, *id);
  }
  void print(ExprId id, int column) { printer.expression(id, column, printer.def_); }

  void window(const Window& bounds) {
    named(bounds.from_exclusive ? "after" : "from", bounds.from);
    named("to", bounds.to);
  }
  void arms(const std::vector<Arm>& list) {
    for (const Arm& arm : list) {
      named("when", arm.condition);
      print(arm.value, indent + 2);
    }
  }

  template <class Node>
  void operator()(const Node&) {
    for_each_operand(expr, [&](ExprId id) { print(id, indent); });
  }
  void operator()(const InWindow& node) {
    print(node.operand, indent);
    window(node.window);
  }
  void operator()(const AsOf& node) {
    named("time", node.time);
    print(node.value, indent);
  }
  void operator()(const Choose& node) {
    arms(node.arms);
    named("otherwise", node.otherwise);
  }
  void operator()(const ChooseAll& node) { arms(node.arms); }
  void operator()(const Score& node) { arms(node.arms); }
  void operator()(const Band& node) {
    print(node.operand, indent);
    for (const BandArm& arm : node.arms) {
      printer.line(indent, "arm");
      print(arm.label, indent + 2);
      OperandPrinter inner{printer, expr, indent + 2};
      inner.named("from", arm.low);
      inner.named("to", arm.high);
    }
    named("otherwise", node.otherwise);
  }
  void operator()(const Population& node) {
    print(node.value, indent);
    named("among", node.among);
    named("per", node.per);
  }
  void operator()(const Aggregate& node) {
    if (node.value) print(*node.value, indent);
    if (node.window) window(*node.window);
    named("where", node.where);
    named("by", node.weight);
  }
};

void Printer::expression(ExprId id, int indent, const Def* def) {
  const bool is_root = left_ == 0;
  if (is_root) left_ = kMostLines;
  def_ = def;
  const Expr& expr = program_[id];
  const bool is_enum = expr.type.is(Kind::Enum);
  const std::string type = is_enum ? "enum" : to_string(expr.type);
  if (left_ == 1) {
    line(indent, "…");
  } else {
    --left_;
    line(indent, label(expr) + ": " + type + (expr.nullable ? "?" : ""));
    std::visit(OperandPrinter{*this, expr, indent + 2}, expr.node);
  }
  if (is_root) left_ = 0;
}

}  // namespace tagc::typed
