// tagc build
#include <cassert>

#include "cli/exit_codes.h"
#include "cli/messages.h"
#include "cli/program.h"
#include "cli/verbs.h"
#include "compiler/check/check.h"
#include "compiler/jit/jit.h"
#include "compiler/syntax/parse.h"

namespace tagc::cli {
namespace {

std::string trees_of(const Compiled& compiled) {
  std::string text;
  for (const ast::File& file : compiled.files) {
    if (compiled.files.size() > 1) text += "# " + compiled.sources[file.file].path() + "\n";
    text += dump(file);
  }
  return text;
}

Result<std::string> step_of(const Program& program, const BuildCommand& command) {
  const Compiled& compiled = program.compiled;
  JitOptions options;
  options.cpu = command.cpu;
  switch (command.emit) {
    case Emit::Ast: return trees_of(compiled);
    case Emit::Typed: return typed::dump(compiled.program, program.functions);
    case Emit::Ir: return dump(compiled.built->graph, program.functions);
    case Emit::Plan: return dump(*compiled.plan, program.functions);
    case Emit::Llvm: return emit_llvm(*compiled.plan, options);
    case Emit::Asm: return emit_asm(*compiled.plan, options);
  }
  assert(false);
  return std::string();
}

}  // namespace

int run(const BuildCommand& command, Console& console) {
  Messages messages(command.messages, console.err);
  const Result<Program> program = open_program(command.program);
  if (!program) return messages.fail(program.error());
  messages.print(program->compiled.diagnostics.all(), program->compiled.sources);
  if (!program->compiled.ok()) return kFindings;
  const Result<std::string> step = step_of(*program, command);
  if (!step) return messages.fail(step.error());
  console.out.print(*step);
  return kFine;
}

}  // namespace tagc::cli
