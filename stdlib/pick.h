// first, last and nth: one event of a user, of which the field or the time is the result.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "runtime/function/aggregate_kernel.h"

namespace tagc::stdlib {

// `Find`, of a call and a user's events, is the event, or -1.
template <auto Find>
struct Pick {
  class Time {
   public:
    explicit Time(const AggregateCall& call) : call_(call) {}
    std::optional<std::int64_t> operator()(kernel::Events events) const {
      const std::int64_t event = Find(call_, events);
      if (event < 0) return std::nullopt;
      return call_.times[event];
    }

   private:
    const AggregateCall& call_;
  };

  // Missing where that event's field is, whatever the other events have.
  template <class T>
  class Field {
   public:
    explicit Field(const AggregateCall& call) : call_(call), values_(call.value) {}
    std::optional<T> operator()(kernel::Events events) const {
      const std::int64_t event = Find(call_, events);
      if (event < 0 || !values_.is_known(event)) return std::nullopt;
      return values_[event];
    }

   private:
    const AggregateCall& call_;
    kernel::EventValues<T> values_;
  };

  static std::vector<AggregateOverload> overloads() {
    auto out = aggregate_overloads<Field>({Kind::Bool, Kind::Int, Kind::Number, Kind::Money,
                                           Kind::Text, Kind::Date, Kind::Time, Kind::Duration,
                                           Kind::Enum, Kind::List});
    out.push_back(of_times(aggregate_overload<Time>(std::nullopt, kernel::Time::type())));
    return out;
  }
};

}  // namespace tagc::stdlib
