// A program ready to run: rules compiled with the standard library, the time they run at.
#pragma once

#include <cstdint>
#include <string>

#include "cli/commands.h"
#include "compiler/driver/compile.h"
#include "runtime/bundle/bundle.h"
#include "runtime/function/function.h"
#include "runtime/types/result.h"
#include "runtime/types/time_zone.h"

namespace tagc::cli {

struct Program {
  FunctionRegistry functions;
  Compiled compiled;
  double seconds = 0;  // that compiling to a plan took
};

// Error: bundle-given, for a bundle. The project's folder is the one tagc runs in when the rules lie beneath it.
Result<Program> open_program(const ProgramOptions& options);

// Whether what stands where rules stand is a bundle, by its name.
bool is_bundle(const std::string& rules);
// A bundle has its params, and all tags that it was built with. Errors: bundle-is-built, where others are
// wanted; as of read_bundle().
Result<Bundle> open_bundle(const ProgramOptions& options);

// Of compiled.program.schema.
Result<TimeZone> zone_of(const Program& program);

// `--now` as written, or the machine's clock.
Result<std::int64_t> resolve_now(const std::string& text, const TimeZone& zone);

}  // namespace tagc::cli
