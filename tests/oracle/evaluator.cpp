#include "tests/oracle/evaluator.h"

#include <re2/re2.h>

#include <algorithm>
#include <cassert>

#include "compiler/check/operands.h"
#include "tests/oracle/chains.h"
#include "tests/oracle/crowd.h"
#include "tests/oracle/functions.h"
#include "tests/oracle/values.h"

namespace tagc::oracle {

using typed::Expr;

// ---- tags ------------------------------------------------------------------------------------

Scalar Evaluator::value_of(typed::TagId tag) {
  if (const auto known = tags_.find(tag); known != tags_.end()) return known->second;
  const typed::Tag& declaration = run_.program[tag];
  Scalar value = before_limit(tag);
  if (declaration.limit && truth_of(value) == Truth::True) {
    value = run_.crowd->is_within_limit(tag, user_);
  }
  if (declaration.sample) {
    const bool in = is_in_sample(run_.tables.id(user_), *declaration.sample);
    value = to_scalar(conjunction(truth_of(value), in ? Truth::True : Truth::False));
  }
  return tags_[tag] = value;
}

Scalar Evaluator::before_limit(typed::TagId tag) {
  if (const auto known = before_limit_.find(tag); known != before_limit_.end())
    return known->second;
  const typed::Tag& declaration = run_.program[tag];
  Scalar value = evaluate(declaration.value, {});
  for (const typed::TagId other : declaration.except) {
    value = to_scalar(conjunction(truth_of(value), is_member(other) ? Truth::False : Truth::True));
  }
  return before_limit_[tag] = value;
}

bool Evaluator::is_member(typed::TagId tag) { return truth_of(value_of(tag)) == Truth::True; }

// ---- events ----------------------------------------------------------------------------------

std::vector<Event> Evaluator::events_of(typed::StreamId stream, const Scope& scope) {
  if (run_.program[stream].chain) return chain_events(run_.program[stream], scope);
  const auto known = events_.find(stream);
  if (known != events_.end()) return known->second;
  return events_[stream] = collect_events(run_.program[stream]);
}

std::vector<Event> Evaluator::collect_events(const typed::Stream& stream) {
  const typed::StreamField& time = stream.fields[static_cast<std::size_t>(stream.time)];
  std::vector<Event> events;
  for (std::size_t part = 0; part < stream.parts.size(); ++part) {
    const typed::Part& source = stream.parts[part];
    for (const RowRef row :
         run_.tables.rows_of(user_, source.table, std::min(run_.now, run_.end))) {
      const Scope scope{nullptr, &row, nullptr};
      const bool belongs = std::all_of(source.filters.begin(), source.filters.end(),
                                       [&](typed::ExprId filter) { return holds(filter, scope); });
      if (belongs) events.push_back({part, row, as_int(evaluate(time.per_part[part], scope))});
    }
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.time < b.time; });
  return events;
}

std::vector<Event> Evaluator::chain_events(const typed::Stream& stream, const Scope& scope) {
  const typed::Chain& chain = *stream.chain;
  std::vector<std::vector<Event>> events;
  std::vector<std::vector<StepEvent>> steps;
  for (const typed::ChainStep& step : chain.steps) {
    events.emplace_back();
    steps.emplace_back();
    for (const Event& event : events_of(step.stream, scope)) {
      const Scope inner{&event, nullptr, scope.arguments, scope.frame};
      if (step.where && !holds(*step.where, inner)) continue;
      Scalar key;
      if (step.by >= 0) {
        const typed::StreamField& field =
            run_.program[step.stream].fields[static_cast<std::size_t>(step.by)];
        key = evaluate(field.per_part[event.part], {nullptr, &event.row, nullptr});
      }
      events.back().push_back(event);
      steps.back().push_back({event.time, key});
    }
  }
  std::vector<Event> result;
  for (std::size_t i = 0; i < events.front().size(); ++i) {
    const auto time = completion(chain.pattern, steps, i, run_.calendar, run_.now);
    if (!time) continue;
    result.push_back(events.front()[i]);
    result.back().time = *time;
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Event& a, const Event& b) { return a.time < b.time; });
  return result;
}

bool Evaluator::Bounds::contains(std::int64_t time) const {
  if (from && (from_exclusive ? time <= *from : time < *from)) return false;
  return !to || time < *to;
}

