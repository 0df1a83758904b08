#include "tests/oracle/values.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>

namespace tagc::oracle {

Truth truth_of(const Scalar& value) {
  if (is_missing(value)) return Truth::Unknown;
  return as_bool(value) ? Truth::True : Truth::False;
}

Scalar to_scalar(Truth truth) {
  if (truth == Truth::Unknown) return {};
  return truth == Truth::True;
}

Truth negation(Truth a) {
  switch (a) {
    case Truth::False: return Truth::True;
    case Truth::Unknown: return Truth::Unknown;
    case Truth::True: return Truth::False;
  }
  return Truth::Unknown;
}

Truth conjunction(Truth a, Truth b) {
  if (a == Truth::False || b == Truth::False) return Truth::False;
  if (a == Truth::Unknown || b == Truth::Unknown) return Truth::Unknown;
  return Truth::True;
}

Truth disjunction(Truth a, Truth b) {
  if (a == Truth::True || b == Truth::True) return Truth::True;
  if (a == Truth::Unknown || b == Truth::Unknown) return Truth::Unknown;
  return Truth::False;
}

namespace {

// UTF-8 orders by code points when its bytes are compared as unsigned numbers.
int compare_texts(const std::string& a, const std::string& b) {
  const std::size_t shared = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < shared; ++i) {
    const auto x = static_cast<unsigned char>(a[i]);
    const auto y = static_cast<unsigned char>(b[i]);
    if (x != y) return x < y ? -1 : 1;
  }
  if (a.size() == b.size()) return 0;
  return a.size() < b.size() ? -1 : 1;
}

template <class T>
int compare_numbers(T a, T b) {
  if (a < b) return -1;
  return b < a ? 1 : 0;
}

}  // namespace

int compare(const Scalar& a, const Scalar& b) {
  assert(a.index() == b.index() && !is_missing(a));
  if (std::holds_alternative<std::string>(a)) return compare_texts(as_text(a), as_text(b));
  if (std::holds_alternative<double>(a)) return compare_numbers(as_number(a), as_number(b));
  if (std::holds_alternative<bool>(a)) return compare_numbers<int>(as_bool(a), as_bool(b));
  return compare_numbers(as_int(a), as_int(b));
}

Truth compare(ast::CompareOp op, const Scalar& a, const Scalar& b) {
  if (is_missing(a) || is_missing(b)) return Truth::Unknown;
  const int order = compare(a, b);
  bool result = false;
  switch (op) {
    case ast::CompareOp::Equal: result = order == 0; break;
    case ast::CompareOp::NotEqual: result = order != 0; break;
    case ast::CompareOp::Less: result = order < 0; break;
    case ast::CompareOp::LessEqual: result = order <= 0; break;
    case ast::CompareOp::Greater: result = order > 0; break;
    case ast::CompareOp::GreaterEqual: result = order >= 0; break;
  }
  return result ? Truth::True : Truth::False;
}

Scalar fit(Wide value) {
  if (value < std::numeric_limits<std::int64_t>::min()) return {};
  if (value > std::numeric_limits<std::int64_t>::max()) return {};
  return static_cast<std::int64_t>(value);
}

Scalar finite(double value) {
  if (!std::isfinite(value)) return {};
  return value;
}

Scalar nearest_whole(double value) {
  // Doubles of this size are whole numbers already, and 2^63 is the first that does not fit.
  constexpr double kTooLarge = 9223372036854775808.0;
  if (!std::isfinite(value)) return {};
  const double whole = std::trunc(value);
  const double rest = value - whole;
  const double rounded = rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole;
  if (rounded >= kTooLarge || rounded < -kTooLarge) return {};
  return static_cast<std::int64_t>(rounded);
}

namespace {

Wide wide(const Scalar& value) { return as_int(value); }
double real(const Operand& operand) {
  return operand.kind == Kind::Number ? as_number(operand.value)
                                      : static_cast<double>(as_int(operand.value));
}

Wide floor_quotient(Wide a, Wide b) {
  const Wide quotient = a / b;
  const bool inexact = a % b != 0;
  return inexact && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

Kind kind_of_sum(ast::ArithmeticOp op, Kind a, Kind b) {
  if (a == Kind::Time && b == Kind::Time) return Kind::Duration;
  if (a == Kind::Time || b == Kind::Time) return Kind::Time;
  assert(a == b);
  static_cast<void>(op);
  return a;
}

Kind kind_of_product(Kind a, Kind b) {
  if (a == Kind::Duration || b == Kind::Duration) return Kind::Duration;
  if (a == Kind::Money || b == Kind::Money) return Kind::Money;
  assert(a == b);
  return a;
}

Kind kind_of(ast::ArithmeticOp op, Kind a, Kind b) {
  switch (op) {
    case ast::ArithmeticOp::Add:
    case ast::ArithmeticOp::Subtract: return kind_of_sum(op, a, b);
    case ast::ArithmeticOp::Multiply: return kind_of_product(a, b);
    case ast::ArithmeticOp::Divide:
      return a == Kind::Duration && b == Kind::Number ? Kind::Duration : Kind::Number;
    case ast::ArithmeticOp::Div:
    case ast::ArithmeticOp::Mod: return Kind::Int;
  }
  return a;
}

Scalar sum(const Operand& a, const Operand& b, int sign) {
  if (a.kind == Kind::Number) return finite(as_number(a.value) + sign * as_number(b.value));
  return fit(wide(a.value) + sign * wide(b.value));
}

Scalar product(const Operand& a, const Operand& b, Kind result) {
  if (result == Kind::Number) return finite(as_number(a.value) * as_number(b.value));
  if (a.kind == Kind::Number || b.kind == Kind::Number) return nearest_whole(real(a) * real(b));
  return fit(wide(a.value) * wide(b.value));
}

Scalar quotient(const Operand& a, const Operand& b, Kind result) {
  if (real(b) == 0) return {};
  const double value = real(a) / real(b);
  return result == Kind::Duration ? nearest_whole(value) : finite(value);
}

Scalar whole_quotient(const Scalar& a, const Scalar& b) {
  if (as_int(b) == 0) return {};
  return fit(floor_quotient(wide(a), wide(b)));
}

Scalar remainder(const Scalar& a, const Scalar& b) {
  if (as_int(b) == 0) return {};
  return fit(wide(a) - floor_quotient(wide(a), wide(b)) * wide(b));
}

}  // namespace

Operand apply(ast::ArithmeticOp op, const Operand& a, const Operand& b) {
  const Kind kind = kind_of(op, a.kind, b.kind);
  if (is_missing(a.value) || is_missing(b.value)) return {{}, kind};
  switch (op) {
    case ast::ArithmeticOp::Add: return {sum(a, b, 1), kind};
    case ast::ArithmeticOp::Subtract: return {sum(a, b, -1), kind};
    case ast::ArithmeticOp::Multiply: return {product(a, b, kind), kind};
    case ast::ArithmeticOp::Divide: return {quotient(a, b, kind), kind};
    case ast::ArithmeticOp::Div: return {whole_quotient(a.value, b.value), kind};
    case ast::ArithmeticOp::Mod: return {remainder(a.value, b.value), kind};
  }
  return {{}, kind};
}

Scalar negate(const Scalar& value) {
  if (is_missing(value)) return {};
  if (std::holds_alternative<double>(value)) return -as_number(value);
  return fit(-wide(value));
}

}  // namespace tagc::oracle
