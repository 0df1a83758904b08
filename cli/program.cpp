#include "cli/program.h"

#include <chrono>
#include <filesystem>
#include <system_error>

#include "cli/stopwatch.h"
#include "runtime/types/parse.h"
#include "stdlib/library.h"
#include "stdlib/rules/standard_rules.h"

namespace tagc::cli {
namespace {

namespace fs = std::filesystem;

// In whole seconds, so that people can type it again.
std::int64_t clock_micros() {
  using namespace std::chrono;
  const auto seconds = duration_cast<std::chrono::seconds>(system_clock::now().time_since_epoch());
  return seconds.count() * kMicrosPerSecond;
}

bool leaves(const fs::path& relative) { return !relative.empty() && *relative.begin() == ".."; }

// In the spelling of the rules' path; empty where they lie outside of the working folder.
std::string project_of(const std::string& rules) {
  const fs::path path = fs::path(rules).lexically_normal();
  if (path.is_relative()) return leaves(path) ? "" : ".";
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (error || leaves(path.lexically_relative(here))) return "";
  return here.generic_string();
}

// The day that @review_by is held against, before the program's zone is known.
std::int64_t today_of(const std::string& now) {
  const auto written = parse_time(now);
  return written ? written->days : TimeZone::utc().date_of(clock_micros());
}

}  // namespace

bool is_bundle(const std::string& rules) { return fs::path(rules).extension() == ".tagb"; }

Result<Bundle> open_bundle(const ProgramOptions& options) {
  if (!options.params.empty() || !options.tags.empty()) {
    return Error{"bundle-is-built",
                 std::string("a bundle has the ") + (options.tags.empty() ? "params" : "tags") +
                     " it was built with",
                 options.rules, 0, "give them to `tagc build`, or run the rules themselves"};
  }
  const Result<std::string> bytes = DiskFiles().read(options.rules);
  if (!bytes) return bytes.error();
  return read_bundle(*bytes, options.rules, standard_functions());
}

Result<Program> open_program(const ProgramOptions& options) {
  if (is_bundle(options.rules)) {
    return Error{"bundle-given", "this is a bundle, and rules are wanted", options.rules, 0,
                 "`tagc run`, `why` and `bench` take bundles; give the rules it was built of"};
  }
  const Stopwatch watch;
  CompileOptions compile_options;
  compile_options.params = options.params;
  compile_options.tags = options.tags;
  compile_options.with_tests = options.with_tests;
  compile_options.project = project_of(options.rules);
  compile_options.today = today_of(options.now);
  FunctionRegistry functions = standard_functions();
  Result<Compiled> compiled =
      compile(options.rules, DiskFiles(), standard_rules(), functions, compile_options);
  if (!compiled) return compiled.error();
  return Program{std::move(functions), std::move(compiled).value(), watch.seconds()};
}

Result<TimeZone> zone_of(const Program& program) {
  return TimeZone::find(program.compiled.program.schema.time_zone);
}

Result<std::int64_t> resolve_now(const std::string& text, const TimeZone& zone) {
  if (text.empty()) return clock_micros();
  const auto written = parse_time(text);
  if (!written) {
    return Error{"bad-now", "`" + text + "` is neither a date nor a time", "", 0,
                 "write --now 2026-11-21, 2026-11-21T08:00 or 2026-11-21T08:00+08:00"};
  }
  return instant_of(*written, zone);
}

}  // namespace tagc::cli