Evaluator::Bounds Evaluator::bounds_of(const typed::Window& window, const Scope& scope) {
  Bounds bounds;
  bounds.from_exclusive = window.from_exclusive;
  const auto read = [&](std::optional<typed::ExprId> bound) -> std::optional<std::int64_t> {
    if (!bound) return std::nullopt;
    const Scalar value = evaluate(*bound, scope);
    if (!is_missing(value)) return as_int(value);
    bounds.missing = true;
    return std::nullopt;
  };
  bounds.from = read(window.from);
  bounds.to = read(window.to);
  return bounds;
}

Scalar Evaluator::visit(const typed::Reached& node, const Expr&, const Scope& scope) {
  std::int64_t deepest = 0;
  for (std::size_t i = 0; i < node.chains.size(); ++i) {
    if (!events_of(node.chains[i], scope).empty()) deepest = static_cast<std::int64_t>(i + 1);
  }
  return deepest;
}

Scalar Evaluator::visit(const typed::Aggregate& node, const Expr& expr, const Scope& scope) {
  Bounds bounds;
  if (node.window) bounds = bounds_of(*node.window, scope);
  if (bounds.missing) return {};
  const Function& function = run_.functions[node.function];
  const bool marks = function.aggregates[static_cast<std::size_t>(node.overload)].where_marks;
  std::vector<EventValue> counted;
  for (const Event& event : events_of(node.stream, scope)) {
    const Scope inner{&event, nullptr, scope.arguments, scope.frame};
    if (!bounds.contains(event.time)) continue;
    const bool is_true = !node.where || holds(*node.where, inner);
    if (!is_true && !marks) continue;
    counted.push_back({event.time, node.value ? evaluate(*node.value, inner) : Scalar{},
                       node.weight ? evaluate(*node.weight, inner) : Scalar{}, is_true});
  }
  const auto type_of = [&](std::optional<typed::ExprId> id) {
    return id ? &run_.program[*id].type : nullptr;
  };
  return aggregate(function.name, {counted, type_of(node.value), type_of(node.weight),
                                   node.parameters, expr.type, run_.calendar, run_.now});
}

// How long after the one before it an event is.
Scalar Evaluator::gap_before(const Event& event, const std::vector<Event>& events) {
  for (std::size_t i = 1; i < events.size(); ++i) {
    const Event& other = events[i];
    if (other.part != event.part || other.row.table != event.row.table ||
        other.row.row != event.row.row) {
      continue;
    }
    return fit(Wide{other.time} - events[i - 1].time);
  }
  return {};
}

// ---- names -----------------------------------------------------------------------------------

Scalar Evaluator::evaluate(typed::ExprId id, const Scope& scope) {
  const Expr& expr = run_.program[id];
  Scalar value = std::visit([&](const auto& node) { return visit(node, expr, scope); }, expr.node);
  const bool of_user = scope.event == nullptr && scope.row == nullptr;
  if (seen_ != nullptr && of_user) seen_->push_back({id, value});
  return value;
}

bool Evaluator::holds(typed::ExprId condition, const Scope& scope) {
  return truth_of(evaluate(condition, scope)) == Truth::True;
}

Scalar Evaluator::visit(const typed::Constant& node, const Expr&, const Scope&) {
  return node.value;
}

Scalar Evaluator::visit(const typed::Now&, const Expr&, const Scope&) { return run_.now; }

Scalar Evaluator::visit(const typed::UserField& node, const Expr&, const Scope&) {
  return run_.tables.value(user_, node.path);
}

Scalar Evaluator::visit(const typed::RowField& node, const Expr&, const Scope& scope) {
  assert(scope.row != nullptr && scope.row->table == node.table);
  return run_.tables.value(*scope.row, node.path);
}

Scalar Evaluator::visit(const typed::EventField& node, const Expr&, const Scope& scope) {
  assert(scope.event != nullptr);
  const typed::Stream& stream = run_.program[node.stream];
  if (stream.chain && node.field == stream.time) return scope.event->time;
  const typed::StreamField& field = stream.fields[static_cast<std::size_t>(node.field)];
  if (field.is_gap) return gap_before(*scope.event, events_of(node.stream, scope));
  return evaluate(field.per_part[scope.event->part], {nullptr, &scope.event->row, nullptr});
}

