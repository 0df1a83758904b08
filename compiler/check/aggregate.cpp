#include <algorithm>

#include "compiler/check/calls.h"
#include "compiler/check/chains.h"
#include "compiler/check/constant_argument.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/fields.h"
#include "compiler/check/lengths.h"
#include "compiler/check/lints.h"
#include "compiler/check/outline.h"
#include "compiler/check/weights.h"
#include "compiler/check/windows.h"

namespace tagc::checking {
namespace {

// What an aggregate takes, in words.
std::string kinds_of(const Function& function) {
  std::vector<std::string> kinds;
  for (const AggregateOverload& overload : function.aggregates) {
    if (overload.value) kinds.emplace_back(name_of(*overload.value));
  }
  return listed(kinds);
}

// The overload for a field of this kind: of its own, else of the nearest it converts to.
std::optional<int> overload_for(const Function& function, Kind kind, std::optional<Kind> weight) {
  std::optional<int> best;
  int least = 0;
  for (std::size_t i = 0; i < function.aggregates.size(); ++i) {
    if (function.aggregates[i].weight != weight) continue;
    const std::optional<Kind> wanted = function.aggregates[i].value;
    const std::optional<int> cost = wanted ? conversion_cost(kind, *wanted) : std::nullopt;
    if (!cost || (best && *cost >= least)) continue;
    best = static_cast<int>(i);
    least = *cost;
  }
  return best;
}

std::optional<int> overload_without_field(const Function& function,
                                          std::optional<Kind> weight = std::nullopt) {
  for (std::size_t i = 0; i < function.aggregates.size(); ++i) {
    const AggregateOverload& overload = function.aggregates[i];
    if (!overload.value && overload.weight == weight) return static_cast<int>(i);
  }
  return std::nullopt;
}

class AggregateChecker {
 public:
  AggregateChecker(Context& context, const Scope& scope, Span span, const ast::Call& node,
                   int function)
      : context_(context),
        scope_(scope),
        span_(span),
        node_(node),
        id_(function),
        function_(context.functions[function]) {}

  ExprId check() {
    if (!take_stream()) return context_.broken_expression(span_);
    const std::optional<ast::ExprId> where = node_.arguments.front().where;
    if (where) {
      const Scope inside = scope_.over(aggregate_.stream);
      aggregate_.where = check_condition(context_, inside, *where);
    }
    return finish();
  }

 private:
  std::string name() const { return ast::to_string(node_.callee); }

  // All but `where`. What is wrong with a field or a window is found together with the rest.
  TAGC_OUTLINE bool take_stream() {
    if (!arguments_are_in_place()) return false;
    const ast::ExprId argument = node_.arguments.front().value;
    if (const ast::Chain* chain = chain_argument(*scope_.file, argument)) return take_chain(*chain);
    const StreamArgument parts = stream_argument(*scope_.file, argument);
    if (parts.path == nullptr) {
      report_no_stream(argument);
      return false;
    }
    const Symbol* stream = find_stream(*parts.path);
    if (stream == nullptr) return false;
    aggregate_.function = id_;
    aggregate_.stream = static_cast<typed::StreamId>(stream->index);
    context_.footing->merge(stream->footing);
    fits_ = take_weight();
    is_records_ = is_records(*stream);
    if (is_records_ && context_.footing->without_history.empty()) {
      context_.footing->without_history = stream->name;
    }
    fits_ = take_field(Names(*parts.path).subspan(1)) && fits_;
    fits_ = take_window(parts.window) && fits_;
    fits_ = take_parameters() && fits_;
    fits_ = has_what_marks() && fits_;
    return true;
  }

  // A chain that has no name has no field to give.
  bool take_chain(const ast::Chain& chain) {
    const Span span = scope_[node_.arguments.front().value].span;
    const auto stream = add_chain(context_, scope_, span, chain, chain.steps.size());
    if (!stream) return false;
    aggregate_.function = id_;
    aggregate_.stream = *stream;
    fits_ = take_weight();
    fits_ = take_field({}) && fits_;
    fits_ = take_parameters() && fits_;
    fits_ = has_what_marks() && fits_;
    return true;
  }

  bool take_weight() {
    const ast::Path* by = written_weight(node_);
    if (by == nullptr) return true;
    if (!takes_weights(function_)) {
      report_no_weights(context_, node_, *by);
      return false;
    }
    aggregate_.weight = check_weight(context_, scope_.over(aggregate_.stream), *by);
    if (aggregate_.weight) weight_ = context_.type(*aggregate_.weight).kind;
    return aggregate_.weight.has_value();
  }

