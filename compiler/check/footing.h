// What a declaration rests on, through everything it mentions: annotations are held against it.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "compiler/check/typed.h"
#include "compiler/source/source.h"

namespace tagc::checking {

struct Footing {
  std::string sensitive;  // the first sensitive field, "members.union_id"
  int unsettled = -1;     // TagId of a draft or retired tag
  std::int64_t shortest_window = std::numeric_limits<std::int64_t>::max();  // microseconds
  Span shortest_window_span;
  std::string without_history;    // the first field or table that is as it is now, "members.city"
  std::uint32_t as_of_depth = 0;  // `as of` in one another
  std::vector<int> window_parameters;         // of a def: parameters that are lengths of windows,
  std::vector<typed::ExprId> window_lengths;  // and lengths that may be computed of parameters

  // What `other` rests on, this does too; but for its parameters, which are its own affair.
  void merge(const Footing& other);
  void add_window(std::int64_t length, Span span);
  void add_window_parameter(int parameter);
};

}  // namespace tagc::checking
