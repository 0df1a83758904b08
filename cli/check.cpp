// tagc check
#include <algorithm>

#include "cli/data_document.h"
#include "cli/data_report.h"
#include "cli/data_run.h"
#include "cli/exit_codes.h"
#include "cli/verbs.h"
#include "compiler/survey/survey.h"
#include "runtime/output/warnings.h"
#include "runtime/text/numbers.h"

namespace tagc::cli {
namespace {

// "3 tags, 2 tests, 2 checks (1 proven), 1 file"
std::string contents_of(const Compiled& compiled) {
  const typed::Program& program = compiled.program;
  const auto count = [](std::size_t number, const std::string& thing) {
    return counted(static_cast<std::int64_t>(number), thing);
  };
  std::string text = count(program.tags.size(), "tag");
  if (!program.tests.empty()) text += ", " + count(program.tests.size(), "test");
  if (!program.checks.empty()) {
    const auto proven = std::ranges::count_if(program.checks, &typed::Check::proven);
    text +=
        ", " + count(program.checks.size(), "check") + " (" + std::to_string(proven) + " proven)";
  }
  return text + ", " + count(compiled.files.size(), "file");
}

// Rules alone: the machine's clock is of no interest.
int check_rules(const CheckCommand& command, Messages& messages) {
  const Result<Program> program = open_program(command.program);
  if (!program) return messages.fail(program.error());
  const Compiled& compiled = program->compiled;
  if (messages.for_people()) {
    messages.print(compiled.diagnostics.all(), compiled.sources);
  } else {
    messages.document(compiled.diagnostics.all(), compiled.sources);
  }
  if (!compiled.ok()) return kFindings;
  messages.say(contents_of(compiled) + ": no errors");
  return kFine;
}

// For programs: one document of what rules and data have to say.
std::string document(const std::vector<Diagnostic>& diagnostics, const Setting& setting,
                     const DataReport& report, const Messages& messages) {
  const std::string rules =
      render(diagnostics, setting.program.compiled.sources, messages.render_options());
  switch (messages.render_options().format) {
    case MessageFormat::Json: return with_data_json(rules, report, setting.zone);
    case MessageFormat::Sarif: return with_findings_sarif(rules, findings_of(report));
    case MessageFormat::Github: return rules + findings_github(findings_of(report));
    case MessageFormat::Text: break;
  }
  return report_text(report, setting.zone);
}

int check_data(const CheckCommand& command, Console& console, Messages& messages) {
  const Interrupt& interrupt = Interrupt::install();
  Progress progress(console.err);
  Result<Program> program = open_program(command.program);
  if (!program) return messages.fail(program.error());
  const bool ok = program->compiled.ok();
  if (!ok || messages.for_people()) {
    messages.print(program->compiled.diagnostics.all(), program->compiled.sources);
  }
  if (!ok) return kFindings;
  const Result<Setting> setting = place(std::move(program).value(), command.program, messages);
  if (!setting) return messages.fail(setting.error());
  const Compiled& compiled = setting->program.compiled;
  const Result<Loaded> loaded =
      load_data(*setting, compiled.plan->data, command.data, interrupt, progress);
  if (!loaded) return messages.fail(loaded.error());
  DiagnosticSink surveyed;
  survey(compiled.program, compiled.sources, compiled.plan->data, loaded->dataset, setting->zone,
         surveyed);
  std::vector<Diagnostic> all = compiled.diagnostics.all();
  all.insert(all.end(), surveyed.all().begin(), surveyed.all().end());
  console.out.print(document(all, *setting, loaded->report, messages));
  if (messages.for_people()) messages.print(surveyed.all(), compiled.sources);
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
