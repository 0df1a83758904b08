#include "compiler/check/typed.h"

namespace tagc::typed {
namespace {

using ast::ArithmeticOp;

bool is_amount(Kind kind) {
  return kind == Kind::Int || kind == Kind::Number || kind == Kind::Money || kind == Kind::Duration;
}

bool are(Kind a, Kind b, Kind wanted_a, Kind wanted_b) { return a == wanted_a && b == wanted_b; }
bool are_in_any_order(Kind a, Kind b, Kind one, Kind other) {
  return are(a, b, one, other) || are(a, b, other, one);
}

std::optional<Kind> sum(Kind a, Kind b) {
  if (a == b && is_amount(a)) return a;
  if (are_in_any_order(a, b, Kind::Time, Kind::Duration)) return Kind::Time;
  return std::nullopt;
}

std::optional<Kind> difference(Kind a, Kind b) {
  if (a == b && is_amount(a)) return a;
  if (are(a, b, Kind::Time, Kind::Duration)) return Kind::Time;
  if (are(a, b, Kind::Time, Kind::Time)) return Kind::Duration;
  return std::nullopt;
}

std::optional<Kind> product(Kind a, Kind b) {
  if (a == b && (a == Kind::Int || a == Kind::Number)) return a;
  if (are_in_any_order(a, b, Kind::Money, Kind::Int)) return Kind::Money;
  if (are_in_any_order(a, b, Kind::Duration, Kind::Number)) return Kind::Duration;
  return std::nullopt;
}

std::optional<Kind> quotient(Kind a, Kind b) {
  if (are(a, b, Kind::Number, Kind::Number)) return Kind::Number;
  if (are(a, b, Kind::Duration, Kind::Number)) return Kind::Duration;
  if (are(a, b, Kind::Duration, Kind::Duration)) return Kind::Number;
  return std::nullopt;
}

}  // namespace

std::optional<Kind> arithmetic_result(ArithmeticOp op, Kind a, Kind b) {
  switch (op) {
    case ArithmeticOp::Add: return sum(a, b);
    case ArithmeticOp::Subtract: return difference(a, b);
    case ArithmeticOp::Multiply: return product(a, b);
    case ArithmeticOp::Divide: return quotient(a, b);
    case ArithmeticOp::Div:
    case ArithmeticOp::Mod:
      if (are(a, b, Kind::Int, Kind::Int)) return Kind::Int;
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace tagc::typed