  // A share is of some of the events.
  bool has_what_marks() {
    if (!function_.aggregates.front().where_marks || node_.arguments.front().where) return true;
    const bool is_chain = chain_argument(*scope_.file, node_.arguments.front().value) != nullptr;
    const std::string stream =
        is_chain ? "NAME" : context_.text(scope_[node_.arguments.front().value].span);
    auto report = context_.report(DiagnosticId::WhereWanted, span_, {name()});
    report.hint("of which events? `" + name() + "(" + stream + " where …)`");
    if (is_chain) report.note("give the chain a name first: `events NAME = …`");
    return false;
  }

  // What follows the stream; the same number in all overloads.
  const std::vector<Parameter>& parameters() const {
    return function_.aggregates.front().parameters;
  }

  bool arguments_are_in_place() {
    const std::vector<ast::Argument>& arguments = node_.arguments;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
      const std::optional<ast::ExprId> stray = belongs_to_stream(arguments[i], i - 1);
      if (!stray) continue;
      report_stray(*stray, i);
      return false;
    }
    if (arguments.size() == 1 + parameters().size()) return true;
    std::string wanted = "a stream of events";
    for (const Parameter& parameter : parameters()) wanted += ", and a " + parameter.name;
    if (!parameters().empty() && !arguments.empty()) {
      const std::string first = context_.text(scope_[arguments.front().value].span);
      wanted += ": `" + name() + "(" + first + examples() + ")`";
    }
    report_count(context_, span_, node_, wanted);
    return false;
  }

  // A window or a condition among what follows the stream.
  std::optional<ast::ExprId> belongs_to_stream(const ast::Argument& argument,
                                               std::size_t parameter) const {
    const bool wants_length =
        parameter < parameters().size() && parameters()[parameter].calendar_length;
    if (parameters().empty() || (is_length(argument.value) && !wants_length) ||
        is_written_condition(*scope_.file, argument.value)) {
      return argument.value;
    }
    return argument.where;
  }

  // `count(orders, 30d)`, `count(orders, amount > 100)`, `nth(orders, 2 where amount > 100)`
  void report_stray(ast::ExprId stray, std::size_t position) {
    const Span at = scope_[stray].span;
    const Span first = scope_[node_.arguments.front().value].span;
    const bool is_window = is_length(stray);
    const std::string word = is_window ? " within " : " where ";
    const DiagnosticId id =
        is_window ? DiagnosticId::WindowNeedsWithin : DiagnosticId::ConditionNeedsWhere;
    auto report = context_.report(id, at, {name()});
    const bool follows_number = node_.arguments[position].where == stray;
    const std::string others = follows_number ? written_parameters() : examples();
    report.hint("write `" + name() + "(" + context_.text(first) + word + context_.text(at) +
                others + ")`");
    if (parameters().empty() && node_.arguments.size() == 2 && !node_.arguments.front().where) {
      report.fix({at.file, first.end, at.begin},
                 " " + context_.word_for(is_window ? "within" : "where", at.file) + " ");
    }
  }

  // ", 90%": what follows the stream, in advice.
  std::string examples() const {
    std::string text;
    for (const Parameter& parameter : parameters()) text += ", " + example_of(parameter);
    return text;
  }
  // The same as it is written.
  std::string written_parameters() const {
    std::string text;
    for (std::size_t i = 1; i < node_.arguments.size(); ++i) {
      text += ", " + context_.text(scope_[node_.arguments[i].value].span);
    }
    return text;
  }

  bool take_parameters() {
    bool fit = true;
    for (std::size_t i = 0; i < parameters().size(); ++i) {
      const auto value = check_constant_argument(
          context_, scope_.of_bounds(), node_.arguments[i + 1].value, parameters()[i], name());
      if (value) aggregate_.parameters.push_back(*value);
      fit = fit && value;
    }
    return fit;
  }

  // `30d`, `3 months`
  bool is_length(ast::ExprId id) const {
    const auto* literal = std::get_if<ast::Literal>(&scope_[id].node);
    return literal != nullptr && (literal->kind == ast::LiteralKind::Duration ||
                                  literal->kind == ast::LiteralKind::Calendar);
  }

