// The builtins, by name, one value at a time.
#pragma once

#include <string>
#include <vector>

#include "runtime/types/scalar.h"
#include "runtime/types/type.h"
#include "tests/oracle/calendar.h"

namespace tagc::oracle {

struct TypedValue {
  Scalar value;
  Type type;
};

bool is_row_function(const std::string& name);
bool is_aggregate(const std::string& name);
bool is_population(const std::string& name);

Scalar call(const std::string& name, const std::vector<TypedValue>& arguments, const Type& result,
            const Calendar& calendar);

// One event that counts: its time, and the value of the aggregated field if there is one.
struct EventValue {
  std::int64_t time;
  Scalar value;
  Scalar weight;        // where the call has one
  bool marked = false;  // by the `where` of a share
};
// `field`: type of the aggregated field, null when a whole stream is aggregated; `weight`: that of
// what events are weighed by, null for nothing. `parameters`: what follows the stream.
struct Input {
  const std::vector<EventValue>& events;
  const Type* field;
  const Type* weight;
  const std::vector<Scalar>& parameters;
  const Type& result;
  const Calendar& calendar;
  std::int64_t now;
};
Scalar aggregate(const std::string& name, const Input& input);

// The value at `share` of the way through values that are known and ascending; missing where there
// are none.
Scalar quantile(const std::vector<Scalar>& values, double share, const Type& field);

// `values`: of all who are ranked together with this user, ascending. `own`: this user's, missing
// when not ranked.
Scalar population(const std::string& name, const std::vector<Scalar>& values, const Scalar& own,
                  const std::vector<Scalar>& parameters, const Type& field, const Type& result);

}  // namespace tagc::oracle
