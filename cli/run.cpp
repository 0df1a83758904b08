// tagc run
#include <algorithm>

#include "cli/code_cache.h"
#include "cli/cut_lock.h"
#include "cli/data_run.h"
#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/stats.h"
#include "cli/stopwatch.h"
#include "cli/tag_table.h"
#include "cli/verbs.h"
#include "compiler/jit/background.h"
#include "compiler/jit/jit.h"
#include "runtime/bundle/own_engine.h"
#include "runtime/execute/execute.h"
#include "runtime/execute/ranges.h"
#include "runtime/load/pack/manifest.h"
#include "runtime/load/ranges.h"
#include "runtime/output/warnings.h"
#include "runtime/text/numbers.h"
#include "runtime/types/cell.h"
#include "tagc_version.h"

namespace tagc::cli {
namespace {

class Run {
 public:
  Run(const RunCommand& command, Console& console, Interrupt& interrupt)
      : command_(command),
        console_(console),
        interrupt_(interrupt),
        messages_(command.messages, console.err),
        progress_(console.err) {}

  int go() {
    int exit_code = kFine;
    std::optional<Setting> setting = settle(command_.program, messages_, exit_code);
    if (!setting) return exit_code;
    const Status done = over(*setting);
    progress_.clear();
    if (!done) return messages_.fail(done.error());
    return is_violated_ ? kFindings : kFine;
  }

 private:
  const Plan& plan(const Setting& setting) const { return setting.bundle.plan; }

  Status over(Setting& setting) {
    stats_.rules = setting.program.seconds;
    stats_.threads = command_.data.threads;
    Result<CutLock> lock = CutLock::of(setting, command_.program, command_.lock);
    if (!lock) return lock.error();
    if (Status ready = lock->prepare(plan(setting), messages_); !ready) return ready;
    const std::unique_ptr<Engine> engine = make_engine(setting);
    if (takes_ranges(setting, *lock)) return in_ranges(setting, *engine, *lock);
    Result<Loaded> loaded =
        load_data(setting, plan(setting).data, command_.data, interrupt_, progress_);
    if (!loaded) return loaded.error();
    tell(loaded->report, loaded->times);
    const Result<RunResult> result = evaluate(setting, *lock, [&](const ExecuteOptions& options) {
      return execute(plan(setting), *engine, loaded->dataset, setting.program.functions,
                     setting.zone, options);
    });
    end_compiling(*engine);
    return conclude(setting, result, loaded->dataset, *lock);
  }

  // Cuts that are not known rest on all users at once.
  bool takes_ranges(const Setting& setting, const CutLock& lock) const {
    if (command_.data.memory_bytes == 0 || !is_pack(command_.data.folder)) return false;
    return std::ranges::all_of(plan(setting).cuts, [&](const PopulationCut& cut) {
      return lock.cuts() != nullptr && find_cuts(*lock.cuts(), cut.meaning) != nullptr;
    });
  }

  Status in_ranges(const Setting& setting, const Engine& engine, CutLock& lock) {
    LoadOptions how = load_options(command_.data, interrupt_, progress_);
    how.now = setting.now;
    Result<PackRanges> ranges = PackRanges::open(setting.bundle.schema, plan(setting).data, how);
    progress_.clear();
    if (!ranges) return ranges.error();
    tell(ranges->report(), ranges->times());
    const Result<RunResult> result = evaluate(setting, lock, [&](const ExecuteOptions& options) {
      return execute_in_ranges(plan(setting), engine, *ranges, ranges->users_at_a_time(),
                               setting.program.functions, setting.zone, options);
    });
    end_compiling(engine);
    return conclude(setting, result, ranges->users_alone(), lock);
  }

  void tell(const DataReport& report, const LoadTimes& times) {
    stats_.read = times.read_seconds;
    stats_.sort = times.sort_seconds;
    report_ = report;
    stats_.report = &report_;
    for (const std::string& finding : findings_of(report)) messages_.warn("data", finding);
    for (const std::string& note : notes_of(report)) messages_.say("note: " + note);
  }

