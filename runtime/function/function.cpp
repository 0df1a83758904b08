#include "runtime/function/function.h"

#include <algorithm>
#include <cassert>

namespace tagc {
namespace {

[[maybe_unused]] bool is_whole(const RowOverload& overload) {
  return (overload.kernel == nullptr) != (overload.map_text == nullptr);
}

[[maybe_unused]] int shapes_of(const Function& function) {
  return !function.rows.empty() + !function.aggregates.empty() + !function.populations.empty();
}

[[maybe_unused]] bool is_whole(const Function& function) {
  const auto has_kernel = [](const AggregateOverload& overload) { return overload.kernel; };
  const auto has_cuts = [](const PopulationOverload& overload) { return overload.cuts; };
  const auto row_is_whole = [](const RowOverload& overload) { return is_whole(overload); };
  return !function.name.empty() && shapes_of(function) == 1 &&
         std::all_of(function.rows.begin(), function.rows.end(), row_is_whole) &&
         std::all_of(function.aggregates.begin(), function.aggregates.end(), has_kernel) &&
         std::all_of(function.populations.begin(), function.populations.end(), has_cuts);
}

}  // namespace

int FunctionRegistry::add(Function function) {
  assert(is_whole(function) && !find(function.name) && !find(function.name_zh));
  functions_.push_back(std::move(function));
  return size() - 1;
}

std::optional<int> FunctionRegistry::find(std::string_view name) const {
  for (int id = 0; id < size(); ++id) {
    const Function& function = (*this)[id];
    if (function.name == name) return id;
    if (!function.name_zh.empty() && function.name_zh == name) return id;
  }
  return std::nullopt;
}

std::optional<int> FunctionRegistry::find_other_name(std::string_view name) const {
  for (int id = 0; id < size(); ++id) {
    const std::vector<std::string>& others = (*this)[id].other_names;
    if (std::find(others.begin(), others.end(), name) != others.end()) return id;
  }
  return std::nullopt;
}

std::optional<int> FunctionRegistry::with_role(FunctionRole role) const {
  for (int id = 0; id < size(); ++id) {
    if ((*this)[id].role == role) return id;
  }
  return std::nullopt;
}

}  // namespace tagc
