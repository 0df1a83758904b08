#include "cli/data_run.h"

#include "cli/exit_codes.h"
#include "cli/stopwatch.h"
#include "compiler/bundle/make_bundle.h"
#include "runtime/types/cell.h"
#include "stdlib/library.h"

namespace tagc::cli {

namespace {

// Settles the zone and the time. Where the time is the machine's clock, a note says so.
Result<Setting> at_its_time(Setting setting, const ProgramOptions& options, Messages& messages) {
  const Result<TimeZone> zone = TimeZone::find(setting.bundle.schema.time_zone);
  if (!zone) return zone.error();
  const Result<std::int64_t> now = resolve_now(options.now, *zone);
  if (!now) return now.error();
  if (options.now.empty()) {
    messages.say("now is " + time_with_offset(*now, *zone) +
                 ", by this machine's clock; --now sets it");
  }
  setting.zone = *zone;
  setting.now = *now;
  return setting;
}

Result<Setting> read_setting(const ProgramOptions& options, Messages& messages) {
  const Stopwatch watch;
  Result<Bundle> bundle = open_bundle(options);
  if (!bundle) return bundle.error();
  Setting setting;
  setting.program.functions = standard_functions();
  setting.bundle = std::move(*bundle);
  setting.is_bundled = true;
  setting.program.seconds = watch.seconds();
  return at_its_time(std::move(setting), options, messages);
}

// Mistakes in the rules are printed; then there is nothing to settle.
std::optional<Result<Setting>> compile_setting(const ProgramOptions& options, Messages& messages) {
  Result<Program> program = open_program(options);
  if (!program) return program.error();
  messages.print(program->compiled.diagnostics.all(), program->compiled.sources);
  if (!program->compiled.ok()) return std::nullopt;
  return place(std::move(*program), options, messages);
}

}  // namespace

Result<Setting> place(Program program, const ProgramOptions& options, Messages& messages) {
  Bundle bundle =
      make_bundle(program.compiled, program.functions, options.params, {}, BundleContent::ToRun);
  return at_its_time({std::move(program), std::move(bundle), false}, options, messages);
}

std::optional<Setting> settle(const ProgramOptions& options, Messages& messages, int& exit_code) {
  std::optional<Result<Setting>> setting = is_bundle(options.rules)
                                               ? read_setting(options, messages)
                                               : compile_setting(options, messages);
  if (setting && *setting) return std::move(**setting);
  exit_code = setting ? messages.fail(setting->error()) : kFindings;
  return std::nullopt;
}

LoadOptions load_options(const DataOptions& options, const Interrupt& interrupt,
                         Progress& progress) {
  LoadOptions load;
  load.data_directory = options.folder;
  load.threads = options.threads;
  load.max_bad_rows = options.max_bad_rows;
  load.strict = options.strict;
  load.memory_bytes = options.memory_bytes;
  load.progress = [&](const std::string& what, double done) {
    progress.show(what, done);
    return interrupt.keep_going();
  };
  return load;
}

Result<Loaded> load_data(const Setting& setting, const DataRequest& request,
                         const DataOptions& options, const Interrupt& interrupt,
                         Progress& progress) {
  LoadOptions how = load_options(options, interrupt, progress);
  how.now = setting.now;
  Result<Loaded> loaded = load(setting.bundle.schema, request, setting.zone, how);
  progress.clear();
  return loaded;
}

}  // namespace tagc::cli
