// The part that the verbs with data share: rules, messages, time, data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/interrupt.h"
#include "cli/messages.h"
#include "cli/program.h"
#include "cli/progress.h"
#include "runtime/bundle/bundle.h"
#include "runtime/load/load.h"

namespace tagc::cli {

// A program in its zone, at its time.
struct Setting {
  Program program;  // of a bundle without anything compiled
  Bundle bundle;    // what runs: as it was read, or of the program, then without an explanation
  bool is_bundled = false;
  TimeZone zone = TimeZone::utc();
  std::int64_t now = 0;
};

// Settles the zone and the time of a program without errors. Where the time is the machine's clock,
// a note says so.
Result<Setting> place(Program program, const ProgramOptions& options, Messages& messages);

// Compiles, prints what the compiler has to say, and places it; a bundle is read. Nothing where it ends
// here, with `exit_code`.
std::optional<Setting> settle(const ProgramOptions& options, Messages& messages, int& exit_code);

// But for the time; they look at both others while they are used.
LoadOptions load_options(const DataOptions& options, const Interrupt& interrupt,
                         Progress& progress);

Result<Loaded> load_data(const Setting& setting, const DataRequest& request,
                         const DataOptions& options, const Interrupt& interrupt,
                         Progress& progress);

}  // namespace tagc::cli
