#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "tests/oracle/functions.h"
#include "tests/oracle/values.h"

namespace tagc::oracle {
namespace {

struct Standing {
  const std::vector<Scalar>& values;
  const Scalar& own;
  const std::vector<Scalar>& parameters;
  const Type& field;
  const Type& result;
};

Wide size_of(const Standing& input) { return static_cast<Wide>(input.values.size()); }

Wide users_below(const Standing& input, const Scalar& value) {
  return std::count_if(input.values.begin(), input.values.end(),
                       [&](const Scalar& other) { return compare(other, value) < 0; });
}

Scalar mean(const Standing& input) {
  if (input.values.empty()) return {};
  const auto count = static_cast<double>(input.values.size());
  if (input.field.is(Kind::Number)) {
    double sum = 0;
    for (const Scalar& value : input.values) sum += as_number(value);
    return std::isfinite(sum) ? Scalar{sum / count} : Scalar{};
  }
  Wide sum = 0;
  for (const Scalar& value : input.values) sum += as_int(value);
  if (input.result.is(Kind::Number)) {
    return static_cast<double>(sum) / (input.field.is(Kind::Money) ? count * 100 : count);
  }
  const Wide size = sum < 0 ? -sum : sum;
  const Wide rounded = (2 * size + size_of(input)) / (2 * size_of(input));
  return fit(sum < 0 ? -rounded : rounded);
}

// The least value that at least part / whole of all do not exceed.
Scalar nearest_rank(const Standing& input, Wide part, Wide whole) {
  for (std::size_t i = 0; i < input.values.size(); ++i) {
    if (static_cast<Wide>(i + 1) * whole >= size_of(input) * part) return input.values[i];
  }
  return input.values.back();
}

Scalar percent_rank(const Standing& input) {
  const auto below = static_cast<double>(users_below(input, input.own));
  return below / static_cast<double>(input.values.size());
}

Scalar ntile(const Standing& input) {
  const std::int64_t tiles = as_int(input.parameters.front());
  std::int64_t tile = 1;
  for (std::int64_t i = 1; i < tiles; ++i) {
    tile += compare(nearest_rank(input, i, tiles), input.own) < 0;
  }
  return tile;
}

// By a share of all, or by how many.
Scalar in_top(const Standing& input) {
  if (const auto* share = std::get_if<double>(&input.parameters.front())) {
    constexpr std::int64_t kBillion = 1'000'000'000;
    const auto part = static_cast<std::int64_t>(std::round(*share * kBillion));
    return compare(input.own, nearest_rank(input, kBillion - part, kBillion)) >= 0;
  }
  const Wide above = std::count_if(input.values.begin(), input.values.end(),
                                   [&](const Scalar& v) { return compare(v, input.own) > 0; });
  return above < as_int(input.parameters.front());
}

using Function = std::function<Scalar(const Standing&)>;

// Said of everybody.
const std::map<std::string, Function>& overall() {
  static const std::map<std::string, Function> functions = {
      {"overall_mean", mean},
      {"overall_median",
       [](const Standing& input) { return quantile(input.values, 0.5, input.field); }},
      {"overall_quantile",
       [](const Standing& input) {
         return quantile(input.values, as_number(input.parameters.front()), input.field);
       }},
  };
  return functions;
}

// Said of those who are ranked.
const std::map<std::string, Function>& ranking() {
  static const std::map<std::string, Function> functions = {
      {"percent_rank", percent_rank}, {"ntile", ntile}, {"in_top", in_top}};
  return functions;
}

}  // namespace

bool is_population(const std::string& name) {
  return overall().count(name) + ranking().count(name) > 0;
}

Scalar population(const std::string& name, const std::vector<Scalar>& values, const Scalar& own,
                  const std::vector<Scalar>& parameters, const Type& field, const Type& result) {
  const Standing input{values, own, parameters, field, result};
  if (const auto found = overall().find(name); found != overall().end()) {
    return found->second(input);
  }
  return is_missing(own) ? Scalar{} : ranking().at(name)(input);
}

}  // namespace tagc::oracle
