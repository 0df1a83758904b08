// What must hold of every node, one rule after the other: the comments of ops.def as code.
#include <algorithm>
#include <cmath>

#include "runtime/plan/node_text.h"

namespace tagc {
namespace {

constexpr int kAnyCount = -1;

class NodeVerifier {
 public:
  NodeVerifier(const Graph& graph, const FunctionRegistry& functions, NodeId id)
      : graph_(graph),
        functions_(functions),
        id_(id),
        node_(graph[id]),
        operands_(graph.operands(id)) {}

  // Empty, or what is wrong with the node.
  std::string verify() const {
    for (NodeId operand : operands_) {
      if (index_of(operand) >= index_of(id_)) return "operand " + node_name(operand) + " is later";
    }
    if (const int count = wanted_count(); count != kAnyCount && count != arity()) {
      return "wants " + std::to_string(count) + " operands";
    }
    if (std::string problem = check_types(); !problem.empty()) return problem;
    if (std::string problem = check_shape(); !problem.empty()) return problem;
    return !node_.nullable && may_be_missing() ? "may be missing but is not nullable" : "";
  }

 private:
  int arity() const { return static_cast<int>(operands_.size()); }
  const Node& operand(int i) const { return graph_[operands_[static_cast<std::size_t>(i)]]; }
  const Type& type(int i) const { return operand(i).type; }
  Kind kind(int i) const { return type(i).kind; }

  int wanted_count() const {
    switch (node_.op) {
      case Op::Constant:
      case Op::Now:
      case Op::InSample:
      case Op::Column: return 0;
      case Op::Convert:
      case Op::Negate:
      case Op::Not:
      case Op::IsTrue:
      case Op::IsKnown:
      case Op::Broadcast:
      case Op::EnumToText:
      case Op::DateToTime:
      case Op::ShiftTime:
      case Op::PeriodStart:
      case Op::TextRank:
      case Op::CompletionOrder: return 1;
      case Op::Add:
      case Op::Subtract:
      case Op::Multiply:
      case Op::Divide:
      case Op::IntDivide:
      case Op::Modulo:
      case Op::Equal:
      case Op::Less:
      case Op::LessEqual:
      case Op::Coalesce:
      case Op::Require:
      case Op::TextContains:
      case Op::TextStartsWith:
      case Op::TextEndsWith:
      case Op::TextMatches:
      case Op::ListHas:
      case Op::Take: return 2;
      case Op::Select: return 3;
      case Op::And:
      case Op::Or:
      case Op::Call:
      case Op::MakeList:
      case Op::Match:
      case Op::Gap:
      case Op::Aggregate:
      case Op::Cuts:
      case Op::Rank:
      case Op::LimitCuts:
      case Op::WithinLimit: return kAnyCount;
    }
    return kAnyCount;
  }

  // ---- types -------------------------------------------------------------------------------

  bool maps(Kind from, Kind to) const { return kind(0) == from && node_.type.is(to); }
  bool maps(Kind left, Kind right, Kind to) const { return maps(left, to) && kind(1) == right; }
  bool stays(std::initializer_list<Kind> kinds) const {
    return std::ranges::find(kinds, node_.type.kind) != kinds.end() &&
           std::ranges::all_of(operands_, [&](NodeId o) { return graph_[o].type == node_.type; });
  }

  std::string check_types() const {
    if (node_.op == Op::Call) return check_call();
    if (node_.op == Op::Aggregate) return check_aggregate();
    if (node_.op == Op::Match) return check_match();
    if (node_.op == Op::Cuts) return check_cuts();
    if (node_.op == Op::Rank) return check_rank();
    if (node_.op == Op::LimitCuts) return check_limit_cuts();
    if (node_.op == Op::WithinLimit) return check_within_limit();
    return types_fit() ? "" : "wrong types";
  }

