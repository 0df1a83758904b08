// tagc pack
#include "runtime/pack/pack.h"
#include "runtime/output/warnings.h"

#include "cli/data_run.h"
#include "cli/exit_codes.h"
#include "cli/rules.h"
#include "cli/stopwatch.h"
#include "cli/verbs.h"
#include "runtime/text/numbers.h"
#include "tagc_version.h"

namespace tagc::cli {
namespace {

std::string size_text(std::int64_t bytes) {
  constexpr std::int64_t kKilobyte = 1000, kMegabyte = 1000 * kKilobyte;
  return bytes < kMegabyte ? grouped((bytes + kKilobyte - 1) / kKilobyte) + " kB"
                           : grouped((bytes + kMegabyte - 1) / kMegabyte) + " MB";
}

Result<Packed> pack_of(const PackCommand& command, const Program& program, Interrupt& interrupt,
                       Progress& progress) {
  const Result<TimeZone> zone = zone_of(program);
  if (!zone) return zone.error();
  PackOptions options;
  options.load = load_options(command.data, interrupt, progress);
  options.version = kVersion;
  Disk disk;
  return pack(disk, command.out, program.compiled.program.schema, *zone, options);
}

}  // namespace

int run(const PackCommand& command, Console& console) {
  const Stopwatch watch;
  Interrupt& interrupt = Interrupt::install();
  Messages messages(command.messages, console.err);
  const auto opened = open_rules(command.program, messages);
  if (const int* exit_code = std::get_if<int>(&opened)) return *exit_code;
  Progress progress(console.err);
  const Result<Packed> packed = pack_of(command, std::get<Program>(opened), interrupt, progress);
  progress.clear();
  if (!packed) return messages.fail(packed.error());
  for (const std::string& finding : findings_of(packed->report)) messages.warn("data", finding);
  messages.say(counted(std::ssize(packed->report.tables), "table") + " of " +
               counted(packed->users, "user") + ", " + size_text(packed->bytes) + ", " +
               seconds_text(watch.seconds()) + ", packed in " + command.out);
  return kFine;
}

}  // namespace tagc::cli
