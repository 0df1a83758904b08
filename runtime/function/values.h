// The types of the language as C++ types, so that the signature of a kernel says what a function
// takes and gives: money and int are both 64-bit integers, and only here they differ.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "runtime/types/type.h"

namespace tagc::kernel {

// `V` is what a kernel computes with, `S` what columns hold (runtime/types/type.h).
template <Kind K, class V, class S = V>
struct Value {
  using Stored = S;
  static Type type() { return {K, nullptr}; }

  V value;
};

using Bool = Value<Kind::Bool, bool>;
using Int = Value<Kind::Int, std::int64_t>;
using Number = Value<Kind::Number, double>;
using Money = Value<Kind::Money, std::int64_t>;                  // cents
using Text = Value<Kind::Text, std::string_view, std::int32_t>;  // parameters only
// Elements as ListPool has them; parameters only, of lists of anything.
using List = Value<Kind::List, std::span<const std::int64_t>, std::int32_t>;
using Date = Value<Kind::Date, std::int64_t, std::int32_t>;  // days since 1970-01-01
using Time = Value<Kind::Time, std::int64_t>;                // microseconds since then, UTC
using Duration = Value<Kind::Duration, std::int64_t>;        // microseconds

// The time of the run, a hidden argument, as the local day it lies in.
struct Today { std::int64_t days; };

// What a column holds of a value. Days that no date can have become the nearest that one can.
template <Kind K, class V, class S>
S stored_of(const Value<K, V, S>& v) {
  static_assert(K != Kind::List, "list results are for aggregates");
  static_assert(K != Kind::Text, "text results are for map_text");
  if constexpr (sizeof(S) < sizeof(V)) {
    using Limits = std::numeric_limits<S>;
    return static_cast<S>(std::clamp<V>(v.value, Limits::min(), Limits::max()));
  } else {
    return v.value;
  }
}

}  // namespace tagc::kernel
