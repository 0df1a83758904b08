// An AggregateOverload from a class that says what one user's events come to:
//
//     struct Count {
//       explicit Count(const AggregateCall& call);
//       std::int64_t operator()(Events events);
//     };
//     aggregate_overload<Count>(std::nullopt, kernel::Int::type())
//
// One object serves all users of a call, so that it may keep memory between them. Results are
// written as stored: bool, std::int32_t, std::int64_t or double, or as the ListCode of a list of what
// is said to be the result, in std::optional where there may be none. Fold below makes such a class of a step for one event.
#pragma once

#include <bit>
#include <cassert>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "runtime/column/bits.h"
#include "runtime/column/column.h"
#include "runtime/function/function.h"
#include "runtime/function/result_writer.h"
#include "runtime/function/values.h"

namespace tagc {
namespace kernel {

// The events [begin, end) of one user, selected or not.
struct Events {
  std::int64_t begin;
  std::int64_t end;
};

// The aggregated field, T as it is stored.
template <class T>
class EventValues {
 public:
  explicit EventValues(const Vector& field)
      : values_(static_cast<const Element*>(field.values)), known_(field.known) {}

  T operator[](std::int64_t event) const {
    if constexpr (std::is_same_v<T, bool>) {
      return test_bit(values_, event);
    } else {
      return values_[event];
    }
  }
  bool is_known(std::int64_t event) const { return !known_ || test_bit(known_, event); }
  // The known bits of events 64 * word and on.
  std::uint64_t known_word(std::int64_t word) const {
    return known_ ? known_[word] : ~std::uint64_t{0};
  }

 private:
  using Element = std::conditional_t<std::is_same_v<T, bool>, std::uint64_t, T>;
  const Element* values_;
  const std::uint64_t* known_;
};

// A user's selected events with a known field, one after the other:
//   struct Step {
//     using Value = double;      // of the field, as stored
//     void start();              // a new user
//     void add(Value value);     // in order of time
//     std::optional<double> finish();
//   };
// A Step that can be made of the call, or of its parameters, is.
template <class Step>
class Fold {
 public:
  explicit Fold(const AggregateCall& call)
      : call_(call), values_(call.value), step_(step_for(call)) {}

  auto operator()(Events events) {
    step_.start();
    find_word(call_.selected, events.begin, events.end, [&](std::uint64_t word, std::int64_t i) {
      add_runs(word & values_.known_word(i), i << 6);
      return false;
    });
    return step_.finish();
  }

 private:
  static Step step_for(const AggregateCall& call) {
    if constexpr (std::is_constructible_v<Step, const AggregateCall&>) {
      return Step(call);
    } else if constexpr (std::is_constructible_v<Step, std::span<const Scalar>>) {
      return Step(call.parameters);
    } else {
      return Step();
    }
  }

  // Run by run, because events are selected by time: all of a stretch, or none.
  void add_runs(std::uint64_t word, std::int64_t base) {
    while (word != 0) {
      const int begin = std::countr_zero(word);
      const int end = begin + std::countr_one(word >> begin);
      for (int i = begin; i < end; ++i) step_.add(values_[base + i]);
      word &= end < 64 ? ~std::uint64_t{0} << end : 0;
    }
  }

