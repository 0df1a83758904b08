#include "runtime/execute/execute.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <new>
#include <numeric>

#include "runtime/execute/block_runner.h"
#include "runtime/execute/collector.h"
#include "runtime/execute/number_mode.h"
#include "runtime/execute/population/cutting.h"
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

// One pass over all users, on several threads.
class Pass {
 public:
  // What becomes of a block, on the thread of that number.
  using Take = std::function<void(int thread, const Block& block, const Registers& registers,
                                  CostMeter& meter)>;

  // `meters`: one a thread.
  Pass(const BoundPlan& bound, const Engine& engine, std::vector<CostMeter>& meters,
       RunControl& control, Take take)
      : bound_(bound),
        engine_(engine),
        meters_(meters),
        threads_(static_cast<int>(meters.size())),
        rows_(bound.dataset().rows()),
        block_(block_users(bound.plan(), bound.dataset())),
        piece_(users_at_a_time(rows_, threads_, block_)),
        control_(control),
        take_(std::move(take)),
        overflows_(static_cast<std::size_t>(threads_)) {}

  Status run() {
    const bool had_memory = run_on_threads(
        threads_, [this](int thread) { work(thread); }, [this] { control_.stop(); },
        [this] { control_.poll(); });
    if (!had_memory) throw std::bad_alloc();
    return was_stopped(control_);
  }

  static Status was_stopped(const RunControl& control) {
    if (control.is_stopped()) return Error{"stopped", "the run was stopped", "", 0, ""};
    return Done{};
  }

  std::int64_t overflows() const {
    return std::accumulate(overflows_.begin(), overflows_.end(), std::int64_t{0});
  }

 private:
  void work(int thread) {
    BlockRunner runner(bound_, engine_);
    CostMeter& meter = meters_[static_cast<std::size_t>(thread)];
    while (!control_.is_stopped()) {
      const std::int64_t begin = next_piece_++ * piece_;
      if (begin >= rows_) break;
      for (Block block{begin, begin}; block.end < std::min(rows_, begin + piece_);) {
        block = {block.end, std::min(rows_, block.end + block_)};
        if (thread == 0) control_.poll();
        if (control_.is_stopped()) return;
        meter.begin(block.end - block.begin);
        runner.run(block, meter);
        take_(thread, block, runner.registers(), meter);
        control_.add_done(block.end - block.begin);
      }
    }
    overflows_[static_cast<std::size_t>(thread)] = runner.overflows();
  }

  const BoundPlan& bound_;
  const Engine& engine_;
  std::vector<CostMeter>& meters_;
  int threads_;
  std::int64_t rows_;
  std::int64_t block_;  // users
  std::int64_t piece_;
  std::atomic<std::int64_t> next_piece_ = 0;
  RunControl& control_;
  Take take_;
  std::vector<std::int64_t> overflows_;  // by thread
};

// The passes of a plan, one after the other: those that only find cuts, then the one for the tags.
class Run {
 public:
  Run(const Plan& plan, const Engine& engine, Dataset& dataset, const FunctionRegistry& functions,
      const TimeZone& zone, const ExecuteOptions& options)
      : plan_(plan),
        engine_(engine),
        dataset_(dataset),
        functions_(functions),
        zone_(zone),
        options_(options),
        threads_(std::max(1, options.threads)),
        control_(dataset.rows() * (passes_to_run() + 1), options.progress) {}

  Status find_cuts() {
    for (const PopulationCut& cut : plan_.cuts) {
      const Cuts* known = known_cuts(cut.meaning);
      if (known != nullptr && tagc::find_cuts(result_.cuts, cut.meaning) == nullptr) {
        result_.cuts.push_back(*known);
      }
    }
    for (int pass = 0; pass < plan_.last_pass; ++pass) {
      const std::vector<const PopulationCut*> wanted = wanted_of(pass);
      if (wanted.empty()) continue;
      if (const Status status = cut(pass, wanted); !status.ok()) return status;
    }
    in_order_of_plan();
    return Done{};
  }

  Status evaluate() {
    std::vector<CostMeter> meters = new_meters();
    const auto bound = bind(plan_.last_pass, meters.front());
    if (!bound.ok()) return bound.error();
    Collector collector(**bound);
    std::vector<OutputCounts> counts(static_cast<std::size_t>(threads_), collector.counts());
    std::vector<ContainerPool> pools(counts.size());
    Pass pass(**bound, engine_, meters, control_,
              [&](int thread, const Block& block, const Registers& registers, CostMeter& meter) {
                const auto index = static_cast<std::size_t>(thread);
                collector.add(block, registers, counts[index], pools[index], meter);
              });
    if (const Status status = pass.run(); !status.ok()) return status;
    take_costs(meters);
    result_.tags = collector.finish(counts);
    set_checks_apart();
    result_.uniform_overflows = (*bound)->uniform_overflows();
    result_.overflows += result_.uniform_overflows + pass.overflows();
    return Done{};
  }

  RunResult& result() { return result_; }

 private:
  const Cuts* known_cuts(const std::string& meaning) const {
    return options_.cuts == nullptr ? nullptr : tagc::find_cuts(*options_.cuts, meaning);
  }