Scalar Evaluator::visit(const typed::ParamRef& node, const Expr&, const Scope&) {
  return run_.program[node.param].value;
}

Scalar Evaluator::visit(const typed::LetRef& node, const Expr&, const Scope&) {
  if (const auto known = lets_.find(node.let); known != lets_.end()) return known->second;
  return lets_[node.let] = evaluate(run_.program[node.let].value, {});
}

Scalar Evaluator::visit(const typed::ArgumentRef& node, const Expr&, const Scope& scope) {
  return (*scope.arguments)[static_cast<std::size_t>(node.index)];
}

Scalar Evaluator::visit(const typed::DefCall& node, const Expr&, const Scope& scope) {
  std::vector<Scalar> arguments;
  for (const typed::ExprId argument : node.arguments) {
    arguments.push_back(evaluate(argument, scope));
  }
  const Frame frame{&node, run_.now, scope.frame};
  return evaluate(run_.program[node.def].body, {nullptr, nullptr, &arguments, &frame});
}

// ---- all users -------------------------------------------------------------------------------

namespace {

// An argument that differs from event to event; no population rests on one.
bool is_of_event(const typed::Program& program, typed::ExprId id) {
  const Expr& expr = program[id];
  if (std::holds_alternative<typed::EventField>(expr.node)) return true;
  if (std::holds_alternative<typed::Aggregate>(expr.node)) return false;
  bool found = false;
  typed::for_each_operand(
      expr, [&](typed::ExprId operand) { found = found || is_of_event(program, operand); });
  return found;
}

}  // namespace

std::vector<Scalar> Evaluator::arguments_of(const Frame* frame) {
  std::vector<Scalar> arguments;
  if (frame == nullptr) return arguments;
  const std::vector<Scalar> outer = arguments_of(frame->outer);
  for (const typed::ExprId argument : frame->call->arguments) {
    const bool skipped = is_of_event(run_.program, argument);
    const Scope scope{nullptr, nullptr, &outer, frame->outer};
    Evaluator& there = run_.crowd->at(frame->now).of(user_);
    arguments.push_back(skipped ? Scalar{} : there.evaluate(argument, scope));
  }
  return arguments;
}

Scalar Evaluator::value_for(typed::ExprId id, const Frame* frame) {
  const std::vector<Scalar> arguments = arguments_of(frame);
  return evaluate(id, {nullptr, nullptr, &arguments, frame});
}

bool Evaluator::holds_for(typed::ExprId condition, const Frame* frame) {
  return truth_of(value_for(condition, frame)) == Truth::True;
}

Scalar Evaluator::visit(const typed::Population& node, const Expr& expr, const Scope& scope) {
  const Scalar group = node.per ? value_for(*node.per, scope.frame) : Scalar{};
  if (node.per && is_missing(group)) return {};
  const bool is_among = !node.among || holds_for(*node.among, scope.frame);
  const Scalar own = is_among ? value_for(node.value, scope.frame) : Scalar{};
  return population(run_.functions[node.function].name,
                    run_.crowd->ranked(node, scope.frame, group), own, node.parameters,
                    run_.program[node.value].type, expr.type);
}

Scalar Evaluator::visit(const typed::TagRef& node, const Expr& expr, const Scope&) {
  const typed::TagKind kind = run_.program[node.tag].kind;
  const bool is_value = kind == typed::TagKind::Value || !expr.type.is(Kind::Bool);
  return node.raw || is_value ? value_of(node.tag) : Scalar{is_member(node.tag)};
}

// ---- logic -----------------------------------------------------------------------------------

// The same user with another memory.
Scalar Evaluator::visit(const typed::AsOf& node, const Expr&, const Scope& scope) {
  Crowd& crowd = run_.crowd->at(as_int(evaluate(node.time, scope)));
  return crowd.of(user_).evaluate(node.value, scope);
}

Scalar Evaluator::visit(const typed::Not& node, const Expr&, const Scope& scope) {
  return to_scalar(negation(truth_of(evaluate(node.operand, scope))));
}

Scalar Evaluator::visit(const typed::Logical& node, const Expr&, const Scope& scope) {
  const bool all = node.op == ast::LogicalOp::And;
  Truth result = all ? Truth::True : Truth::False;
  for (const typed::ExprId operand : node.operands) {
    const Truth truth = truth_of(evaluate(operand, scope));
    result = all ? conjunction(result, truth) : disjunction(result, truth);
  }
  return to_scalar(result);
}