  const AggregateCall& call_;
  EventValues<typename Step::Value> values_;
  Step step_;
};

template <class PerUser>
void run_plainly(const AggregateCall& call) {
  PerUser per_user(call);
  const auto result_of = [&](std::int64_t user) {
    return per_user(Events{call.offsets[user], call.offsets[user + 1]});
  };
  ResultWriter<decltype(result_of(0))> out(call.result);
  for (std::int64_t block = 0; block < words_for(call.users); ++block) {
    out.write_block(block, low_bits(call.users - (block << 6)), result_of);
  }
}

// Masks are counted and searched bit by bit, for which the architecture's baseline has no
// instructions. `flatten`, since what is called would not be compiled for them otherwise.
#if defined(__x86_64__)
template <class PerUser>
[[gnu::target("popcnt,bmi,bmi2"), gnu::flatten]] void run_by_bits(const AggregateCall& call) {
  run_plainly<PerUser>(call);
}
inline bool has_bit_instructions() {
  return __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("bmi2");
}
template <class PerUser>
void run_aggregate(const AggregateCall& call) {
  has_bit_instructions() ? run_by_bits<PerUser>(call) : run_plainly<PerUser>(call);
}
#else
template <class PerUser>
void run_aggregate(const AggregateCall& call) {
  run_plainly<PerUser>(call);
}
#endif

// The code of a list that an aggregate has put into the pool.
struct ListCode { std::int32_t code; };
inline std::int32_t stored_of(ListCode list) { return list.code; }

template <class T>
constexpr Storage storage_for() {
  if constexpr (std::is_same_v<T, ListCode>) return Storage::I32;
  if constexpr (std::is_same_v<T, bool>) return Storage::Bits;
  if constexpr (std::is_same_v<T, std::int32_t>) return Storage::I32;
  if constexpr (std::is_same_v<T, std::int64_t>) return Storage::I64;
  if constexpr (std::is_same_v<T, double>) return Storage::F64;
}

}  // namespace kernel

// Over a field of kind `value`, or none where only a stream is taken.
template <class PerUser>
AggregateOverload aggregate_overload(std::optional<Kind> value, Type result) {
  using Result = kernel::ResultTraits<std::invoke_result_t<PerUser, kernel::Events>>;
  AggregateOverload overload;
  overload.gives_list = std::is_same_v<typename Result::Value, kernel::ListCode>;
  assert(overload.gives_list ||
         storage_of(result) == kernel::storage_for<typename Result::Value>());
  overload.value = value;
  overload.result = std::move(result);
  overload.nullable_result = Result::nullable;
  overload.kernel = &kernel::run_aggregate<PerUser>;
  return overload;
}

// The same with a result of the field's own type.
template <class PerUser>
AggregateOverload aggregate_overload(Kind value) {
  AggregateOverload overload = aggregate_overload<PerUser>(value, Type{value, nullptr});
  overload.result.reset();
  return overload;
}

// The same overload, of which the times of the events are a part.
inline AggregateOverload of_times(AggregateOverload overload) {
  overload.uses_time = true;
  return overload;
}

// The same overloads, which take these after the stream.
inline std::vector<AggregateOverload> with_parameters(std::vector<Parameter> parameters,
                                                      std::vector<AggregateOverload> overloads) {
  for (AggregateOverload& overload : overloads) overload.parameters = parameters;
  return overloads;
}

// The same overload for events that are weighed by a field of this kind.
inline AggregateOverload weighed_by(Kind weight, AggregateOverload overload) {
  overload.weight = weight;
  return overload;
}

// One overload for each of `kinds`, PerUser<T> with T as that kind is stored. `result` as above:
// a Type, or nothing for the field's own.
template <template <class> class PerUser, class... Result>
std::vector<AggregateOverload> aggregate_overloads(std::initializer_list<Kind> kinds,
                                                   const Result&... result) {
  std::vector<AggregateOverload> out;
  const auto add = [&]<class T>(std::type_identity<T>, Kind kind) {
    out.push_back(aggregate_overload<PerUser<T>>(kind, result...));
  };
  for (const Kind kind : kinds) {
    switch (storage_of(kind)) {
      case Storage::Bits: add(std::type_identity<bool>{}, kind); break;
      case Storage::I32: add(std::type_identity<std::int32_t>{}, kind); break;
      case Storage::I64: add(std::type_identity<std::int64_t>{}, kind); break;
      case Storage::F64: add(std::type_identity<double>{}, kind); break;
    }
  }
  return out;
}

}  // namespace tagc