  bool types_fit() const {
    switch (node_.op) {
      case Op::Constant: return constant_fits();
      case Op::Now: return node_.type.is(Kind::Time);
      case Op::Column: return node_.a >= 0;
      case Op::Convert:
        return maps(Kind::Int, Kind::Money) || maps(Kind::Int, Kind::Number) ||
               maps(Kind::Money, Kind::Number);
      case Op::Add:
        return stays({Kind::Int, Kind::Number, Kind::Money, Kind::Duration}) ||
               maps(Kind::Time, Kind::Duration, Kind::Time);
      case Op::Subtract:
        return stays({Kind::Int, Kind::Number, Kind::Money, Kind::Duration}) ||
               maps(Kind::Time, Kind::Duration, Kind::Time) ||
               maps(Kind::Time, Kind::Time, Kind::Duration);
      case Op::Multiply:
        return stays({Kind::Int, Kind::Number}) || maps(Kind::Money, Kind::Int, Kind::Money) ||
               maps(Kind::Duration, Kind::Number, Kind::Duration);
      case Op::Divide:
        return stays({Kind::Number}) || maps(Kind::Duration, Kind::Number, Kind::Duration) ||
               maps(Kind::Duration, Kind::Duration, Kind::Number);
      case Op::IntDivide:
      case Op::Modulo: return stays({Kind::Int});
      case Op::Negate: return stays({Kind::Int, Kind::Number, Kind::Money, Kind::Duration});
      case Op::Equal: return compares() && kind(0) != Kind::Bool && kind(0) != Kind::List;
      case Op::Less:
      case Op::LessEqual: return compares() && type(0).is_ordered() && kind(0) != Kind::Text;
      case Op::And:
      case Op::Or: return arity() >= 2 && stays({Kind::Bool});
      case Op::Not:
      case Op::IsTrue: return stays({Kind::Bool});
      case Op::IsKnown: return node_.type.is(Kind::Bool);
      case Op::Coalesce: return type(0) == node_.type && type(1) == node_.type;
      case Op::Select:
        return kind(0) == Kind::Bool && type(1) == node_.type && type(2) == node_.type;
      case Op::Require: return type(0) == node_.type;
      case Op::Broadcast: return type(0) == node_.type;
      case Op::EnumToText: return maps(Kind::Enum, Kind::Text);
      case Op::DateToTime: return maps(Kind::Date, Kind::Time);
      case Op::ShiftTime:
      case Op::PeriodStart:
        return maps(Kind::Time, Kind::Time) && node_.a >= 0 &&
               node_.a <= static_cast<std::int64_t>(CalendarUnit::Year);
      case Op::TextContains:
      case Op::TextStartsWith:
      case Op::TextEndsWith: return maps(Kind::Text, Kind::Text, Kind::Bool);
      case Op::TextMatches:
        return maps(Kind::Text, Kind::Text, Kind::Bool) && operand(1).op == Op::Constant;
      case Op::TextRank: return maps(Kind::Text, Kind::Int);
      case Op::ListHas:
        return kind(0) == Kind::List && type(0).element_type() == type(1) &&
               node_.type.is(Kind::Bool);
      case Op::MakeList: return makes_list();
      case Op::Gap: return gap_fits();
      case Op::CompletionOrder: return maps(Kind::Time, Kind::Int);
      case Op::Take: return kind(0) == Kind::Int && type(1) == node_.type;
      case Op::InSample:
        return node_.type.is(Kind::Bool) && std::holds_alternative<std::string>(node_.constant) &&
               node_.a >= 0 && node_.a <= 1'000'000'000;
      case Op::Call:
      case Op::Match:
      case Op::Aggregate:
      case Op::Cuts:
      case Op::Rank:
      case Op::LimitCuts:
      case Op::WithinLimit: return true;
    }
    return false;
  }

  // Conditions and elements by turns.
  bool makes_list() const {
    if (!node_.type.is(Kind::List) || arity() % 2 != 0) return false;
    for (int i = 0; i < arity(); i += 2) {
      if (kind(i) != Kind::Bool || type(i + 1) != node_.type.element_type()) return false;
    }
    return true;
  }

  bool gap_fits() const {
    if (arity() != 1 && arity() != 2) return false;
    return selects(0) && node_.type.is(Kind::Duration) && (arity() == 1 || kind(1) == Kind::Time);
  }

