#include "compiler/check/convert.h"

#include <algorithm>

#include "compiler/check/advice.h"
#include "runtime/types/checked.h"
#include "runtime/types/parse.h"
#include "runtime/types/quote.h"

namespace tagc::checking {
namespace {

using ast::LiteralKind;

bool is_literal(const Context& context, ExprId id, LiteralKind kind) {
  const ast::Literal* literal = context.fact(id).literal;
  return literal != nullptr && literal->kind == kind;
}

// ---- constants of another type -----------------------------------------------------------------

bool is_too_fine(std::string_view decimal) {
  const std::size_t point = decimal.find('.');
  if (point == std::string_view::npos) return false;
  const std::size_t last = decimal.find_last_not_of('0');
  return last != std::string_view::npos && last > point + 2;
}

std::optional<Scalar> money_from_decimal(Context& context, ExprId id) {
  const Facts& facts = context.fact(id);
  const std::string& text = facts.literal->text;
  if (const auto cents = parse_money(text)) return facts.negated ? -*cents : *cents;
  if (is_too_fine(text)) {
    context.report(DiagnosticId::MoneyDecimals, context.span(id), {text})
        .hint("money has two decimals: `" + text.substr(0, text.find('.') + 3) + "`");
  } else {
    context.report(DiagnosticId::NumberTooLarge, context.span(id), {text})
        .hint("money goes to 92233720368547758.07");
  }
  return std::nullopt;
}

std::optional<Scalar> money_from_int(Context& context, ExprId id, std::int64_t value) {
  if (const auto cents = checked_multiply(value, 100)) return Scalar{*cents};
  context.report(DiagnosticId::NumberTooLarge, context.span(id), {context.text(id)})
      .hint("money goes to 92233720368547758.07");
  return std::nullopt;
}

std::optional<Scalar> label_from_text(Context& context, ExprId id, const std::string& text,
                                      const Type& to) {
  if (const auto index = context.label_index(to, text)) return Scalar{*index};
  auto report = context.report(DiagnosticId::UnknownLabel, context.span(id), {quote(text)});
  if (context.may_search(to.labels->size())) {
    report.hint(context.did_you_mean(text, [&] { return *to.labels; }));
    std::vector<std::string> quoted;
    for (const std::string& label : *to.labels) quoted.push_back(quote(label));
    report.note("the labels are " + listed(quoted));
  }
  return std::nullopt;
}

std::optional<Scalar> converted(Context& context, ExprId id, const Type& to) {
  const Type from = context.type(id);
  const Scalar value = std::get<typed::Constant>(context[id].node).value;
  if (is_missing(value)) return value;
  if (to.is(Kind::Enum)) return label_from_text(context, id, as_text(value), to);
  if (from.is(Kind::Enum)) return Scalar{(*from.labels)[static_cast<std::size_t>(as_int(value))]};
  if (is_literal(context, id, LiteralKind::Decimal)) return money_from_decimal(context, id);
  if (to.is(Kind::Time)) return Scalar{context.zone.start_of_day(as_int(value))};
  if (to.is(Kind::Money)) return money_from_int(context, id, as_int(value));
  const auto number = static_cast<double>(as_int(value));
  return Scalar{from.is(Kind::Money) ? number / 100 : number};
}

// Constants belong to one mention alone, so the expression itself can become the other value.
ExprId convert_constant(Context& context, ExprId id, const Type& to) {
  const std::optional<Scalar> value = converted(context, id, to);
  if (!value) return context.broken_expression(context.span(id));
  typed::Expr& expr = context.program.exprs[static_cast<std::uint32_t>(id)];
  expr.type = to;
  expr.node = typed::Constant{*value};
  context.fact(id).literal = nullptr;
  return id;
}

// ---- one type for all --------------------------------------------------------------------------

std::optional<Type> joined(const Type& a, const Type& b) {
  if (a == b) return a;
  if (a.kind == b.kind) return std::nullopt;
  if (conversion_cost(a.kind, b.kind)) return b;
  if (conversion_cost(b.kind, a.kind)) return a;
  return std::nullopt;
}

bool is_label(Context& context, ExprId id, const Type& type) {
  const auto* constant = std::get_if<typed::Constant>(&context[id].node);
  return constant != nullptr && context.type(id).is(Kind::Text) &&
         context.label_index(type, as_text(constant->value)).has_value();
}

class Unification {
 public:
  Unification(Context& context, std::vector<ExprId>& ids, DiagnosticId mismatch,
              ForeignLabels foreign)
      : context_(context), ids_(ids), mismatch_(mismatch), foreign_(foreign) {}

