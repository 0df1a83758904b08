// Operations on single values: three-valued logic, order, arithmetic that never wraps.
#pragma once

#include <optional>

#include "compiler/syntax/ast.h"
#include "runtime/types/scalar.h"
#include "runtime/types/type.h"

namespace tagc::oracle {

// What two 64-bit values always fit into.
__extension__ using Wide = __int128;

enum class Truth { False, Unknown, True };

Truth truth_of(const Scalar& value);  // of a bool or a missing one
Scalar to_scalar(Truth truth);
Truth negation(Truth a);
Truth conjunction(Truth a, Truth b);
Truth disjunction(Truth a, Truth b);

// -1, 0 or 1. Both known and of the same type. Text by code points; -0.0 equals 0.0.
int compare(const Scalar& a, const Scalar& b);
Truth compare(ast::CompareOp op, const Scalar& a, const Scalar& b);

// What fits 64 bits, else missing.
Scalar fit(Wide value);
// What is finite, else missing.
Scalar finite(double value);
// The nearest whole number, halves away from zero; missing when it does not fit.
Scalar nearest_whole(double value);

struct Operand {
  Scalar value;
  Kind kind;
};
// One step of typed::Arithmetic.
Operand apply(ast::ArithmeticOp op, const Operand& a, const Operand& b);
Scalar negate(const Scalar& value);

}  // namespace tagc::oracle
