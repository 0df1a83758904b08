// tagc build
#include <cassert>

#include "cli/cut_lock.h"
#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/messages.h"
#include "cli/program.h"
#include "cli/verbs.h"
#include "compiler/bundle/make_bundle.h"
#include "compiler/check/check.h"
#include "compiler/jit/jit.h"
#include "compiler/syntax/parse.h"
#include "runtime/text/numbers.h"

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
  switch (*command.emit) {
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

// The bundle whole, or what was there before.
Status write_bundle(const Program& program, const BuildCommand& command, Messages& messages) {
  Setting setting;
  const Result<CutLock> lock = CutLock::open(setting, command.program, command.lock);
  if (!lock) return lock.error();
  const CutBook none;
  const Bundle bundle =
      make_bundle(program.compiled, program.functions, fingerprint_of(program, command.program),
                  lock->compare_with() == nullptr ? none : *lock->compare_with());
  std::size_t open_cuts = 0;
  for (const PopulationCut& cut : bundle.plan.cuts) {
    open_cuts += find_cuts(bundle.cuts, cut.meaning) == nullptr;
  }
  if (open_cuts > 0) {
    messages.warn("not-locked", counted(static_cast<std::int64_t>(open_cuts), "call") +
                                    " of the whole population: without cuts in " + lock->path() +
                                    " a user alone is not ranked by them; tagc run --relock "
                                    "finds them");
  }
  const std::string bytes = bundle_bytes(bundle, program.functions);
  if (Status written = replace_file(command.out, bytes); !written) return written;
  messages.say(counted(static_cast<std::int64_t>(bundle.tags.size()), "tag") + ", " +
               grouped(static_cast<std::int64_t>(bytes.size() + 999) / 1000) + " kB, written to " +
               command.out);
  return Done{};
}

}  // namespace

int run(const BuildCommand& command, Console& console) {
  Messages messages(command.messages, console.err);
  const Result<Program> program = open_program(command.program);
  if (!program) return messages.fail(program.error());
  messages.print(program->compiled.diagnostics.all(), program->compiled.sources);
  if (!program->compiled.ok()) return kFindings;
  if (!command.out.empty()) {
    const Status written = write_bundle(*program, command, messages);
    return written ? kFine : messages.fail(written.error());
  }
  const Result<std::string> step = step_of(*program, command);
  if (!step) return messages.fail(step.error());
  console.out.print(*step);
  return kFine;
}

}  // namespace tagc::cli
