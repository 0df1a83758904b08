#include "cli/data_run.h"

#include "cli/exit_codes.h"
#include "runtime/types/cell.h"

namespace tagc::cli {

Result<Setting> place(Program program, const ProgramOptions& options, Messages& messages) {
  const Result<TimeZone> zone = zone_of(program);
  if (!zone) return zone.error();
  const Result<std::int64_t> now = resolve_now(options.now, *zone);
  if (!now) return now.error();
  if (options.now.empty()) {
    messages.say("now is " + time_with_offset(*now, *zone) +
                 ", by this machine's clock; --now sets it");
  }
  return Setting{std::move(program), *zone, *now};
}

std::optional<Setting> settle(const ProgramOptions& options, Messages& messages, int& exit_code) {
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
  Result<Loaded> loaded = load(setting.program.compiled.program.schema, request, setting.zone, how);
  progress.clear();
  return loaded;
}

}  // namespace tagc::cli