Scalar Evaluator::visit(const typed::Compare& node, const Expr&, const Scope& scope) {
  return to_scalar(compare(node.op, evaluate(node.left, scope), evaluate(node.right, scope)));
}

Scalar Evaluator::visit(const typed::InList& node, const Expr&, const Scope& scope) {
  const Scalar operand = evaluate(node.operand, scope);
  Truth found = Truth::False;
  for (const typed::ExprId item : node.items) {
    found = disjunction(found, compare(ast::CompareOp::Equal, operand, evaluate(item, scope)));
  }
  return to_scalar(node.negated ? negation(found) : found);
}

namespace {

Truth in_range(const Scalar& value, const Scalar& low, const Scalar& high) {
  return conjunction(compare(ast::CompareOp::LessEqual, low, value),
                     compare(ast::CompareOp::Less, value, high));
}

bool passes(const std::string& text, ast::TextOp op, const std::string& pattern) {
  switch (op) {
    case ast::TextOp::Contains: return text.find(pattern) != std::string::npos;
    case ast::TextOp::StartsWith: return text.rfind(pattern, 0) == 0;
    case ast::TextOp::EndsWith:
      return text.size() >= pattern.size() && text.substr(text.size() - pattern.size()) == pattern;
    case ast::TextOp::Matches: return RE2::PartialMatch(text, RE2(pattern));
  }
  return false;
}

}  // namespace

Scalar Evaluator::visit(const typed::InRange& node, const Expr&, const Scope& scope) {
  const Truth inside = in_range(evaluate(node.operand, scope), evaluate(node.low, scope),
                                evaluate(node.high, scope));
  return to_scalar(node.negated ? negation(inside) : inside);
}

Scalar Evaluator::visit(const typed::TextTest& node, const Expr&, const Scope& scope) {
  const Scalar text = evaluate(node.operand, scope);
  Truth result = Truth::False;
  for (const typed::ExprId id : node.patterns) {
    const Scalar pattern = evaluate(id, scope);
    Truth one = Truth::Unknown;
    if (!is_missing(text) && !is_missing(pattern)) {
      one = passes(as_text(text), node.op, as_text(pattern)) ? Truth::True : Truth::False;
    }
    result = disjunction(result, one);
  }
  return to_scalar(result);
}

Scalar Evaluator::visit(const typed::ListTest& node, const Expr&, const Scope& scope) {
  const Scalar list = evaluate(node.operand, scope);
  Truth result = node.all ? Truth::True : Truth::False;
  for (const typed::ExprId id : node.items) {
    const Scalar item = evaluate(id, scope);
    Truth has = Truth::Unknown;
    if (!is_missing(list) && !is_missing(item)) has = Truth::False;
    if (has == Truth::False) {
      for (const ListValue::Element& each : as_list(list).elements) {
        if (compare(scalar_of(each), item) == 0) has = Truth::True;
      }
    }
    result = node.all ? conjunction(result, has) : disjunction(result, has);
  }
  return to_scalar(result);
}

Scalar Evaluator::visit(const typed::IsMissing& node, const Expr&, const Scope& scope) {
  return is_missing(evaluate(node.operand, scope)) != node.negated;
}

Scalar Evaluator::visit(const typed::InWindow& node, const Expr&, const Scope& scope) {
  const Scalar time = evaluate(node.operand, scope);
  const Bounds bounds = bounds_of(node.window, scope);
  if (is_missing(time) || bounds.missing) return {};
  return bounds.contains(as_int(time));
}

// ---- values ----------------------------------------------------------------------------------

Scalar Evaluator::visit(const typed::Convert& node, const Expr& expr, const Scope& scope) {
  const Type& from = run_.program[node.operand].type;
  const Scalar value = evaluate(node.operand, scope);
  if (is_missing(value) || from == expr.type) return value;
  if (from.is(Kind::Enum)) return (*from.labels)[static_cast<std::size_t>(as_int(value))];
  if (from.is(Kind::Date)) return run_.calendar.midnight(as_int(value));
  if (expr.type.is(Kind::Money)) return fit(static_cast<Wide>(as_int(value)) * 100);
  const auto number = static_cast<double>(as_int(value));
  return from.is(Kind::Money) ? number / 100 : number;
}

