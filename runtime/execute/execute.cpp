#include "runtime/execute/execute.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <new>

#include "runtime/execute/block_runner.h"
#include "runtime/execute/collector.h"
#include "runtime/execute/run_control.h"
#include "runtime/execute/workers.h"

namespace tagc {
namespace {

// Users that a thread takes at a time: a morsel, or a part of one where there are few morsels; a
// power of two, at least a block, and a mask word so that no two threads write to the same one.
std::int64_t users_at_a_time(std::int64_t rows, int threads, std::int64_t block) {
  constexpr std::int64_t kPiecesPerThread = 8;
  std::int64_t users = kMorselRows;
  while (users > std::max<std::int64_t>(block, 64) && rows < users * threads * kPiecesPerThread)
    users /= 2;
  return users;
}

class Run {
 public:
  Run(const BoundPlan& bound, const Engine& engine, const ExecuteOptions& options)
      : bound_(bound),
        engine_(engine),
        threads_(std::max(1, options.threads)),
        rows_(bound.dataset().rows()),
        block_(block_users(bound.plan(), bound.dataset())),
        piece_(users_at_a_time(rows_, threads_, block_)),
        collector_(bound),
        control_(rows_, options.progress),
        counts_(static_cast<std::size_t>(threads_), collector_.counts()),
        overflows_(static_cast<std::size_t>(threads_)) {}

  Status run() {
    const bool had_memory = run_on_threads(
        threads_, [this](int thread) { work(thread); }, [this] { control_.stop(); },
        [this] { control_.poll(); });
    if (!had_memory) throw std::bad_alloc();
    if (control_.is_stopped()) return Error{"stopped", "the run was stopped", "", 0, ""};
    return Done{};
  }

  RunResult finish() {
    RunResult result{
        .tags = collector_.finish(counts_), .checks = {}, .overflows = bound_.uniform_overflows()};
    const std::vector<Output>& outputs = bound_.plan().outputs;
    const auto checks = std::ranges::find_if(outputs, &Output::is_check) - outputs.begin();
    std::move(result.tags.begin() + checks, result.tags.end(), std::back_inserter(result.checks));
    result.tags.resize(static_cast<std::size_t>(checks));
    for (std::int64_t of_thread : overflows_) result.overflows += of_thread;
    return result;
  }

 private:
  void work(int thread) {
    const auto index = static_cast<std::size_t>(thread);
    BlockRunner runner(bound_, engine_);
    while (!control_.is_stopped()) {
      const std::int64_t begin = next_piece_++ * piece_;
      if (begin >= rows_) break;
      for (Block block{begin, begin}; block.end < std::min(rows_, begin + piece_);) {
        block = {block.end, std::min(rows_, block.end + block_)};
        if (thread == 0) control_.poll();
        if (control_.is_stopped()) return;
        runner.run(block);
        collector_.add(block, runner.registers(), counts_[index]);
        control_.add_done(block.end - block.begin);
      }
    }
    overflows_[index] = runner.overflows();
  }

  const BoundPlan& bound_;
  const Engine& engine_;
  int threads_;
  std::int64_t rows_;
  std::int64_t block_;  // users
  std::int64_t piece_;
  std::atomic<std::int64_t> next_piece_ = 0;
  Collector collector_;
  RunControl control_;
  std::vector<OutputCounts> counts_;  // by thread
  std::vector<std::int64_t> overflows_;
};

Error overflow_error(std::int64_t count) {
  return {.slug = "overflow",
          .message = std::to_string(count) + (count == 1 ? " result does" : " results do") +
                     " not fit in 64 bits",
          .file = "",
          .line = 0,
          .advice = "without --strict such results are missing"};
}

Result<RunResult> execute_unguarded(const Plan& plan, const Engine& engine, Dataset& dataset,
                                    const FunctionRegistry& functions, const TimeZone& zone,
                                    const ExecuteOptions& options) {
  const auto bound =
      BoundPlan::make(plan, dataset, functions, zone, options.now, Audience::AllUsers);
  if (!bound.ok()) return bound.error();
  Run run(**bound, engine, options);
  if (const Status status = run.run(); !status.ok()) return status.error();
  RunResult result = run.finish();
  if (options.strict && result.overflows > 0) return overflow_error(result.overflows);
  return result;
}

}  // namespace

std::vector<std::string> first_members(const TagResult& set, const Dataset& dataset) {
  std::vector<std::string> ids;
  for (const std::int64_t row : set.bitmap.rows()) {
    if (static_cast<std::int64_t>(ids.size()) == kShownMembers) break;
    ids.push_back(dataset.users.text(row));
  }
  return ids;
}

Result<RunResult> execute(const Plan& plan, const Engine& engine, Dataset& dataset,
                          const FunctionRegistry& functions, const TimeZone& zone,
                          const ExecuteOptions& options) {
  try {
    return execute_unguarded(plan, engine, dataset, functions, zone, options);
  } catch (const std::bad_alloc&) {
    return Error{"out-of-memory", "there is not enough memory for this run", "", 0,
                 "fewer threads need less"};
  }
}

}  // namespace tagc