  Status conclude(const Setting& setting, const Result<RunResult>& result, const Dataset& dataset,
                  CutLock& lock) {
    if (!result) return result.error();
    if (Status kept = keep_cuts(setting, *result, dataset, lock); !kept) return kept;
    for (const RunWarning& warning : warnings_of(*result, setting.bundle.tags)) {
      messages_.warn(warning.slug, warning.text);
    }
    report_checks(setting, *result, dataset);
    if (Status delivered = deliver(setting, *result, dataset); !delivered) return delivered;
    stats_.total = watch_.seconds();
    if (command_.stats.empty()) return Done{};
    stats_.cost = divide(plan(setting), costs_);
    return replace_file(command_.stats, stats_text(stats_));
  }

  JitOptions jit_options() {
    if (!cache_) cache_ = open_cache(command_.cache, messages_);
    JitOptions options;
    options.budget_seconds = command_.compile_seconds;
    options.threads = command_.data.threads;
    options.cache = cache_ ? &*cache_ : nullptr;
    return options;
  }

  // What there is to answer with when data is there.
  std::unique_ptr<Engine> make_engine(const Setting& setting) {
    const Stopwatch watch;
    std::unique_ptr<Engine> engine;
    if (command_.engine == EngineChoice::Interpreter) {
      engine = make_interpreter(plan(setting));
    } else if (auto own = own_engine(setting.bundle); !own) {
      warn_of_interpreter(own.error());
      engine = make_interpreter(plan(setting));
    } else if (*own != nullptr) {
      engine = std::move(*own);
    } else if (command_.engine == EngineChoice::Jit) {
      engine = make_compiled(plan(setting));
    } else {
      engine = make_background(plan(setting));
    }
    stats_.native = watch.seconds();
    return engine;
  }

  std::unique_ptr<Engine> make_compiled(const Plan& plan) {
    Result<std::unique_ptr<Engine>> jit = make_jit(plan, jit_options(), &stats_.code);
    if (jit) return std::move(jit).value();
    warn_of_interpreter(jit.error());
    return make_interpreter(plan);
  }

  // Half of the threads compile while the others read and compute.
  std::unique_ptr<Engine> make_background(const Plan& plan) {
    JitOptions options = jit_options();
    options.threads = (options.threads + 1) / 2;
    auto engine = std::make_unique<BackgroundEngine>(plan, make_interpreter(plan), options);
    background_ = engine.get();
    return engine;
  }

  void warn_of_interpreter(const Error& error) {
    messages_.warn(error.slug, error.message + "; the interpreter takes over");
  }

  // Answers are complete: what is not compiled by now is not needed.
  void end_compiling(const Engine& engine) {
    stats_.engine = engine.name();
    if (background_ == nullptr) return;
    background_->stop();
    stats_.code = background_->figures();
    const std::optional<Error>& error = background_->error();
    if (error && error->slug != "stopped") warn_of_interpreter(*error);
  }

  // Says how cuts that were found anew differ from those before, and with --relock writes them.
  Status keep_cuts(const Setting& setting, const RunResult& result, const Dataset& dataset,
                   CutLock& lock) {
    stats_.cuts = &result.cuts;
    for (const CutDrift& drift : result.drift) {
      const Cuts& now = *find_cuts(result.cuts, drift.meaning);
      messages_.say(drift_text(drift, now, command_.messages.language));
    }
    if (!lock.is_renewed()) return Done{};
    if (Status written = lock.renew(result.cuts, setting, command_.program, dataset); !written) {
      return written;
    }
    messages_.say("cuts of " + counted(static_cast<std::int64_t>(result.cuts.size()), "call") +
                  " written to " + lock.path());
    return Done{};
  }

