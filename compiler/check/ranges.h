// Values of one thing between two ends, as comparisons with constants leave them.
#pragma once

#include <optional>

#include "compiler/check/comparisons.h"

namespace tagc::checking {

// A place before or behind a value.
struct Place {
  Scalar value;
  bool behind;
};

// Between two whole numbers that follow each other there is nothing: behind one is before the next.
Place place(const Scalar& value, bool behind, Kind kind);
int order_of(const Place& a, const Place& b);

// The values from `low` to `high`; without one to the end of all.
struct Range {
  std::optional<Place> low, high;

  bool is_empty() const { return low && high && order_of(*low, *high) >= 0; }
  // True where the end was further out.
  bool raise(Place to);
  bool lower(Place to);
};

// Which ends of the range a comparison has moved. `!=` moves none.
struct MovedEnds { bool low = false, high = false; };
MovedEnds narrow(Range& range, ast::CompareOp op, const Scalar& value, Kind kind);

}  // namespace tagc::checking
