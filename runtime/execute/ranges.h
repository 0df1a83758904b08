// A run over one range of users after the other, for data that is more than memory holds.
#pragma once

#include "runtime/dataset/user_ranges.h"
#include "runtime/execute/execute.h"

namespace tagc {

// What execute() gives over all users at once. Every cut of the plan must be in options.cuts: cuts
// rest on the whole population. `users_at_a_time` is a multiple of kRangeUsers.
Result<RunResult> execute_in_ranges(const Plan& plan, const Engine& engine, UserRanges& ranges,
                                    std::int64_t users_at_a_time, const FunctionRegistry& functions,
                                    const TimeZone& zone, const ExecuteOptions& options);

}  // namespace tagc