  // `run_plan` gets what it may look at and whom to tell.
  template <class RunPlan>
  Result<RunResult> evaluate(const Setting& setting, const CutLock& lock, const RunPlan& run_plan) {
    const Stopwatch watch;
    ExecuteOptions options;
    options.now = setting.now;
    options.threads = command_.data.threads;
    options.strict = command_.data.strict;
    options.cuts = lock.cuts();
    if (!command_.stats.empty()) options.costs = &costs_;
    options.compare_with = lock.compare_with();
    options.progress = [&](double done) {
      progress_.show("evaluating", done);
      return interrupt_.keep_going();
    };
    Result<RunResult> result = run_plan(options);
    progress_.clear();
    stats_.evaluate = watch.seconds();
    return result;
  }

  // What is violated does not keep the results back: they say who it is.
  void report_checks(const Setting& setting, const RunResult& result, const Dataset& dataset) {
    std::vector<Error> violations;
    for (const TagResult& check : result.checks) {
      if (check.members == 0) continue;
      violations.push_back(violation(setting.bundle.checks, check, dataset));
    }
    is_violated_ = !violations.empty();
    if (is_violated_) messages_.report(violations);
  }

  static Error violation(const std::vector<CheckInfo>& checks, const TagResult& result,
                         const Dataset& dataset) {
    std::string users;
    for (const std::string& id : first_members(result, dataset)) {
      users += (users.empty() ? "" : ", ") + id;
    }
    Error error{"check-violated",
                "`" + result.name + "`: " + counted(result.members, "user") +
                    (result.members == 1 ? " violates the check" : " violate the check"),
                "", 0, (result.members > kShownMembers ? "the first of them: " : "") + users};
    const auto check = std::ranges::find(checks, result.name, &CheckInfo::name);
    error.file = check->file;
    error.line = check->line;
    return error;
  }

  Status deliver(const Setting& setting, const RunResult& result, const Dataset& dataset) {
    if (command_.out.empty()) {
      console_.out.print(
          tag_table(result, dataset, setting.bundle.tags, command_.messages.language));
      if (!result.cuts.empty())
        console_.out.print("\n" + cut_table(result.cuts, command_.messages.language));
      messages_.say(summary(setting, dataset));
      return Done{};
    }
    warn_of_formats(result);
    const Stopwatch watch;
    WriteOptions options;
    options.formats = command_.formats;
    options.now = setting.now;
    options.program_fingerprint = setting.bundle.fingerprint;
    options.version = kVersion;
    options.neutralise_formulas = command_.neutralise_formulas;
    options.threads = command_.data.threads;
    options.keep_going = [this] { return interrupt_.keep_going(); };
    interrupt_.begin_writing();
    const Status written = write_results(command_.out, result, dataset, setting.zone, options);
    stats_.write = watch.seconds();
    if (!written) return written;
    messages_.say(counted(static_cast<std::int64_t>(result.tags.size()), "tag") + " of " +
                  summary(setting, dataset) + ", written to " + command_.out);
    return Done{};
  }

  std::string summary(const Setting& setting, const Dataset& dataset) const {
    return counted(dataset.rows(), "user") + " at " + time_with_offset(setting.now, setting.zone) +
           ", " + seconds_text(watch_.seconds());
  }

  // Bitmaps know members only.
  void warn_of_formats(const RunResult& result) {
    if (command_.formats != std::set{OutputFormat::Roaring}) return;
    for (const TagResult& tag : result.tags) {
      if (tag.is_set) continue;
      messages_.warn("no-bitmap", "`" + tag.name +
                                      "` has values, which the format roaring cannot " +
                                      "hold; add csv or parquet");
    }
  }

  const RunCommand& command_;
  Console& console_;
  Interrupt& interrupt_;
  Messages messages_;
  Progress progress_;
  Stopwatch watch_;
  Stats stats_;
  Costs costs_;                             // for them
  DataReport report_;                       // for them as well
  std::optional<ObjectCache> cache_;        // outlives the engine
  BackgroundEngine* background_ = nullptr;  // the engine, if it is one
  bool is_violated_ = false;                // a check
};

}  // namespace

int run(const RunCommand& command, Console& console) {
  return Run(command, console, Interrupt::install()).go();
}

}  // namespace tagc::cli