  // Calls of the same meaning are cut once.
  std::vector<const PopulationCut*> wanted_of(int pass) const {
    std::vector<const PopulationCut*> wanted;
    for (const PopulationCut& cut : plan_.cuts) {
      if (cut.pass != pass || tagc::find_cuts(result_.cuts, cut.meaning) != nullptr) continue;
      const auto is_same = [&](const PopulationCut* other) {
        return other->meaning == cut.meaning;
      };
      if (std::ranges::none_of(wanted, is_same)) wanted.push_back(&cut);
    }
    return wanted;
  }

  int passes_to_run() const {
    int count = 0;
    for (int pass = 0; pass < plan_.last_pass; ++pass) {
      count += std::ranges::any_of(plan_.cuts, [&](const PopulationCut& cut) {
        return cut.pass == pass && known_cuts(cut.meaning) == nullptr;
      });
    }
    return count;
  }

  Result<std::unique_ptr<BoundPlan>> bind(int pass, CostMeter& meter) {
    return BoundPlan::make(
        {plan_, dataset_, functions_, zone_, options_.now, pass, result_.cuts, meter});
  }

  // Each pass has its own, since a few blocks of each are measured.
  std::vector<CostMeter> new_meters() const {
    const auto threads = static_cast<std::size_t>(threads_);
    return std::vector(threads, options_.costs == nullptr ? CostMeter() : CostMeter(plan_));
  }

  void take_costs(const std::vector<CostMeter>& meters) {
    if (options_.costs == nullptr) return;
    for (const CostMeter& meter : meters) options_.costs->add(meter.costs());
  }

  Status cut(int number, const std::vector<const PopulationCut*>& wanted) {
    std::vector<CostMeter> meters = new_meters();
    const auto bound = bind(number, meters.front());
    if (!bound.ok()) return bound.error();
    Cutting cutting(**bound, functions_, wanted);
    std::vector<NodeId> nodes;
    for (const PopulationCut* each : wanted) nodes.push_back(each->node);
    Pass pass(**bound, engine_, meters, control_,
              [&](int, const Block& block, const Registers& registers, CostMeter& meter) {
                cutting.add(block, registers);
                meter.done(nodes);
              });
    if (const Status status = pass.run(); !status.ok()) return status;
    meters.front().restart();
    if (!cutting.finish(threads_, options_.compare_with, control_)) throw std::bad_alloc();
    meters.front().done_nodes(nodes, threads_);
    take_costs(meters);
    if (const Status status = Pass::was_stopped(control_); !status.ok()) return status;
    result_.overflows += pass.overflows();
    std::ranges::copy(cutting.cuts(), std::back_inserter(result_.cuts));
    std::ranges::copy(cutting.drift(), std::back_inserter(result_.drift));
    return Done{};
  }

  // Outputs end with the checks.
  void set_checks_apart() {
    const auto checks = std::ranges::find_if(plan_.outputs, &Output::is_check);
    const auto first = result_.tags.begin() + (checks - plan_.outputs.begin());
    std::move(first, result_.tags.end(), std::back_inserter(result_.checks));
    result_.tags.erase(first, result_.tags.end());
  }

  // Not in that of passes and threads.
  void in_order_of_plan() {
    CutBook ordered;
    for (const PopulationCut& cut : plan_.cuts) {
      if (tagc::find_cuts(ordered, cut.meaning) != nullptr) continue;
      ordered.push_back(*tagc::find_cuts(result_.cuts, cut.meaning));
    }
    result_.cuts = std::move(ordered);
  }

  const Plan& plan_;
  const Engine& engine_;
  Dataset& dataset_;
  const FunctionRegistry& functions_;
  const TimeZone& zone_;
  const ExecuteOptions& options_;
  int threads_;
  RunControl control_;
  RunResult result_;
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
  Run run(plan, engine, dataset, functions, zone, options);
  if (const Status status = run.find_cuts(); !status.ok()) return status.error();
  if (const Status status = run.evaluate(); !status.ok()) return status.error();
  RunResult result = std::move(run.result());
  if (options.strict && result.overflows > 0) return overflow_error(result.overflows);
  return result;
}

Error out_of_memory_error() {
  return {"out-of-memory", "there is not enough memory for this run", "", 0,
          "fewer threads need less"};
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
  const NumberMode mode;
  try {
    return execute_unguarded(plan, engine, dataset, functions, zone, options);
  } catch (const std::bad_alloc&) {
    return out_of_memory_error();
  }
}

Result<CutBook> find_cuts(const Plan& plan, const Engine& engine, Dataset& dataset,
                          const FunctionRegistry& functions, const TimeZone& zone,
                          const ExecuteOptions& options) {
  const NumberMode mode;
  try {
    Run run(plan, engine, dataset, functions, zone, options);
    if (const Status status = run.find_cuts(); !status.ok()) return status.error();
    return std::move(run.result().cuts);
  } catch (const std::bad_alloc&) {
    return out_of_memory_error();
  }
}

}  // namespace tagc
