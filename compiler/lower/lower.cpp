#include "compiler/lower/lower.h"

#include <llvm/IR/Module.h>

#include "compiler/lower/loops.h"

namespace tagc::lower {

std::string function_name(const Loop& loop) {
  return "stage" + std::to_string(loop.stage) + "_step" + std::to_string(loop.step) + "_loop" +
         std::to_string(loop.number) + "_" + std::string(name_of(loop.kind));
}

std::unique_ptr<llvm::Module> lower(const Plan& plan, const Schedule& schedule, std::size_t first,
                                    std::size_t last, int vector_bits, llvm::LLVMContext& context) {
  auto module = std::make_unique<llvm::Module>("tagc", context);
  for (std::size_t i = first; i < last; ++i) {
    const Loop& loop = schedule.loops[i];
    const LoopRequest request{*module, plan, schedule, loop, function_name(loop), vector_bits};
    switch (loop.kind) {
      case LoopKind::Values: emit_values_loop(request); break;
      case LoopKind::Compares: emit_compares_loop(request); break;
      case LoopKind::Masks: emit_masks_loop(request); break;
    }
  }
  return module;
}

}  // namespace tagc::lower
