#include "compiler/check/footing.h"

#include <algorithm>

namespace tagc::checking {

void Footing::merge(const Footing& other) {
  if (sensitive.empty()) sensitive = other.sensitive;
  if (unsettled < 0) unsettled = other.unsettled;
  if (without_history.empty()) without_history = other.without_history;
  as_of_depth = std::max(as_of_depth, other.as_of_depth);
  add_window(other.shortest_window, other.shortest_window_span);
}

void Footing::add_window(std::int64_t length, Span span) {
  if (length >= shortest_window) return;
  shortest_window = length;
  shortest_window_span = span;
}

void Footing::add_window_parameter(int parameter) {
  const auto found = std::find(window_parameters.begin(), window_parameters.end(), parameter);
  if (found == window_parameters.end()) window_parameters.push_back(parameter);
}

}  // namespace tagc::checking
