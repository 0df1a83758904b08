#include "cli/rules.h"

#include "cli/exit_codes.h"

namespace tagc::cli {

std::variant<Program, int> open_rules(const ProgramOptions& options, Messages& messages) {
  Result<Program> program = open_program(options);
  if (!program) return messages.fail(program.error());
  const Compiled& compiled = program->compiled;
  messages.print(compiled.diagnostics.all(), compiled.sources);
  if (!compiled.ok()) return kFindings;
  return std::move(program).value();
}

}  // namespace tagc::cli
