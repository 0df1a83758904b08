// tagc build
#include <cassert>
#include <filesystem>
#include <system_error>

#include "cli/cut_lock.h"
#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/machine.h"
#include "cli/messages.h"
#include "cli/program.h"
#include "cli/verbs.h"
#include "compiler/bundle/add_code.h"
#include "compiler/bundle/make_bundle.h"
#include "compiler/check/check.h"
#include "compiler/jit/embed.h"
#include "compiler/jit/jit.h"
#include "compiler/library/c_header.h"
#include "compiler/syntax/parse.h"
#include "runtime/text/numbers.h"

namespace tagc::cli {
namespace {

namespace fs = std::filesystem;

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
  if (command.cpus) options.cpu = command.cpus->front();
  switch (*command.emit) {
    case Emit::Ast: return trees_of(compiled);
    case Emit::Typed: return typed::dump(compiled.program, program.functions);
    case Emit::Ir: return dump(compiled.built->graph, program.functions);
    case Emit::Plan: return dump(*compiled.plan, program.functions);
    case Emit::Llvm: return emit_llvm(*compiled.plan, options);
    case Emit::Asm: return emit_asm(*compiled.plan, options);
    case Emit::Lib: break;
  }
  assert(false);
  return std::string();
}

Result<Bundle> bundle_for(const Program& program, const BuildCommand& command, Messages& messages) {
  const Result<CutLock> lock = CutLock::open(command.program, command.lock);
  if (!lock) return lock.error();
  const CutBook none;
  Bundle bundle = make_bundle(program.compiled, program.functions, command.program.params,
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
  return bundle;
}

void tell(const Bundle& bundle, std::size_t bytes, const std::string& where, Messages& messages) {
  std::string code;
  for (const NativeCode& each : bundle.code) code += (code.empty() ? "" : ", ") + each.cpu;
  messages.say(counted(static_cast<std::int64_t>(bundle.tags.size()), "tag") + ", " +
               grouped(static_cast<std::int64_t>(bytes + 999) / 1000) + " kB, " +
               (code.empty() ? "" : "native code for " + code + ", ") + "written to " + where);
}

std::vector<std::string> levels_of(const BuildCommand& command) {
  if (!command.cpus) return usual_levels();
  if (*command.cpus == std::vector<std::string>{"none"}) return {};
  return *command.cpus;
}

// The bundle whole, or what was there before.
Status write_bundle(const Program& program, const BuildCommand& command, Messages& messages) {
  Result<Bundle> bundle = bundle_for(program, command, messages);
  if (!bundle) return bundle.error();
  JitOptions options;
  options.threads = processors();
  if (Status added = add_code(*bundle, levels_of(command), options); !added) return added;
  const std::string bytes = bundle_bytes(*bundle, program.functions);
  if (Status written = replace_file(command.out, bytes); !written) return written;
  tell(*bundle, bytes.size(), command.out, messages);
  return Done{};
}

// As C programs call it.
std::string library_name(const BuildCommand& command) {
  if (!command.name.empty()) return c_name(command.name);
  const fs::path rules = fs::path(command.program.rules).lexically_normal();
  return c_name((rules.has_filename() ? rules : rules.parent_path()).stem().string());
}

// NAME.o and NAME.h in the folder, each whole.
Status write_library(const Program& program, const BuildCommand& command, Messages& messages) {
  const Result<Bundle> bundle = bundle_for(program, command, messages);
  if (!bundle) return bundle.error();
  const Result<TimeZone> zone = zone_of(program);
  if (!zone) return zone.error();
  const auto evaluator =
      Evaluator::make({bundle->plan, bundle->schema, program.functions, *zone, bundle->cuts});
  if (!evaluator) return evaluator.error();
  const std::string name = library_name(command);
  const Result<std::string> object =
      embed(bundle_bytes(*bundle, program.functions), name + "_bundle");
  if (!object) return object.error();
  std::error_code failed;
  fs::create_directories(command.out, failed);
  if (failed) return Error{"cannot-write", failed.message(), command.out, 0, "give another folder"};
  const fs::path folder(command.out);
  const std::string header = c_header(name, *bundle, **evaluator);
  if (Status written = replace_file((folder / (name + ".o")).string(), *object); !written) {
    return written;
  }
  if (Status written = replace_file((folder / (name + ".h")).string(), header); !written) {
    return written;
  }
  tell(*bundle, object->size(), (folder / name).generic_string() + ".{h,o}", messages);
  return Done{};
}

// What -o is for, if it is given, and where it must be.
std::optional<Error> wrong_place(const BuildCommand& command) {
  const auto usage = [](const char* message) {
    return Error{"usage", message, "", 0, "`tagc build --help` shows the options, with examples"};
  };
  if (command.emit == Emit::Lib && command.out.empty()) {
    return usage("--emit lib writes files: -o says into which folder");
  }
  if (command.emit && *command.emit != Emit::Lib && !command.out.empty()) {
    return usage("-o is for bundles and for --emit lib; other steps are printed");
  }
  if (!command.emit && !command.out.ends_with(".tagb")) {
    return usage("-o: a bundle's name ends in .tagb");
  }
  if (command.emit == Emit::Lib && command.cpus) {
    return usage("--cpu is for bundles, llvm and asm; a linked program takes one user at a time");
  }
  if (command.emit && command.cpus && command.cpus->size() > 1) {
    return usage("--cpu: llvm and asm are printed for one CPU");
  }
  return std::nullopt;
}

}  // namespace

int run(const BuildCommand& command, Console& console) {
  Messages messages(command.messages, console.err);
  if (const auto wrong = wrong_place(command)) return messages.fail(*wrong);
  const Result<Program> program = open_program(command.program);
  if (!program) return messages.fail(program.error());
  messages.print(program->compiled.diagnostics.all(), program->compiled.sources);
  if (!program->compiled.ok()) return kFindings;
  if (!command.out.empty()) {
    const Status written = command.emit ? write_library(*program, command, messages)
                                        : write_bundle(*program, command, messages);
    return written ? kFine : messages.fail(written.error());
  }
  const Result<std::string> step = step_of(*program, command);
  if (!step) return messages.fail(step.error());
  console.out.print(*step);
  return kFine;
}

}  // namespace tagc::cli
