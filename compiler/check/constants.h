// Values that are known before any data is.
#pragma once

#include <optional>
#include <span>

#include "compiler/check/context.h"

namespace tagc::checking {

// The value of a constant, a param, or arithmetic over them; nothing when it depends on data.
// A missing one (1 / 0) is monostate. `arguments`: of the def that `id` is a part of.
std::optional<Scalar> constant_value(const Context& context, ExprId id,
                                     std::span<const ExprId> arguments = {});

enum class ComputedEnd : std::uint8_t { Value, Overflow, ByZero };
struct Computed {
  ComputedEnd end = ComputedEnd::Value;
  Scalar value;  // of Value
  Kind kind = Kind::Int;
};
// a op b, as at run time. Kinds that arithmetic_result knows, values that are not missing.
Computed compute(ast::ArithmeticOp op, Kind a_kind, const Scalar& a, Kind b_kind, const Scalar& b);

// -1, 0, 1 as a lies before, at, after b: of one kind, and not missing.
int order_of(const Scalar& a, const Scalar& b);

// A length that no calendar time this side of the year 100,000 can overflow by.
bool is_ordinary_length(const Scalar& duration);

// When `time` plus or minus `length` can be missing though both have a value: only a known distance
// from now is sure to be a time.
Nulls nulls_of_shift(const Context& context, ExprId time, ExprId length);

}  // namespace tagc::checking
