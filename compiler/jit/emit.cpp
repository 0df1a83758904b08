#include <llvm/IR/LLVMContext.h>
#include <llvm/IR/Module.h>
#include <llvm/Support/raw_ostream.h>

#include "compiler/jit/codegen.h"
#include "compiler/jit/jit.h"
#include "compiler/jit/target.h"
#include "compiler/lower/lower.h"

namespace tagc {
namespace {

// The whole plan as one module, where make_jit makes one of each loop.
std::unique_ptr<llvm::Module> one_module(const Plan& plan, const JitOptions& options,
                                         const jit::Target& target, llvm::LLVMContext& context) {
  auto module = std::make_unique<llvm::Module>("tagc", context);
  const lower::Schedule schedule = lower::make_schedule(plan, target.vector_bits);
  for (const lower::Loop& loop : schedule.loops) {
    const lower::Unit unit = lower::make_unit(plan, schedule, loop);
    lower::lower(unit, lower::function_name(loop), target.vector_bits, *module);
  }
  jit::prepare(*module, target, options.opt_level);
  return module;
}

}  // namespace

Result<std::string> emit_llvm(const Plan& plan, const JitOptions& options) {
  Result<jit::Target> target = jit::make_target(options);
  if (!target) return target.error();
  llvm::LLVMContext context;
  std::string text;
  llvm::raw_string_ostream stream(text);
  one_module(plan, options, *target, context)->print(stream, nullptr);
  return stream.str();
}

Result<std::string> emit_asm(const Plan& plan, const JitOptions& options) {
  Result<jit::Target> target = jit::make_target(options);
  if (!target) return target.error();
  llvm::LLVMContext context;
  return jit::generate(*one_module(plan, options, *target, context), *target,
                       jit::CodeForm::Assembly);
}

}  // namespace tagc