  // `sum(orders.amount * orders.count)`, `sum(3)`. What could not be read has had its message.
  void report_no_stream(ast::ExprId id) {
    if (std::holds_alternative<ast::Error>(scope_[id].node)) return;
    const Span at = scope_[id].span;
    context_.report(DiagnosticId::NoStream, at, {name(), context_.text(at)})
        .hint("it takes a stream, or a field of one")
        .note(
            "give what is calculated of each event a name in its table: `let net = amount - "
            "discount`");
  }

  const Symbol* find_stream(const ast::Path& path) {
    const ast::Identifier& head = path.front();
    const Symbol* symbol = context_.find(head.name);
    if (symbol != nullptr && (symbol->broken || symbol->kind == SymbolKind::Unreadable)) {
      return nullptr;
    }
    if (symbol != nullptr && symbol->kind == SymbolKind::Stream) return symbol;
    report_not_a_stream(path, symbol);
    return nullptr;
  }

  void report_not_a_stream(const ast::Path& path, const Symbol* symbol) {
    const Target target = resolve(context_, scope_, path);
    const bool is_field = target.kind == TargetKind::User || target.kind == TargetKind::Row;
    const Span at = is_field ? ast::span_of(path) : path.front().span;
    auto report = context_.report(DiagnosticId::UnknownStream, at,
                                  {is_field ? ast::to_string(path) : path.front().name});
    const std::string stream = path.size() == 1 ? stream_with(context_, path.front().name) : "";
    if (target.kind == TargetKind::Unknown && !stream.empty()) {
      const std::string field = stream + "." + path.front().name;
      const bool bare = overload_without_field(function_).has_value();
      report.hint("it is a field of `" + stream + "`: write `" + name() + "(" +
                  (bare ? stream : field) + written_parameters() + ")`");
    } else if (symbol != nullptr && symbol->kind == SymbolKind::Users) {
      report.hint("it is the table of users: their fields are used without `" + name() + "`");
    } else if (target.kind == TargetKind::User) {
      report.hint("it is one value a user: use it without `" + name() + "`");
    } else if (target.kind == TargetKind::Row) {
      report.hint("it is one value of the event: use it without `" + name() + "`");
    } else if (symbol != nullptr) {
      report.hint("it is " + describe(*symbol) + ", no stream of events");
    } else {
      report.hint(context_.did_you_mean(path.front().name, [&] { return stream_names(context_); }));
    }
    if (context_.streams.empty() || !context_.may_search(context_.streams.size())) return;
    report.note("streams: " + listed(stream_names(context_)));
  }

  bool take_field(Names names) {
    if (names.empty()) return take_no_field();
    const ExprId value = row_field(context_, scope_.over(aggregate_.stream), names, span_of(names));
    if (context_.broken(value)) return false;
    const Type type = context_.type(value);
    const std::optional<int> found = overload_for(function_, type.kind, weight_);
    if (!found) {
      report_field(names, type);
      return false;
    }
    aggregate_.overload = *found;
    if (!is_timely()) return false;
    const Kind wanted = *overload().value;
    aggregate_.value = wanted == type.kind ? value : convert(context_, value, type_of(wanted));
    return true;
  }

  bool take_no_field() {
    const std::optional<int> bare = overload_without_field(function_, weight_);
    if (!bare) {
      report_field_wanted(aggregate_.stream);
      return false;
    }
    aggregate_.overload = *bare;
    return is_timely();
  }

  // Of records, nothing is asked that rests on when they were.
  bool is_timely() {
    if (!is_records_ || !overload().uses_time) return true;
    const std::string& stream = context_.program[aggregate_.stream].name;
    auto report = context_.report(DiagnosticId::NoTimeInRecords,
                                  scope_[node_.arguments.front().value].span, {stream});
    if (kinds_of(function_).empty()) {
      report.hint("`" + name() + "` asks when events were");
    } else {
      report.hint("of which field? `" + name() + "(" + stream + ".…" + written_parameters() + ")`");
    }
    return false;
  }

  const AggregateOverload& overload() const {
    return function_.aggregates[static_cast<std::size_t>(aggregate_.overload)];
  }

  void report_field_wanted(typed::StreamId stream) {
    const std::string& written = context_.program[stream].name;
    context_
        .report(DiagnosticId::FieldWanted, scope_[node_.arguments.front().value].span,
                {name(), written})
        .hint("of which field? `" + name() + "(" + written + ".…" + written_parameters() + ")`")
        .note("`" + name() + "` takes " + kinds_of(function_));
  }

