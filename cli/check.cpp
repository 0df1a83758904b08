// tagc check
#include <nlohmann/json.hpp>

#include "cli/data_report.h"
#include "cli/data_run.h"
#include "cli/exit_codes.h"
#include "cli/text.h"
#include "cli/verbs.h"

namespace tagc::cli {
namespace {

// Rules alone: the machine's clock is of no interest.
int check_rules(const CheckCommand& command, Messages& messages) {
  const Result<Program> program = open_program(command.program);
  if (!program) return messages.fail(program.error());
  const Compiled& compiled = program->compiled;
  messages.print(compiled.diagnostics.all(), compiled.sources);
  if (!compiled.ok()) return kFindings;
  messages.say(counted(static_cast<std::int64_t>(compiled.program.tags.size()), "tag") + ", " +
               counted(static_cast<std::int64_t>(compiled.files.size()), "file") + ": no errors");
  return kFine;
}

int check_data(const CheckCommand& command, Console& console, Messages& messages) {
  const Interrupt& interrupt = Interrupt::install();
  Progress progress(console.err);
  int exit_code = kFine;
  const std::optional<Setting> setting = settle(command.program, messages, exit_code);
  if (!setting) return exit_code;
  const Result<Loaded> loaded =
      load_data(*setting, setting->program.compiled.plan->data, command.data, interrupt, progress);
  if (!loaded) return messages.fail(loaded.error());
  if (!messages.for_people()) {
    console.out.print(report_json(loaded->report, setting->zone));
  } else {
    console.out.print(report_text(loaded->report, setting->zone));
  }
  const std::vector<std::string> findings = findings_of(loaded->report);
  for (const std::string& finding : findings) messages.warn("data", finding);
  return findings.empty() ? kFine : kFindings;
}

}  // namespace

int run(const CheckCommand& command, Console& console) {
  Messages messages(command.messages, console.out);
  return command.with_data ? check_data(command, console, messages)
                           : check_rules(command, messages);
}

}  // namespace tagc::cli
