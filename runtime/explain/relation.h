// How a value must stand to a bound.
#pragma once

#include <optional>

#include "runtime/explain/why_not.h"
#include "runtime/plan/graph.h"

namespace tagc::explain {

enum class Relation : std::uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

Relation denied(Relation relation);
Relation turned(Relation relation);  // with the sides in the other places

// Of a comparison node, or of its denial.
Relation relation_of(Op op, bool wanted);

// False where one of them is missing.
bool holds(const Scalar& value, Relation relation, const Scalar& bound);

// The value of that type nearest to the bound that stands so to it, and how others may stand to it;
// nothing where the bound is of another type.
struct Nearest {
  Scalar value;
  Bound bound;
};
std::optional<Nearest> nearest(const Type& type, Relation relation, const Scalar& bound);

// Of what is computed from one unknown: the bound for the unknown. Nothing where there is none, or it
// does not fit.
std::optional<Scalar> difference(const Scalar& a, const Scalar& b);
std::optional<Scalar> sum(const Scalar& a, const Scalar& b);

}  // namespace tagc::explain
