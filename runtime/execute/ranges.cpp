#include "runtime/execute/ranges.h"

#include <algorithm>
#include <new>

#include "runtime/execute/join_results.h"

namespace tagc {
namespace {

static_assert(kRangeUsers % kMorselRows == 0);

Result<RunResult> execute_unguarded(const Plan& plan, const Engine& engine, UserRanges& ranges,
                                    std::int64_t users_at_a_time, const FunctionRegistry& functions,
                                    const TimeZone& zone, const ExecuteOptions& options) {
  const std::int64_t users = ranges.users();
  JoinedResults joined(plan, users);
  // Once, even of nobody.
  for (std::int64_t first = 0; first == 0 || first < users; first += users_at_a_time) {
    const std::int64_t last = std::min(users, first + users_at_a_time);
    Result<Dataset> dataset = ranges.take(first, last);
    if (!dataset.ok()) return dataset.error();
    ExecuteOptions part = options;
    part.progress = [&](double done) {
      const double before = static_cast<double>(first);
      const double all = static_cast<double>(std::max<std::int64_t>(1, users));
      return !options.progress ||
             options.progress((before + done * static_cast<double>(last - first)) / all);
    };
    Result<RunResult> result = execute(plan, engine, *dataset, functions, zone, part);
    if (!result.ok()) return result.error();
    joined.add(std::move(result).value(), first, last - first);
    ranges.give_back(std::move(dataset).value());
  }
  return joined.finish();
}

}  // namespace

Result<RunResult> execute_in_ranges(const Plan& plan, const Engine& engine, UserRanges& ranges,
                                    std::int64_t users_at_a_time, const FunctionRegistry& functions,
                                    const TimeZone& zone, const ExecuteOptions& options) {
  try {
    return execute_unguarded(plan, engine, ranges, users_at_a_time, functions, zone, options);
  } catch (const std::bad_alloc&) {
    return Error{"out-of-memory", "there is not enough memory for this run", "", 0,
                 "fewer threads need less"};
  }
}

}  // namespace tagc
