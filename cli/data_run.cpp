#include "cli/data_run.h"

#include "cli/exit_codes.h"
#include "cli/stopwatch.h"
#include "compiler/bundle/make_bundle.h"
#include "runtime/types/cell.h"
#include "stdlib/library.h"

namespace tagc::cli {

Result<Setting> place(Program program, const ProgramOptions& options, Messages& messages) {
  Bundle bundle = make_bundle(program.compiled, program.functions, fingerprint_of(program, options),
                              {}, BundleContent::ToRun);
  return place({std::move(program), std::move(bundle), false}, options, messages);
}

Result<Setting> place(Setting setting, const ProgramOptions& options, Messages& messages) {
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

std::optional<Setting> settle(const ProgramOptions& options, Messages& messages, int& exit_code) {
  if (is_bundle(options.rules)) {
    const Stopwatch watch;
    Result<Bundle> bundle = open_bundle(options);
    Setting read;
    if (bundle) read.program.functions = standard_functions();
    if (bundle) read.bundle = std::move(*bundle);
    read.is_bundled = true;
    read.program.seconds = watch.seconds();
    Result<Setting> setting =
        bundle ? place(std::move(read), options, messages) : Result<Setting>(bundle.error());
    if (setting) return std::move(setting).value();
    exit_code = messages.fail(setting.error());
    return std::nullopt;
  }
  Result<Program> program = open_program(options);
  if (!program) {
    exit_code = messages.fail(program.error());
    return std::nullopt;
  }
  messages.print(program->compiled.diagnostics.all(), program->compiled.sources);
  if (!program->compiled.ok()) {
    exit_code = kFindings;
    return std::nullopt;
  }
  Result<Setting> setting = place(std::move(program).value(), options, messages);
  if (setting) return std::move(setting).value();
  exit_code = messages.fail(setting.error());
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