  bool compares() const { return node_.type.is(Kind::Bool) && type(0) == type(1); }

  bool constant_fits() const {
    const Scalar& value = node_.constant;
    if (is_missing(value)) return true;
    switch (node_.type.kind) {
      case Kind::Bool: return std::holds_alternative<bool>(value);
      case Kind::Number:
        return std::holds_alternative<double>(value) && std::isfinite(as_number(value));
      case Kind::Text: return std::holds_alternative<std::string>(value);
      case Kind::Enum:
        return std::holds_alternative<std::int64_t>(value) && as_int(value) >= 0 &&
               as_int(value) < static_cast<std::int64_t>(node_.type.labels->size());
      case Kind::Int:
      case Kind::Money:
      case Kind::Date:
      case Kind::Time:
      case Kind::Duration: return std::holds_alternative<std::int64_t>(value);
      case Kind::List: return false;
    }
    return false;
  }

  // ---- functions ---------------------------------------------------------------------------

  const Function* function() const {
    if (node_.a < 0 || node_.a >= functions_.size()) return nullptr;
    return &functions_[static_cast<int>(node_.a)];
  }
  const RowOverload& row_overload() const {
    return function()->rows[static_cast<std::size_t>(node_.b)];
  }
  const AggregateOverload& aggregate_overload() const {
    return function()->aggregates[static_cast<std::size_t>(node_.b)];
  }
  template <class Overloads>
  bool in(const Overloads& overloads) const {
    return node_.b >= 0 && node_.b < static_cast<std::int64_t>(overloads.size());
  }

  std::string check_call() const {
    if (function() == nullptr || !in(function()->rows)) return "no such function";
    const RowOverload& overload = row_overload();
    const auto written = overload.parameters.size();
    if (operands_.size() != written + overload.uses_now) return "wrong number of arguments";
    for (std::size_t i = 0; i < operands_.size(); ++i) {
      const Kind wanted = i < written ? overload.parameters[i].type.kind : Kind::Time;
      if (kind(static_cast<int>(i)) != wanted) return "wrong types";
    }
    if (overload.map_text != nullptr && operands_.size() != 1) return "maps more than one text";
    return node_.type.is(overload.result.kind) ? "" : "wrong types";
  }

  // The events' operands in order, then the constants.
  std::string check_aggregate() const {
    if (function() == nullptr || !in(function()->aggregates)) return "no such function";
    const AggregateOverload& overload = aggregate_overload();
    const int first_constant = arity() - static_cast<int>(constants_of(overload));
    int next = 1;
    const int value = overload.value ? next++ : 0;
    const int marked = overload.where_marks ? next++ : 0;
    const int weight = overload.weight ? next++ : 0;
    const int times = first_constant - next;
    if (times != 0 && times != 1) return "wrong number of operands";
    if (times == 1 && kind(next) != Kind::Time) return "wrong types";
    if (!selects(0) || !selects(marked)) return "selects by what may be unknown";
    if (overload.value && kind(value) != *overload.value) return "wrong types";
    if (overload.weight && kind(weight) != *overload.weight) return "wrong types";
    const Type given = result_type(overload, overload.value ? type(value) : Type{});
    const bool fits = overload.result ? node_.type.is(given.kind) : node_.type == given;
    return fits ? check_constants(overload, first_constant) : "wrong types";
  }

  bool selects(int i) const { return kind(i) == Kind::Bool && !operand(i).nullable; }

  std::string check_constants(const AggregateOverload& overload, int first) const {
    const auto parameters = static_cast<int>(overload.parameters.size());
    for (int i = 0; i < parameters; ++i) {
      const Node& constant = operand(first + i);
      if (constant.op != Op::Constant || is_missing(constant.constant)) return "no constant";
      const Kind wanted = overload.parameters[static_cast<std::size_t>(i)].type.kind;
      if (!constant.type.is(wanted)) return "wrong types";
    }
    if (!overload.uses_now) return "";
    const Node& now = operand(arity() - 1);
    return now.type.is(Kind::Time) && now.shape.is_uniform() ? "" : "wrong types";
  }

