// Functions of the whole population.
#include <algorithm>

#include "compiler/check/calls.h"
#include "compiler/check/constant_argument.h"
#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/ranking.h"

namespace tagc::checking {
namespace {

bool takes(const PopulationOverload& overload, Allowed allowed) {
  return std::ranges::any_of(overload.parameters, [&](const Parameter& parameter) {
    return parameter.allowed == allowed;
  });
}

// `in_top(x, 20%)` and `in_top(x, 1000)`: which of the two is meant.
bool takes_shares_and_counts(const Function& function) {
  const auto some = [&](Allowed allowed) {
    return std::ranges::any_of(function.populations, [&](const PopulationOverload& overload) {
      return takes(overload, allowed);
    });
  };
  return some(Allowed::Share) && some(Allowed::Count);
}

class PopulationChecker {
 public:
  PopulationChecker(Context& context, const Scope& scope, Span span, const ast::Call& node,
                    int function)
      : context_(context),
        scope_(scope),
        span_(span),
        node_(node),
        function_(context.functions[function]),
        inside_(scope.of_bounds()) {
    population_.function = function;
  }

  ExprId check() {
    if (scope_.row != RowKind::None) return report_inside();
    if (!take_arguments() || !take_names()) return context_.broken_expression(span_);
    const bool fits = take_value() && take_parameters();
    if (!fits || !take_groups()) return context_.broken_expression(span_);
    const Type type = overload().result;
    // Where nobody is ranked there is no answer, whatever a user has.
    return context_.add_exactly(type, span_, std::move(population_), Nulls::Always);
  }

 private:
  std::string name() const { return function_.name; }
  const PopulationOverload& overload() const {
    return function_.populations[static_cast<std::size_t>(population_.overload)];
  }
  // All overloads take the same number.
  std::size_t parameter_count() const { return function_.populations.front().parameters.size(); }

  ExprId report_inside() {
    context_.report(DiagnosticId::PopulationInside, span_, {name()})
        .hint("give it a name outside, `let … = " + context_.text(span_) + "`, and use that here");
    return context_.broken_expression(span_);
  }

  // Those without names, and that no argument has a `where`.
  bool take_arguments() {
    for (const ast::Argument& argument : node_.arguments) {
      if (argument.where) {
        context_.report(DiagnosticId::WhereOutside, scope_[*argument.where].span, {name()})
            .hint("to rank some of the users, write `among:` and the name of a tag");
        return false;
      }
      if (!argument.name) plain_.push_back(argument.value);
    }
    if (plain_.size() == 1 + parameter_count()) return true;
    std::string wanted = "what users are ranked by";
    for (const Parameter& parameter : function_.populations.front().parameters) {
      wanted +=
          ", and a " + parameter.name + ": `" + name() + "(…, " + example_of(parameter) + ")`";
    }
    report_count(context_, span_, node_, wanted);
    return false;
  }

  bool take_names() {
    for (const ast::Argument& argument : node_.arguments) {
      if (!argument.name) continue;
      const bool is_among = argument.name->name == "among";
      std::optional<ast::ExprId>& place = is_among ? among_ : per_;
      if (!is_among && argument.name->name != "per") {
        context_
            .report(DiagnosticId::UnknownArgumentName, argument.name->span,
                    {argument.name->name, name()})
            .hint("it takes `among:` a tag or segment, and `per:` a field");
        return false;
      }
      if (place) {
        context_.report(DiagnosticId::ArgumentTwice, argument.name->span,
                        {argument.name->name + ":"});
        return false;
      }
      place = argument.value;
    }
    return true;
  }

  bool take_value() {
    const ExprId value = check_expression(context_, inside_, plain_.front());
    std::vector<Kind> kinds;
    for (const PopulationOverload& each : function_.populations) kinds.push_back(each.value);
    const std::optional<ExprId> ranked = ranked_value(context_, value, kinds, name());
    if (ranked) population_.value = *ranked;
    return ranked.has_value();
  }

  bool take_parameters() {
    std::vector<ExprId> written;
    for (std::size_t i = 1; i < plain_.size(); ++i) {
      written.push_back(check_expression(context_, inside_, plain_[i]));
      if (context_.broken(written.back())) return false;
    }
    choose_overload(written);
    for (std::size_t i = 0; i < written.size(); ++i) {
      const Parameter& parameter = overload().parameters[i];
      if (lacks_percent(written[i], parameter)) return false;
      const auto value = constant_argument(context_, written[i], parameter, name());
      if (!value) return false;
      population_.parameters.push_back(*value);
    }
    return true;
  }

