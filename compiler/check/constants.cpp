#include "compiler/check/constants.h"

#include <cmath>

#include "runtime/types/checked.h"

namespace tagc::checking {
namespace {

using ast::ArithmeticOp;

Computed from_integer(const std::optional<std::int64_t>& value, Kind kind) {
  if (!value) return {ComputedEnd::Overflow, {}, kind};
  return {ComputedEnd::Value, *value, kind};
}

Computed from_number(double value) {
  if (!std::isfinite(value)) return {ComputedEnd::Overflow, {}, Kind::Number};
  return {ComputedEnd::Value, value, Kind::Number};
}

double as_double(const Scalar& value) {
  const auto* number = std::get_if<double>(&value);
  return number != nullptr ? *number : static_cast<double>(as_int(value));
}

bool is_zero(const Scalar& value) { return as_double(value) == 0; }

Computed divide(Kind result, const Scalar& a, const Scalar& b) {
  if (is_zero(b)) return {ComputedEnd::ByZero, {}, result};
  const double quotient = as_double(a) / as_double(b);
  if (result == Kind::Duration) return from_integer(checked_round(quotient), result);
  return from_number(quotient);
}

Computed multiply(Kind result, const Scalar& a, const Scalar& b) {
  if (result == Kind::Number) return from_number(as_number(a) * as_number(b));
  if (result == Kind::Duration) {
    return from_integer(checked_round(as_double(a) * as_double(b)), result);
  }
  return from_integer(checked_multiply(as_int(a), as_int(b)), result);
}

template <class T>
int compared(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

// Left to right, as typed::Arithmetic says.
std::optional<Scalar> value_of(const Context& context, const typed::Arithmetic& node,
                               std::span<const ExprId> arguments) {
  std::optional<Scalar> total = constant_value(context, node.operands.front(), arguments);
  Kind kind = context.type(node.operands.front()).kind;
  for (std::size_t i = 0; i < node.ops.size() && total && !is_missing(*total); ++i) {
    const std::optional<Scalar> next = constant_value(context, node.operands[i + 1], arguments);
    if (!next || is_missing(*next)) return next;
    const Kind next_kind = context.type(node.operands[i + 1]).kind;
    const Computed step = compute(node.ops[i], kind, *total, next_kind, *next);
    total = step.end == ComputedEnd::Value ? step.value : Scalar{};
    kind = step.kind;
  }
  return total;
}

std::optional<Scalar> value_of(const Context& context, const typed::Convert& node, Kind to,
                               std::span<const ExprId> arguments) {
  const Kind from = context.type(node.operand).kind;
  std::optional<Scalar> value = constant_value(context, node.operand, arguments);
  if (!value || is_missing(*value)) return value;
  if (from == Kind::Enum) return std::nullopt;
  if (to == Kind::Time) return Scalar{context.zone.start_of_day(as_int(*value))};
  if (to == Kind::Money) return from_integer(checked_multiply(as_int(*value), 100), to).value;
  return Scalar{as_double(*value) / (from == Kind::Money ? 100 : 1)};
}

}  // namespace

Computed compute(ArithmeticOp op, Kind a_kind, const Scalar& a, Kind b_kind, const Scalar& b) {
  const Kind result = *typed::arithmetic_result(op, a_kind, b_kind);
  const bool real = result == Kind::Number;
  switch (op) {
    case ArithmeticOp::Add:
      return real ? from_number(as_number(a) + as_number(b))
                  : from_integer(checked_add(as_int(a), as_int(b)), result);
    case ArithmeticOp::Subtract:
      return real ? from_number(as_number(a) - as_number(b))
                  : from_integer(checked_subtract(as_int(a), as_int(b)), result);
    case ArithmeticOp::Multiply: return multiply(result, a, b);
    case ArithmeticOp::Divide: return divide(result, a, b);
    case ArithmeticOp::Div:
      if (is_zero(b)) return {ComputedEnd::ByZero, {}, result};
      return from_integer(checked_div(as_int(a), as_int(b)), result);
    case ArithmeticOp::Mod:
      if (is_zero(b)) return {ComputedEnd::ByZero, {}, result};
      return from_integer(checked_mod(as_int(a), as_int(b)), result);
  }
  return {};
}

std::optional<Scalar> constant_value(const Context& context, ExprId id,
                                     std::span<const ExprId> arguments) {
  const typed::Expr& expr = context[id];
  if (const auto* constant = std::get_if<typed::Constant>(&expr.node)) return constant->value;
  if (const auto* param = std::get_if<typed::ParamRef>(&expr.node)) {
    return context.program[param->param].value;
  }
  if (const auto* argument = std::get_if<typed::ArgumentRef>(&expr.node)) {
    const auto index = static_cast<std::size_t>(argument->index);
    if (index < arguments.size()) return constant_value(context, arguments[index]);
  }
  if (const auto* sum = std::get_if<typed::Arithmetic>(&expr.node)) {
    return value_of(context, *sum, arguments);
  }
  if (const auto* conversion = std::get_if<typed::Convert>(&expr.node)) {
    return value_of(context, *conversion, expr.type.kind, arguments);
  }
  return std::nullopt;
}

int order_of(const Scalar& a, const Scalar& b) {
  if (const auto* text = std::get_if<std::string>(&a)) return compared(*text, as_text(b));
  if (const auto* number = std::get_if<double>(&a)) return compared(*number, as_number(b));
  if (const auto* truth = std::get_if<bool>(&a)) return compared(*truth, as_bool(b));
  return compared(as_int(a), as_int(b));
}

bool is_ordinary_length(const Scalar& duration) {
  constexpr std::int64_t kLongest = 100'000 * 366 * kMicrosPerDay;
  return !is_missing(duration) && as_int(duration) >= -kLongest && as_int(duration) <= kLongest;
}

Nulls nulls_of_shift(const Context& context, ExprId time, ExprId length) {
  if (!std::holds_alternative<typed::Now>(context[time].node)) return Nulls::Always;
  if (std::holds_alternative<typed::ArgumentRef>(context[length].node)) return Nulls::IfArgument;
  const std::optional<Scalar> value = constant_value(context, length);
  return value && is_ordinary_length(*value) ? Nulls::Never : Nulls::Always;
}

}  // namespace tagc::checking