Scalar Evaluator::visit(const typed::Negate& node, const Expr&, const Scope& scope) {
  return negate(evaluate(node.operand, scope));
}

Scalar Evaluator::visit(const typed::Arithmetic& node, const Expr&, const Scope& scope) {
  const auto operand = [&](std::size_t i) {
    return Operand{evaluate(node.operands[i], scope), run_.program[node.operands[i]].type.kind};
  };
  Operand result = operand(0);
  for (std::size_t i = 0; i < node.ops.size(); ++i) {
    result = apply(node.ops[i], result, operand(i + 1));
  }
  return result.value;
}

Scalar Evaluator::visit(const typed::Coalesce& node, const Expr&, const Scope& scope) {
  for (const typed::ExprId operand : node.operands) {
    const Scalar value = evaluate(operand, scope);
    if (!is_missing(value)) return value;
  }
  return {};
}

Scalar Evaluator::visit(const typed::ShiftTime& node, const Expr&, const Scope& scope) {
  const Scalar time = evaluate(node.time, scope);
  if (is_missing(time)) return {};
  return run_.calendar.shift(as_int(time), node.unit, node.count);
}

Scalar Evaluator::visit(const typed::PeriodStart& node, const Expr&, const Scope& scope) {
  const Scalar time = evaluate(node.time, scope);
  if (is_missing(time)) return {};
  const std::int64_t first = first_day(run_.calendar.date_of(as_int(time)), node.unit);
  return run_.calendar.midnight(later(first, node.unit, node.offset));
}

Scalar Evaluator::visit(const typed::Choose& node, const Expr&, const Scope& scope) {
  for (const typed::Arm& arm : node.arms) {
    if (holds(arm.condition, scope)) return evaluate(arm.value, scope);
  }
  return node.otherwise ? evaluate(*node.otherwise, scope) : Scalar{};
}

namespace {

Scalar zero_of(const Type& type) {
  if (type.is(Kind::Number)) return 0.0;
  return std::int64_t{0};
}

}  // namespace

Scalar Evaluator::visit(const typed::ChooseAll& node, const Expr&, const Scope& scope) {
  ListValue list;
  for (const typed::Arm& arm : node.arms) {
    const Scalar value = evaluate(arm.value, scope);
    if (!holds(arm.condition, scope) || is_missing(value)) continue;
    const bool is_there =
        std::any_of(list.elements.begin(), list.elements.end(),
                    [&](const auto& each) { return compare(scalar_of(each), value) == 0; });
    if (!is_there) list.elements.push_back(element_of(value));
  }
  return list;
}

Scalar Evaluator::visit(const typed::Score& node, const Expr& expr, const Scope& scope) {
  Operand total{zero_of(expr.type), expr.type.kind};
  for (std::size_t i = 0; i < node.arms.size(); ++i) {
    Operand points{zero_of(expr.type), expr.type.kind};
    if (holds(node.arms[i].condition, scope)) points.value = evaluate(node.arms[i].value, scope);
    total = i == 0 ? points : apply(ast::ArithmeticOp::Add, total, points);
  }
  return total.value;
}

Scalar Evaluator::visit(const typed::Band& node, const Expr&, const Scope& scope) {
  const Scalar operand = evaluate(node.operand, scope);
  for (const typed::BandArm& arm : node.arms) {
    Truth inside = is_missing(operand) ? Truth::Unknown : Truth::True;
    if (arm.low) {
      const Scalar low = evaluate(*arm.low, scope);
      inside = conjunction(inside, compare(ast::CompareOp::LessEqual, low, operand));
    }
    if (arm.high) {
      const Scalar high = evaluate(*arm.high, scope);
      inside = conjunction(inside, compare(ast::CompareOp::Less, operand, high));
    }
    if (inside == Truth::True) return evaluate(arm.label, scope);
  }
  return node.otherwise ? evaluate(*node.otherwise, scope) : Scalar{};
}

Scalar Evaluator::visit(const typed::Call& node, const Expr& expr, const Scope& scope) {
  std::vector<TypedValue> arguments;
  for (const typed::ExprId argument : node.arguments) {
    arguments.push_back({evaluate(argument, scope), run_.program[argument].type});
  }
  return call(run_.functions[node.function].name, arguments, expr.type, run_.calendar);
}

}  // namespace tagc::oracle