  // Constants come last, so that it is they who are blamed.
  std::optional<Type> run() {
    for (bool constants : {false, true}) {
      for (ExprId id : ids_) {
        if (!context_.broken(id) && is_constant(id) == constants && !take(id)) return std::nullopt;
      }
    }
    if (!type_) return std::nullopt;
    for (ExprId& id : ids_) {
      if (!context_.broken(id)) id = convert(context_, id, *type_);
    }
    return type_;
  }

 private:
  bool is_constant(ExprId id) const {
    return std::holds_alternative<typed::Constant>(context_[id].node);
  }

  bool take(ExprId id) {
    if (!type_) {
      type_ = context_.type(id);
      first_ = id;
      return true;
    }
    if (fits_as_literal(id)) return true;
    const std::optional<Type> both = joined(*type_, context_.type(id));
    if (!both) {
      report(id);
      return false;
    }
    type_ = both;
    return true;
  }

  bool fits_as_literal(ExprId id) {
    if (is_literal(context_, id, LiteralKind::Decimal)) return type_->is(Kind::Money);
    if (!is_literal(context_, id, LiteralKind::String) || !type_->is(Kind::Enum)) return false;
    return foreign_ == ForeignLabels::Refuse || is_label(context_, id, *type_);
  }

  void report(ExprId offender) {
    auto report = context_.report(mismatch_, context_.span(offender),
                                  {context_.text(first_), type_word(*type_),
                                   context_.text(offender), type_word(context_.type(offender))});
    report.label(context_.span(first_), "this is " + type_phrase(context_.type(first_)));
    advise(context_, report, offender, *type_);
  }

  Context& context_;
  std::vector<ExprId>& ids_;
  DiagnosticId mismatch_;
  ForeignLabels foreign_;
  std::optional<Type> type_;
  ExprId first_{};
};

}  // namespace

// The weights make `amount + 0.5` money, `0.5 + 3` a number and `amount * 0.5` a number.
std::optional<int> conversion_cost(Kind from, Kind to) {
  if (from == to) return 0;
  if (from == Kind::Int && to == Kind::Number) return 2;
  if (from == Kind::Int && to == Kind::Money) return 3;
  if (from == Kind::Money && to == Kind::Number) return 4;
  if (from == Kind::Enum && to == Kind::Text) return 1;
  if (from == Kind::Date && to == Kind::Time) return 1;
  return std::nullopt;
}

std::optional<int> conversion_cost(const Context& context, ExprId id, const Type& to) {
  if (context.type(id) == to) return 0;
  if (is_literal(context, id, LiteralKind::Decimal) && to.is(Kind::Money)) return 3;
  if (is_literal(context, id, LiteralKind::String) && to.is(Kind::Enum)) return 1;
  if (context.type(id).kind == to.kind) return std::nullopt;  // another enum, another list
  return conversion_cost(context.type(id).kind, to.kind);
}

ExprId convert(Context& context, ExprId id, const Type& to) {
  if (context.broken(id) || context.type(id) == to) return id;
  if (to.is(Kind::Time)) context.rest_on_zone(context.span(id));
  const bool is_constant = std::holds_alternative<typed::Constant>(context[id].node);
  if (is_constant) return convert_constant(context, id, to);
  const Nulls own = to.is(Kind::Money) ? Nulls::Always : Nulls::Never;  // overflow
  return context.add(to, context.span(id), typed::Convert{id}, own);
}

ExprId convert_or_report(Context& context, ExprId id, const Type& to,
                         const std::string& wanted_by) {
  if (context.broken(id)) return id;
  if (conversion_cost(context, id, to)) return convert(context, id, to);
  auto report =
      context.report(DiagnosticId::WrongType, context.span(id),
                     {context.text(id), type_word(context.type(id)), wanted_by, type_word(to)});
  advise(context, report, id, to);
  return context.broken_expression(context.span(id));
}

std::optional<Type> unify(Context& context, std::vector<ExprId>& ids, DiagnosticId mismatch,
                          ForeignLabels foreign) {
  return Unification(context, ids, mismatch, foreign).run();
}

std::string type_word(const Type& type) {
  return type.is(Kind::List) ? "list of " + type_word(type.element_type())
                             : std::string(name_of(type.kind));
}

std::string type_phrase(const Type& type) {
  switch (type.kind) {
    case Kind::Bool: return "a condition";
    case Kind::Int: return "a whole number";
    case Kind::Number: return "a number";
    case Kind::Money: return "money";
    case Kind::Text: return "text";
    case Kind::Date: return "a date";
    case Kind::Time: return "a time";
    case Kind::Duration: return "a duration";
    case Kind::Enum: return "an enum";
    case Kind::List: return "a list";
  }
  return {};
}

}  // namespace tagc::checking