  // Of the value's kind, and among those by what follows it.
  void choose_overload(const std::vector<ExprId>& written) {
    const Kind kind = context_.type(population_.value).kind;
    int least = 0;
    bool found = false;
    for (std::size_t i = 0; i < function_.populations.size(); ++i) {
      const PopulationOverload& each = function_.populations[i];
      if (each.value != kind) continue;
      int cost = 0;
      for (std::size_t p = 0; p < written.size(); ++p) {
        const Kind wanted = each.parameters[p].type.kind;
        cost += conversion_cost(context_.type(written[p]).kind, wanted).value_or(1'000);
      }
      if (found && cost >= least) continue;
      population_.overload = static_cast<int>(i);
      least = cost;
      found = true;
    }
  }

  // `in_top(x, 0.2)`: 0.2 of the users, or a slip for 2?
  bool lacks_percent(ExprId written, const Parameter& parameter) {
    const ast::Literal* literal = context_.fact(written).literal;
    if (parameter.allowed != Allowed::Share || literal == nullptr) return false;
    if (literal->kind != ast::LiteralKind::Decimal) return false;
    if (!takes_shares_and_counts(function_)) return false;
    const Span at = context_.span(written);
    context_.report(DiagnosticId::ArgumentOutside, at, {context_.text(at), parameter.name, name()})
        .hint("a share has its `%`, a number of users is whole");
    return true;
  }

  bool take_groups() {
    bool fits = true;
    if (among_) {
      population_.among = check_among(*among_);
      fits = population_.among.has_value();
    }
    if (per_) {
      population_.per = check_group(context_, inside_, *per_);
      fits = population_.per.has_value() && fits;
    }
    return fits;
  }

  std::optional<ExprId> check_among(ast::ExprId id) {
    const ExprId among = check_expression(context_, inside_, id);
    if (context_.broken(among)) return std::nullopt;
    const auto* tag = std::get_if<typed::TagRef>(&context_[among].node);
    const bool is_set = tag != nullptr && context_.type(among).is(Kind::Bool) &&
                        context_.program[tag->tag].kind != typed::TagKind::Value;
    if (is_set) return among;
    auto report =
        context_.report(DiagnosticId::AmongNoSet, context_.span(among), {context_.text(among)});
    if (context_.type(among).is(Kind::Bool)) {
      report.hint("give the condition a name: `tag … when " + context_.text(among) + "`");
    } else {
      report.hint("give a condition on it a name: `tag … when " + context_.text(among) + " = …`");
    }
    return std::nullopt;
  }

  Context& context_;
  const Scope& scope_;
  Span span_;
  const ast::Call& node_;
  const Function& function_;
  Scope inside_;  // of the arguments
  std::vector<ast::ExprId> plain_;
  std::optional<ast::ExprId> among_, per_;
  typed::Population population_{};
};

}  // namespace

ExprId check_population(Context& context, const Scope& scope, Span span, const ast::Call& node,
                        int function) {
  return PopulationChecker(context, scope, span, node, function).check();
}

std::optional<ExprId> ranked_value(Context& context, ExprId value, const std::vector<Kind>& kinds,
                                   const std::string& by) {
  if (context.broken(value)) return std::nullopt;
  const Type type = context.type(value);
  std::optional<Kind> best;
  int least = 0;
  for (Kind kind : kinds) {
    const std::optional<int> cost = conversion_cost(type.kind, kind);
    if (!cost || (best && *cost >= least)) continue;
    best = kind;
    least = *cost;
  }
  if (!best) {
    std::vector<std::string> words;
    for (Kind kind : kinds) {
      const std::string word(name_of(kind));
      if (std::ranges::find(words, word) == words.end()) words.push_back(word);
    }
    context
        .report(DiagnosticId::NotRanked, context.span(value),
                {by, context.text(value), type_word(type)})
        .hint("it takes " + listed(words));
    return std::nullopt;
  }
  if (constant_value(context, value)) {
    context.report(DiagnosticId::RankedConstant, context.span(value), {context.text(value), by})
        .hint("rank by a field of the users, or by what is computed of their events");
    return std::nullopt;
  }
  return *best == type.kind ? value : convert(context, value, type_of(*best));
}

std::optional<ExprId> check_group(Context& context, const Scope& scope, ast::ExprId id) {
  const ExprId group = check_expression(context, scope, id);
  if (context.broken(group)) return std::nullopt;
  const Type type = context.type(group);
  if (type.is(Kind::Text) || type.is(Kind::Enum) || type.is(Kind::Int) || type.is(Kind::Bool)) {
    return group;
  }
  context.report(DiagnosticId::PerType, context.span(group), {context.text(group), type_word(type)})
      .hint("group by text, an enum, a whole number or yes and no");
  return std::nullopt;
}

}  // namespace tagc::checking
