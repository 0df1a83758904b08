// Calls kernels of the standard library as an executor would, in buffers that hold rubbish where a
// kernel must write and guards where it must not.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/column/column.h"
#include "runtime/column/text_pool.h"
#include "runtime/function/function.h"
#include "runtime/types/scalar.h"
#include "stdlib/library.h"

namespace tagc::test {

using Values = std::vector<Scalar>;  // of one column; monostate: missing

// A value as the language writes it; "" is missing.
struct Written {
  Kind kind;
  std::string text;
};

struct Runner {
  TimeZone zone = *TimeZone::find("Asia/Shanghai");
  TextPool texts;
  FunctionRegistry functions = standard_functions();
  std::int64_t now;  // 2026-11-21T08:00 on the clock of `zone`

  Runner();
  void set_zone(const std::string& name);

  // Values in a column, missing ones as columns have them. `nullable`: with a known mask.
  Column column_of(const Type& type, const Values& values, bool nullable);

  // Of `rows` rows. `arguments` as the overload's parameters, with `now` last where it uses it.
  // Fails the test when the kernel breaks the contract of RowCall.
  Values call(const RowOverload& overload, const std::vector<Values>& arguments, std::int64_t rows);
  // Of the users whose events are [offsets[u], offsets[u + 1]).
  Values call(const AggregateOverload& overload, const std::vector<std::int64_t>& offsets,
              const std::vector<bool>& selected, const Values& values,
              const std::vector<std::int64_t>& times, const Values& parameters = {});

  // One call of a function by name, its result printed.
  std::string row(const std::string& name, const std::vector<Written>& arguments);
  // Over the events of one user; their times are as many hours after 2026-11-21T00:00.
  std::string aggregate(const std::string& name, Kind kind, const std::vector<std::string>& values,
                        const Values& parameters = {});
  // Over events of which only the times matter.
  std::string over_times(const std::string& name, const std::vector<std::string>& times,
                         const Values& parameters = {});
};

}  // namespace tagc::test
