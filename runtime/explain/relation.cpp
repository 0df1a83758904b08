#include "runtime/explain/relation.h"

#include <cmath>
#include <limits>

namespace tagc::explain {

Relation denied(Relation relation) {
  switch (relation) {
    case Relation::Equal: return Relation::NotEqual;
    case Relation::NotEqual: return Relation::Equal;
    case Relation::Less: return Relation::GreaterEqual;
    case Relation::LessEqual: return Relation::Greater;
    case Relation::Greater: return Relation::LessEqual;
    case Relation::GreaterEqual: return Relation::Less;
  }
  return relation;
}

Relation turned(Relation relation) {
  switch (relation) {
    case Relation::Less: return Relation::Greater;
    case Relation::LessEqual: return Relation::GreaterEqual;
    case Relation::Greater: return Relation::Less;
    case Relation::GreaterEqual: return Relation::LessEqual;
    case Relation::Equal:
    case Relation::NotEqual: break;
  }
  return relation;
}

Relation relation_of(Op op, bool wanted) {
  const Relation relation = op == Op::Equal  ? Relation::Equal
                            : op == Op::Less ? Relation::Less
                                             : Relation::LessEqual;
  return wanted ? relation : denied(relation);
}

bool holds(const Scalar& value, Relation relation, const Scalar& bound) {
  if (is_missing(value) || is_missing(bound) || value.index() != bound.index()) return false;
  switch (relation) {
    case Relation::Equal: return value == bound;
    case Relation::NotEqual: return value != bound;
    case Relation::Less: return value < bound;
    case Relation::LessEqual: return value <= bound;
    case Relation::Greater: return value > bound;
    case Relation::GreaterEqual: return value >= bound;
  }
  return false;
}

namespace {

std::optional<Nearest> nearest_whole(const Type& type, Relation relation, std::int64_t bound) {
  const std::int64_t least = type.is(Kind::Enum) ? 0 : std::numeric_limits<std::int64_t>::min();
  const std::int64_t most = type.is(Kind::Enum) ? static_cast<std::int64_t>(type.labels->size()) - 1
                                                : std::numeric_limits<std::int64_t>::max();
  switch (relation) {
    case Relation::Equal: return Nearest{bound, Bound::Exactly};
    case Relation::LessEqual: return Nearest{bound, Bound::AtMost};
    case Relation::GreaterEqual: return Nearest{bound, Bound::AtLeast};
    case Relation::Less:
      if (bound <= least) return std::nullopt;
      return Nearest{bound - 1, Bound::AtMost};
    case Relation::Greater:
    case Relation::NotEqual: break;
  }
  const bool is_above = bound < most;
  if (!is_above && relation == Relation::Greater) return std::nullopt;
  if (!is_above && bound <= least) return std::nullopt;
  const std::int64_t value = is_above ? bound + 1 : bound - 1;
  return Nearest{value, relation == Relation::Greater ? Bound::AtLeast : Bound::Exactly};
}

Nearest nearest_number(Relation relation, double bound) {
  constexpr double kFar = std::numeric_limits<double>::max();
  switch (relation) {
    case Relation::Equal: return {bound, Bound::Exactly};
    case Relation::LessEqual: return {bound, Bound::AtMost};
    case Relation::GreaterEqual: return {bound, Bound::AtLeast};
    case Relation::Less: return {std::nextafter(bound, -kFar), Bound::Below};
    case Relation::Greater: return {std::nextafter(bound, kFar), Bound::Above};
    case Relation::NotEqual: break;
  }
  return {bound + 1, Bound::Exactly};
}

}  // namespace

std::optional<Nearest> nearest(const Type& type, Relation relation, const Scalar& bound) {
  // An average of whole numbers is none, and a count of texts no text.
  if (is_missing(bound) || !is_of(bound, type)) return std::nullopt;
  if (const auto* whole = std::get_if<std::int64_t>(&bound)) {
    return nearest_whole(type, relation, *whole);
  }
  if (const auto* number = std::get_if<double>(&bound)) return nearest_number(relation, *number);
  if (const auto* truth = std::get_if<bool>(&bound)) {
    if (relation == Relation::Equal) return Nearest{*truth, Bound::Exactly};
    if (relation == Relation::NotEqual) return Nearest{!*truth, Bound::Exactly};
    return std::nullopt;
  }
  const bool allows_it = relation == Relation::Equal || relation == Relation::LessEqual ||
                         relation == Relation::GreaterEqual;
  if (allows_it) return Nearest{bound, Bound::Exactly};
  return std::nullopt;
}

std::optional<Scalar> difference(const Scalar& a, const Scalar& b) {
  if (a.index() != b.index()) return std::nullopt;
  if (std::holds_alternative<double>(a)) return as_number(a) - as_number(b);
  std::int64_t result = 0;
  if (!std::holds_alternative<std::int64_t>(a)) return std::nullopt;
  if (__builtin_sub_overflow(as_int(a), as_int(b), &result)) return std::nullopt;
  return result;
}

std::optional<Scalar> sum(const Scalar& a, const Scalar& b) {
  if (a.index() != b.index()) return std::nullopt;
  if (std::holds_alternative<double>(a)) return as_number(a) + as_number(b);
  std::int64_t result = 0;
  if (!std::holds_alternative<std::int64_t>(a)) return std::nullopt;
  if (__builtin_add_overflow(as_int(a), as_int(b), &result)) return std::nullopt;
  return result;
}

}  // namespace tagc::explain
