#include "compiler/check/ranges.h"

#include <utility>

#include "compiler/check/constants.h"

namespace tagc::checking {

using ast::CompareOp;

Place place(const Scalar& value, bool behind, Kind kind) {
  const bool is_whole = kind != Kind::Number && kind != Kind::Text && kind != Kind::Bool;
  std::int64_t next;
  if (!behind || !is_whole || __builtin_add_overflow(as_int(value), 1, &next)) {
    return {value, behind};
  }
  return {next, false};
}

int order_of(const Place& a, const Place& b) {
  const int order = order_of(a.value, b.value);
  return order != 0 ? order : static_cast<int>(a.behind) - static_cast<int>(b.behind);
}

bool Range::raise(Place to) {
  if (low && order_of(*low, to) >= 0) return false;
  low = std::move(to);
  return true;
}

bool Range::lower(Place to) {
  if (high && order_of(to, *high) >= 0) return false;
  high = std::move(to);
  return true;
}

MovedEnds narrow(Range& range, CompareOp op, const Scalar& value, Kind kind) {
  const Place before = place(value, false, kind);
  const Place behind = place(value, true, kind);
  switch (op) {
    case CompareOp::Equal: {
      const bool low = range.raise(before);
      return {low, range.lower(behind)};
    }
    case CompareOp::NotEqual: break;
    case CompareOp::Greater: return {range.raise(behind), false};
    case CompareOp::GreaterEqual: return {range.raise(before), false};
    case CompareOp::Less: return {false, range.lower(before)};
    case CompareOp::LessEqual: return {false, range.lower(behind)};
  }
  return {};
}

}  // namespace tagc::checking
