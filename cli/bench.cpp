// tagc bench
#include <algorithm>
#include <limits>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include "cli/bench_report.h"
#include "cli/cut_lock.h"
#include "cli/data_run.h"
#include "cli/exit_codes.h"
#include "cli/machine.h"
#include "cli/one_user_bench.h"
#include "cli/stopwatch.h"
#include "cli/verbs.h"
#include "compiler/jit/jit.h"
#include "runtime/bundle/own_engine.h"
#include "runtime/execute/execute.h"
#include "runtime/output/warnings.h"

namespace tagc::cli {
namespace {

// As a service that evaluates again and again would be set up: what a run has freed, the next one has
// at once, and need not wait for the system to clear its pages.
void keep_freed_memory() {
#if defined(__GLIBC__)
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  mallopt(M_ARENA_MAX, 1);
#endif
}

std::int64_t bytes_of(const Column& column) {
  const int width = tagc::bytes_of(storage_of(column.type));
  const std::int64_t bits = column.rows / 8;
  return (width == 0 ? bits : column.rows * width) + (column.missing > 0 ? bits : 0);
}

std::int64_t bytes_in(const Dataset& dataset) {
  std::int64_t bytes = 0;
  for (const Column& column : dataset.columns) bytes += bytes_of(column);
  const auto offset = static_cast<std::int64_t>(sizeof(std::int64_t));
  bytes += static_cast<std::int64_t>(dataset.streams.size()) * dataset.rows() * offset;
  return bytes;
}

std::int64_t bytes_out(const RunResult& result, std::int64_t users) {
  std::int64_t bytes = 0;
  for (const auto* tags : {&result.tags, &result.checks}) {
    for (const TagResult& tag : *tags) bytes += tag.is_set ? users / 8 : bytes_of(tag.values);
  }
  return bytes;
}

class Bench {
 public:
  Bench(const BenchCommand& command, Console& console, Interrupt& interrupt)
      : command_(command),
        console_(console),
        interrupt_(interrupt),
        messages_(command.messages, console.err),
        progress_(console.err) {}

  int go() {
    keep_freed_memory();
    int exit_code = kFine;
    std::optional<Setting> setting = settle(command_.program, messages_, exit_code);
    if (!setting) return exit_code;
    const Status done = over(*setting);
    progress_.clear();
    if (!done) return messages_.fail(done.error());
    if (command_.one_user) {
      console_.out.print(command_.rendering == Rendering::Json
                             ? one_user_json(one_user_)
                             : one_user_text(one_user_, command_.messages.language));
      return one_user_.disagreements.empty() ? kFine : kFindings;
    }
    console_.out.print(command_.rendering == Rendering::Json
                           ? bench_json(report_)
                           : bench_text(report_, command_.messages.language));
    return kFine;
  }

 private:
  Status over(Setting& setting) {
    report_.runs = command_.runs;
    report_.threads = command_.data.threads;
    const Plan& plan = setting.bundle.plan;
    report_.rules = static_cast<std::int64_t>(plan.outputs.size());
    if (command_.one_user) return over_each(setting);
    if (!setting.is_bundled) {
      if (Status timed = time_rules(); !timed) return timed;
    }
    if (Status timed = time_code(setting.bundle); !timed) return timed;
    Result<Loaded> loaded = load_data(setting, plan.data, command_.data, interrupt_, progress_);
    if (!loaded) return loaded.error();
    take(*loaded);
    Result<CutLock> lock = CutLock::of(setting, command_.program, command_.lock);
    if (!lock) return lock.error();
    if (Status ready = lock->prepare(plan, messages_); !ready) return ready;
    if (Status timed = time_evaluation(setting, loaded->dataset, *lock); !timed) return timed;
    report_.peak_memory_bytes = peak_memory_bytes();
    report_.bandwidth = memory_bandwidth(command_.data.threads);  // takes memory of its own
    return Done{};
  }

  Status over_each(Setting& setting) {
    const Plan& plan = setting.bundle.plan;
    engine_ = make_interpreter(plan);
    Result<Loaded> loaded = load_data(setting, plan.data, command_.data, interrupt_, progress_);
    if (!loaded) return loaded.error();
    Result<CutLock> lock = CutLock::of(setting, command_.program, command_.lock);
    if (!lock) return lock.error();
    if (Status ready = lock->prepare(plan, messages_); !ready) return ready;
    const Result<RunResult> result = run(setting, loaded->dataset, *lock, nullptr);
    if (!result) return result.error();
    Result<OneUserReport> report = time_one_user(
        {plan, setting.bundle.schema, setting.program.functions, setting.zone, result->cuts},
        loaded->dataset, *result, setting.now, command_.runs);
    if (!report) return report.error();
    one_user_ = std::move(*report);
    return Done{};
  }