  std::string check_match() const {
    if (node_.a < 0 || node_.a >= graph_.pattern_count()) return "no such pattern";
    const ChainPattern& pattern = graph_.pattern(node_.a);
    const auto steps = static_cast<int>(pattern.steps.size());
    if (arity() != steps + pattern.by + 1) return "wrong number of operands";
    for (int i = 0; i < steps; ++i) {
      if (kind(i) != Kind::Bool || operand(i).nullable) return "selects by what may be unknown";
    }
    const bool fits = kind(arity() - 1) == Kind::Time && node_.type.is(Kind::Time);
    return fits ? "" : "wrong types";
  }

  // ---- the whole population ----------------------------------------------------------------

  const PopulationOverload& population_overload() const {
    return function()->populations[static_cast<std::size_t>(node_.b)];
  }
  static bool groups(const Type& type) {
    return type.is(Kind::Text) || type.is(Kind::Enum) || type.is(Kind::Int) || type.is(Kind::Bool);
  }

  std::string check_cuts() const {
    if (function() == nullptr || !in(function()->populations)) return "no such function";
    const PopulationOverload& overload = population_overload();
    const auto parameters = static_cast<int>(overload.parameters.size());
    const int operands = arity() - parameters;
    if (operands != 1 && operands != 2) return "wrong number of operands";
    for (int i = 0; i < parameters; ++i) {
      const Node& constant = operand(operands + i);
      if (constant.op != Op::Constant || is_missing(constant.constant)) return "no constant";
      const Kind wanted = overload.parameters[static_cast<std::size_t>(i)].type.kind;
      if (!constant.type.is(wanted)) return "wrong types";
    }
    const bool fits = kind(0) == overload.value && type(0) == node_.type;
    return fits && (operands == 1 || groups(type(1))) ? "" : "wrong types";
  }

  std::string check_rank() const {
    if (function() == nullptr || !in(function()->populations)) return "no such function";
    const PopulationOverload& overload = population_overload();
    const int least = overload.answer != nullptr ? 2 : 1;
    if (arity() != least && arity() != least + 1) return "wrong number of operands";
    const Node& cuts = operand(0);
    const bool of_it = cuts.op == Op::Cuts && cuts.a == node_.a && cuts.b == node_.b;
    if (!of_it) return "ranks by other cuts";
    const bool fits = least == 1 || type(1) == cuts.type;
    return fits && node_.type.is(overload.result.kind) ? "" : "wrong types";
  }

  std::string check_limit_cuts() const {
    if (arity() != 1 && arity() != 2) return "wrong number of operands";
    const bool ordered = type(0) == node_.type && kind(0) != Kind::Bool && kind(0) != Kind::Text;
    return ordered && node_.a >= 1 && (arity() == 1 || groups(type(1))) ? "" : "wrong types";
  }

  std::string check_within_limit() const {
    if (arity() != 2 && arity() != 3) return "wrong number of operands";
    if (operand(0).op != Op::LimitCuts) return "ranks by other cuts";
    return type(0) == type(1) && node_.type.is(Kind::Bool) ? "" : "wrong types";
  }

  bool population_shape_fits() const {
    const auto of_users = [&](NodeId id) { return !graph_[id].shape.is_event(); };
    if (!std::ranges::all_of(operands_, of_users)) return false;
    return is_cuts(node_.op) ? node_.shape.is_uniform() : node_.shape.is_user();
  }

  // ---- shapes ------------------------------------------------------------------------------

  std::string check_shape() const {
    if (node_.op == Op::Aggregate) return aggregate_shape_fits() ? "" : "wrong shapes";
    if (node_.op == Op::Match || node_.op == Op::Gap) {
      return node_.shape.is_event() ? "" : "wrong shapes";
    }
    if (is_cuts(node_.op) || node_.op == Op::WithinLimit || node_.op == Op::InSample) {
      return population_shape_fits() ? "" : "wrong shapes";
    }
    if (node_.op == Op::Broadcast) return broadcast_shape_fits() ? "" : "wrong shapes";
    if (node_.op == Op::Column) return node_.shape.is_uniform() ? "a column is not uniform" : "";
    Shape joined = Shape::uniform();
    for (NodeId operand : operands_) {
      const Shape shape = graph_[operand].shape;
      if (shape.is_uniform()) continue;
      if (!joined.is_uniform() && shape != joined) return "mixes shapes";
      joined = shape;
    }
    return node_.shape == joined ? "" : "has not the shape of its operands";
  }

