// Functions for tests, written as the contract in runtime/function/function.h is, by hand: what
// the executor promises to kernels is checked inside them.
#include <gtest/gtest.h>

#include <algorithm>

#include "runtime/column/text_pool.h"
#include "tests/unit/execute/world.h"

namespace tagc::test {
namespace {

template <class T>
const T* values(const RowCall& call, std::size_t argument) {
  return static_cast<const T*>(call.arguments[argument].values);
}
bool is_known(const Vector& vector, std::int64_t row) {
  return vector.known == nullptr || test_bit(vector.known, row);
}

// result = f(row) for known rows; nothing where f gives none.
template <class T, class F>
void each_known(const RowCall& call, F f) {
  for (std::int64_t row = 0; row < call.rows; ++row) {
    std::optional<T> result;
    if (test_bit(call.result.known, row)) result = f(row);
    if (!result) clear_bit(call.result.known, row);
    static_cast<T*>(call.result.values)[row] = result.value_or(T{});
  }
}

// The executor has intersected what is known of the arguments.
void expect_intersected(const RowCall& call) {
  for (std::int64_t row = 0; row < call.rows; ++row) {
    bool known = true;
    for (const Vector& argument : call.arguments) known = known && is_known(argument, row);
    ASSERT_EQ(test_bit(call.result.known, row), known);
  }
}

void sum_ints(const RowCall& call) {  // sum(int, int) -> int
  expect_intersected(call);
  each_known<std::int64_t>(call, [&](std::int64_t row) {
    return std::optional(values<std::int64_t>(call, 0)[row] + values<std::int64_t>(call, 1)[row]);
  });
}

void half(const RowCall& call) {  // half(int) -> int?, of even numbers
  each_known<std::int64_t>(call, [&](std::int64_t row) {
    const std::int64_t value = values<std::int64_t>(call, 0)[row];
    return value % 2 == 0 ? std::optional(value / 2) : std::nullopt;
  });
}

void length(const RowCall& call) {  // length(text) -> int
  each_known<std::int64_t>(call, [&](std::int64_t row) {
    const auto text = call.context.texts[values<std::int32_t>(call, 0)[row]];
    return std::optional(static_cast<std::int64_t>(text.size()));
  });
}

void longer(const RowCall& call) {  // longer(text, int) -> bool
  for (std::int64_t row = 0; row < call.rows; ++row) {
    auto* bits = static_cast<std::uint64_t*>(call.result.values);
    clear_bit(bits, row);
    if (!test_bit(call.result.known, row)) continue;
    const auto size = call.context.texts[values<std::int32_t>(call, 0)[row]].size();
    if (static_cast<std::int64_t>(size) > values<std::int64_t>(call, 1)[row]) set_bit(bits, row);
  }
}

void how_many(
    const RowCall& call) {  // how_many(bool, bool) -> int: how many are true; sees missing
  for (std::int64_t row = 0; row < call.rows; ++row) {
    std::int64_t count = 0;
    for (const Vector& argument : call.arguments) {
      const auto* bits = static_cast<const std::uint64_t*>(argument.values);
      count += is_known(argument, row) && test_bit(bits, row);
    }
    static_cast<std::int64_t*>(call.result.values)[row] = count;
  }
}

void shout(std::string_view text, std::pmr::string& result) {
  for (const char c : text) {
    result += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  result += '!';
}

template <class F>
void each_selected(const AggregateCall& call, std::int64_t user, F f) {
  for (std::int64_t e = call.offsets[user]; e < call.offsets[user + 1]; ++e) {
    if (test_bit(call.selected, e)) f(e);
  }
}

void count(const AggregateCall& call) {
  for (std::int64_t user = 0; user < call.users; ++user) {
    std::int64_t n = 0;
    each_selected(call, user, [&](std::int64_t) { ++n; });
    static_cast<std::int64_t*>(call.result.values)[user] = n;
  }
}

void any(const AggregateCall& call) {
  auto* bits = static_cast<std::uint64_t*>(call.result.values);
  for (std::int64_t user = 0; user < call.users; ++user) {
    clear_bit(bits, user);
    each_selected(call, user, [&](std::int64_t) { set_bit(bits, user); });
  }
}

// The last known value, missing when there is none.
template <class T>
void last(const AggregateCall& call) {
  for (std::int64_t user = 0; user < call.users; ++user) {
    clear_bit(call.result.known, user);
    T value{};
    each_selected(call, user, [&](std::int64_t e) {
      if (!is_known(call.value, e)) return;
      value = static_cast<const T*>(call.value.values)[e];
      set_bit(call.result.known, user);
    });
    static_cast<T*>(call.result.values)[user] = value;
  }
}

void last_bool(const AggregateCall& call) {
  auto* bits = static_cast<std::uint64_t*>(call.result.values);
  for (std::int64_t user = 0; user < call.users; ++user) {
    clear_bit(bits, user);
    clear_bit(call.result.known, user);
    each_selected(call, user, [&](std::int64_t e) {
      if (!is_known(call.value, e)) return;
      clear_bit(bits, user);
      if (test_bit(static_cast<const std::uint64_t*>(call.value.values), e)) set_bit(bits, user);
      set_bit(call.result.known, user);
    });
  }
}

// The time of the user's last event.
void last_time(const AggregateCall& call) {
  for (std::int64_t user = 0; user < call.users; ++user) {
    std::int64_t time = 0;
    clear_bit(call.result.known, user);
    each_selected(call, user, [&](std::int64_t e) {
      time = call.times[e];
      set_bit(call.result.known, user);
    });
    static_cast<std::int64_t*>(call.result.values)[user] = time;
  }
}

Function row_function(const std::string& name, RowOverload overload) {
  return {.name = name,
          .documentation = "",
          .documentation_zh = "",
          .examples = {},
          .rows = {overload}};
}

Parameter parameter(Kind kind) { return {"x", type_of(kind)}; }

Function aggregate_function(const std::string& name, std::vector<AggregateOverload> overloads) {
  return {.name = name,
          .documentation = "",
          .documentation_zh = "",
          .examples = {},
          .rows = {},
          .aggregates = std::move(overloads)};
}

}  // namespace

FunctionRegistry test_functions() {
  FunctionRegistry functions;
  functions.add(
      row_function("sum_ints", {.parameters = {parameter(Kind::Int), parameter(Kind::Int)},
                                .result = type_of(Kind::Int),
                                .kernel = sum_ints}));
  functions.add(row_function("half", {.parameters = {parameter(Kind::Int)},
                                      .result = type_of(Kind::Int),
                                      .nullable_result = true,
                                      .kernel = half}));
  functions.add(row_function(
      "length",
      {.parameters = {parameter(Kind::Text)}, .result = type_of(Kind::Int), .kernel = length}));
  functions.add(row_function("longer", {.parameters = {parameter(Kind::Text), parameter(Kind::Int)},
                                        .result = type_of(Kind::Bool),
                                        .kernel = longer}));
  functions.add(
      row_function("how_many", {.parameters = {parameter(Kind::Bool), parameter(Kind::Bool)},
                                .result = type_of(Kind::Int),
                                .nulls = NullPolicy::SeesMissing,
                                .kernel = how_many}));
  functions.add(row_function(
      "shout",
      {.parameters = {parameter(Kind::Text)}, .result = type_of(Kind::Text), .map_text = shout}));
  functions.add(aggregate_function(
      "count",
      {{.value = {}, .result = type_of(Kind::Int), .nullable_result = false, .kernel = count}}));
  functions.add(aggregate_function(
      "any",
      {{.value = {}, .result = type_of(Kind::Bool), .nullable_result = false, .kernel = any}}));
  functions.add(aggregate_function(
      "last", {{.value = Kind::Int, .result = {}, .kernel = last<std::int64_t>},
               {.value = Kind::Text, .result = {}, .kernel = last<std::int32_t>},
               {.value = Kind::Bool, .result = {}, .kernel = last_bool},
               {.value = {}, .result = type_of(Kind::Time), .kernel = last_time}}));
  return functions;
}

}  // namespace tagc::test