  // The first time was settle()'s.
  Status time_rules() {
    BenchTimes parse{BenchPhase::Parse, {}}, check{BenchPhase::Check, {}},
        plan{BenchPhase::Plan, {}};
    for (int i = 0; i < command_.runs; ++i) {
      if (!goes_on("compiling", i)) return stopped();
      const Result<Program> program = open_program(command_.program);
      if (!program) return program.error();
      parse.seconds.push_back(program->compiled.times.parse);
      check.seconds.push_back(program->compiled.times.check);
      plan.seconds.push_back(program->compiled.times.plan);
    }
    for (BenchTimes* times : {&parse, &check, &plan}) report_.phases.push_back(std::move(*times));
    return Done{};
  }

  // The bundle's, or made anew.
  Result<std::unique_ptr<Engine>> native_engine(const Bundle& bundle) const {
    auto own = own_engine(bundle);
    if (!own || *own != nullptr) return own;
    JitOptions options;
    options.threads = command_.data.threads;
    return make_jit(bundle.plan, options);
  }

  Status time_code(const Bundle& bundle) {
    if (command_.engine == EngineChoice::Interpreter) {
      engine_ = make_interpreter(bundle.plan);
      return Done{};
    }
    BenchTimes native{BenchPhase::Native, {}};
    for (int i = 0; i <= command_.runs; ++i) {
      if (!goes_on("compiling", i)) return stopped();
      const Stopwatch watch;
      Result<std::unique_ptr<Engine>> engine = native_engine(bundle);
      if (!engine) return engine.error();
      if (i > 0) native.seconds.push_back(watch.seconds());
      engine_ = std::move(*engine);
    }
    report_.phases.push_back(std::move(native));
    return Done{};
  }

  void take(const Loaded& loaded) {
    report_.phases.push_back({BenchPhase::Read, {loaded.times.read_seconds}});
    report_.phases.push_back({BenchPhase::Sort, {loaded.times.sort_seconds}});
    report_.users = loaded.dataset.rows();
    report_.bytes_in = bytes_in(loaded.dataset);
    for (const std::string& finding : findings_of(loaded.report)) messages_.warn("data", finding);
  }

  // Each time twice: what tags cost takes reading the clock.
  Status time_evaluation(const Setting& setting, Dataset& dataset, const CutLock& lock) {
    BenchTimes evaluate{BenchPhase::Evaluate, {}};
    std::optional<Costs> least;
    for (int i = 0; i <= command_.runs; ++i) {
      if (!goes_on("evaluating", i)) return stopped();
      const Stopwatch watch;
      Result<RunResult> result = run(setting, dataset, lock, nullptr);
      if (!result) return result.error();
      if (i == 0) continue;
      evaluate.seconds.push_back(watch.seconds());
      report_.bytes_out = bytes_out(*result, report_.users);
      result = RunResult();  // two at a time would take the memory of two
      Costs costs;
      if (const auto again = run(setting, dataset, lock, &costs); !again) return again.error();
      if (least) {
        least->keep_least(costs);
      } else {
        least = std::move(costs);
      }
    }
    report_.phases.push_back(std::move(evaluate));
    report_.engine = engine_->name();
    report_.cost = divide(setting.bundle.plan, *least);
    return Done{};
  }

  Result<RunResult> run(const Setting& setting, Dataset& dataset, const CutLock& lock,
                        Costs* costs) {
    ExecuteOptions options;
    options.now = setting.now;
    options.threads = command_.data.threads;
    options.strict = command_.data.strict;
    options.cuts = lock.cuts();
    options.costs = costs;
    options.progress = [&](double) { return interrupt_.keep_going(); };
    return execute(setting.bundle.plan, *engine_, dataset, setting.program.functions, setting.zone,
                   options);
  }

  bool goes_on(const char* what, int times) {
    progress_.show(what, static_cast<double>(times) / (command_.runs + 1));
    return interrupt_.keep_going();
  }

  static Error stopped() { return {"stopped", "the run was stopped", "", 0, ""}; }

  const BenchCommand& command_;
  Console& console_;
  Interrupt& interrupt_;
  Messages messages_;
  Progress progress_;
  std::unique_ptr<Engine> engine_;
  BenchReport report_;
  OneUserReport one_user_;
};

}  // namespace

int run(const BenchCommand& command, Console& console) {
  return Bench(command, console, Interrupt::install()).go();
}

}  // namespace tagc::cli