  bool aggregate_shape_fits() const {
    if (!node_.shape.is_user() || !operand(0).shape.is_event()) return false;
    return std::ranges::all_of(operands_, [&](NodeId id) {
      return graph_[id].shape.is_uniform() || graph_[id].shape == operand(0).shape;
    });
  }
  bool broadcast_shape_fits() const {
    return node_.shape.is_event() && !operand(0).shape.is_event();
  }

  // ---- missing values ----------------------------------------------------------------------

  bool any_nullable() const {
    return std::ranges::any_of(operands_, [&](NodeId o) { return graph_[o].nullable; });
  }
  bool divides_safely() const {
    const Node& divisor = operand(1);
    return divisor.op == Op::Constant && !is_missing(divisor.constant) &&
           as_int(divisor.constant) != 0 && as_int(divisor.constant) != -1;
  }

  bool may_be_missing() const {
    switch (node_.op) {
      case Op::Constant: return is_missing(node_.constant);
      case Op::Now:
      case Op::Column:
      case Op::InSample:
      case Op::IsTrue:
      case Op::MakeList:
      case Op::IsKnown: return false;
      case Op::Convert: return any_nullable() || node_.type.is(Kind::Money);
      case Op::Negate: return any_nullable() || !node_.type.is(Kind::Number);
      case Op::Add:
      case Op::Subtract: return !is_near_now();
      case Op::Multiply:
      case Op::Divide: return true;
      case Op::IntDivide:
      case Op::Modulo: return any_nullable() || !divides_safely();
      case Op::Coalesce: return operand(0).nullable && operand(1).nullable;
      case Op::Select: return operand(1).nullable || operand(2).nullable;
      case Op::Call: return call_may_be_missing();
      case Op::Match:
      case Op::Gap:
      case Op::CompletionOrder:
      case Op::Take:
      case Op::Cuts:
      case Op::Rank:
      case Op::LimitCuts:
      case Op::WithinLimit: return true;
      case Op::Aggregate: return aggregate_overload().nullable_result;
      case Op::Equal:
      case Op::Less:
      case Op::LessEqual:
      case Op::And:
      case Op::Or:
      case Op::Not:
      case Op::Require:
      case Op::Broadcast:
      case Op::EnumToText:
      case Op::DateToTime:
      case Op::ShiftTime:
      case Op::PeriodStart:
      case Op::TextContains:
      case Op::TextStartsWith:
      case Op::TextEndsWith:
      case Op::TextMatches:
      case Op::ListHas:
      case Op::TextRank: return any_nullable();
    }
    return true;
  }

  // now - 30d: a time of this age of the world, within 73,000 years of a `now` that a run has.
  bool is_near_now() const {
    constexpr std::int64_t kFar = std::int64_t{1} << 61;
    if (operand(0).op != Op::Now || operand(1).op != Op::Constant) return false;
    if (kind(1) != Kind::Duration || is_missing(operand(1).constant)) return false;
    const std::int64_t length = as_int(operand(1).constant);
    return -kFar < length && length < kFar;
  }

  bool call_may_be_missing() const {
    const RowOverload& overload = row_overload();
    if (overload.nullable_result) return true;
    return overload.nulls == NullPolicy::Strict && any_nullable();
  }

  const Graph& graph_;
  const FunctionRegistry& functions_;
  NodeId id_;
  const Node& node_;
  std::span<const NodeId> operands_;
};

}  // namespace

std::string Graph::verify(const FunctionRegistry& functions) const {
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    const NodeId id{i};
    const std::string problem = NodeVerifier(*this, functions, id).verify();
    if (!problem.empty()) {
      return node_name(id) + " (" + std::string(name_of(nodes_[i].op)) + "): " + problem;
    }
  }
  return "";
}

}  // namespace tagc
