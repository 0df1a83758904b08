// A program ready to run: rules compiled with the standard library, the time they run at.
#pragma once

#include <cstdint>
#include <string>

#include "cli/commands.h"
#include "compiler/driver/compile.h"
#include "runtime/function/function.h"
#include "runtime/types/result.h"
#include "runtime/types/time_zone.h"

namespace tagc::cli {

struct Program {
  FunctionRegistry functions;
  Compiled compiled;
  double seconds = 0;  // that compiling to a plan took
};

// The project's folder is the one tagc runs in when the rules lie beneath it.
Result<Program> open_program(const ProgramOptions& options);

// Of compiled.program.schema.
Result<TimeZone> zone_of(const Program& program);

// `--now` as written, or the machine's clock.
Result<std::int64_t> resolve_now(const std::string& text, const TimeZone& zone);

// Of everything that decides what the rules mean: texts, parameters, version of tagc.
std::string fingerprint_of(const Program& program, const ProgramOptions& options);

}  // namespace tagc::cli