  void report_field(Names names, const Type& type) {
    const bool takes_none = kinds_of(function_).empty();
    const std::string written = joined(names);
    if (!takes_none) {
      context_
          .report(DiagnosticId::AggregateType, span_of(names), {name(), written, type_word(type)})
          .hint("it takes " + kinds_of(function_));
      return;
    }
    auto report = context_.report(DiagnosticId::NoFieldWanted, span_of(names), {name(), written});
    const std::string condition = type.is(Kind::Bool) ? written : written + " is known";
    report.hint("to count some of the events: `" + name() + "(… where " + condition + ")`");
  }

  bool take_window(const ast::Window* window) {
    if (window == nullptr) return true;
    if (is_records_) {
      context_
          .report(DiagnosticId::NoTimeInRecords, window->span,
                  {context_.program[aggregate_.stream].name})
          .hint("leave the window out, or ask a field of it: `where born within 30d`");
      return false;
    }
    aggregate_.window = check_window(context_, scope_.of_bounds(), *window, WindowUse::Events);
    return aggregate_.window.has_value();
  }

  // Missing over no events for most functions, and wherever a bound is missing; an unknown `where`
  // only leaves an event out.
  Nulls nulls() const {
    Nulls nulls = overload().nullable_result ? Nulls::Always : Nulls::Never;
    if (!aggregate_.window) return nulls;
    for (const std::optional<ExprId>& bound : {aggregate_.window->from, aggregate_.window->to}) {
      if (bound) nulls = std::max(nulls, context_.fact(*bound).nulls);
    }
    return nulls;
  }

  TAGC_OUTLINE ExprId finish() {
    if (!fits_) return context_.broken_expression(span_);
    const Type field = aggregate_.value ? context_.type(*aggregate_.value) : Type{};
    const Type type = result_type(overload(), field);
    const Nulls nulls_of_it = nulls();
    warn_of_missing_bound();
    rest_on_periods();
    const ExprId id = context_.add_exactly(type, span_, std::move(aggregate_), nulls_of_it);
    context_.fact(id).of_event = false;
    lint_missing_decides(context_, id);
    return id;
  }

  // `every(orders, 8 weeks)` is another when a week is over.
  void rest_on_periods() {
    for (std::size_t i = 0; i < aggregate_.parameters.size(); ++i) {
      if (!overload().parameters[i].calendar_length) continue;
      const CalendarLength length = unpacked(as_int(aggregate_.parameters[i]));
      context_.rest_on_zone(span_);
      rest_on_window(context_, length.unit, 1, span_);
    }
  }

  // A user without the bound has no answer at all, not even `false` or 0.
  void warn_of_missing_bound() {
    if (!aggregate_.window) return;
    for (const std::optional<ExprId>& bound : {aggregate_.window->from, aggregate_.window->to}) {
      if (!bound) continue;
      const std::optional<ExprId> cause = missing_cause(*bound);
      if (!cause) continue;
      context_.report(DiagnosticId::MissingBound, context_.span(*cause), {context_.text(*cause)})
          .hint("say what then: `(" + context_.text(*cause) + " ?? …)`");
      return;
    }
  }

  // A mention of something that may be missing, under conversions and shifts of time.
  std::optional<ExprId> missing_cause(ExprId id) const {
    for (;;) {
      const typed::Expr& expr = context_[id];
      if (const auto* shift = std::get_if<typed::ShiftTime>(&expr.node))
        id = shift->time;
      else if (const auto* start = std::get_if<typed::PeriodStart>(&expr.node))
        id = start->time;
      else if (const auto* other = std::get_if<typed::Convert>(&expr.node))
        id = other->operand;
      else if (const auto* sum = std::get_if<typed::Arithmetic>(&expr.node))
        id = sum->operands[0];
      else
        break;
    }
    if (context_.fact(id).nulls != Nulls::Always) return std::nullopt;
    return id;
  }

  Context& context_;
  const Scope& scope_;
  Span span_;
  const ast::Call& node_;
  int id_;
  const Function& function_;
  typed::Aggregate aggregate_{};
  std::optional<Kind> weight_;
  bool is_records_ = false;
  bool fits_ = false;
};

}  // namespace

ExprId check_aggregate(Context& context, const Scope& scope, Span span, const ast::Call& node,
                       int function) {
  return AggregateChecker(context, scope, span, node, function).check();
}

}  // namespace tagc::checking
