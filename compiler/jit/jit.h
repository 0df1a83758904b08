// Plans to machine code: the loops of compiler/lower, for this CPU or another.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "runtime/native/native_code.h"
#include "runtime/plan/engine.h"
#include "runtime/plan/plan.h"
#include "runtime/types/result.h"

namespace tagc {

class ObjectCache;

struct JitOptions {
  // LLVM's name of the CPU to compile for ("x86-64", "x86-64-v3", "znver4"); empty: this one.
  std::string cpu;
  // 0: the generated loops as they are, by the quick code generator. 2: through LLVM's optimiser
  // and its best code generator; the answers are the same.
  int opt_level = 0;
  // Give up when compiling takes longer, or is sure to; 0: never.
  double budget_seconds = 0;
  int threads = 1;
  ObjectCache* cache = nullptr;  // of code made before; not owned
  // Asked from any of the threads between two loops; false: give up (Error slug "stopped").
  std::function<bool()> keep_going = {};
};

struct JitFigures {
  std::size_t functions = 0;
  std::size_t cached = 0;  // of these
  std::size_t object_bytes = 0;
  double lower_seconds = 0;    // plan to IR, as all below summed over threads
  double codegen_seconds = 0;  // IR to machine code
  double cache_seconds = 0;    // reading and writing it
  double link_seconds = 0;
};

// Errors: compile-budget, when the budget does not suffice; unknown-cpu; compile-failed.
Result<NativeCode> compile_plan(const Plan& plan, const JitOptions& options,
                                JitFigures* figures = nullptr);

// The code ready to run; options.cpu must be this machine's or less. The engine needs the plan no
// longer once it is made. Errors: of both steps. The interpreter takes over then, with a warning.
Result<std::unique_ptr<Engine>> make_jit(const Plan& plan, const JitOptions& options,
                                         JitFigures* figures = nullptr);

// What would be compiled: LLVM IR, the assembly of the options' CPU.
Result<std::string> emit_llvm(const Plan& plan, const JitOptions& options);
Result<std::string> emit_asm(const Plan& plan, const JitOptions& options);

}  // namespace tagc
