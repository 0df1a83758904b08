// Units to object files, on several threads.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "compiler/jit/jit.h"
#include "compiler/lower/unit.h"

namespace tagc::jit {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start);

struct Translation {
  const lower::Unit* unit = nullptr;
  std::string name;    // of its function
  std::string object;  // the result
};

// Between two units the clock is looked at, and options.keep_going asked, so that a budget that
// began at `start` is overdrawn by milliseconds only. Errors: as make_jit.
Status translate(std::vector<Translation>& work, const JitOptions& options, Clock::time_point start,
                 JitFigures& figures);

}  // namespace tagc::jit
