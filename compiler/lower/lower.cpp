#include "compiler/lower/lower.h"

#include "compiler/lower/loops.h"

namespace tagc::lower {

std::string function_name(const Loop& loop) {
  return "stage" + std::to_string(loop.stage) + "_step" + std::to_string(loop.step) + "_loop" +
         std::to_string(loop.number) + "_" + std::string(name_of(loop.kind));
}

void lower(const Unit& unit, const std::string& name, int vector_bits, llvm::Module& module) {
  const LoopRequest request{module, unit.plan, unit.schedule, unit.loop(), name, vector_bits};
  switch (unit.loop().kind) {
    case LoopKind::Values: emit_values_loop(request); break;
    case LoopKind::Compares: emit_compares_loop(request); break;
    case LoopKind::Ranks: emit_ranks_loop(request); break;
    case LoopKind::Masks: emit_masks_loop(request); break;
  }
}

}  // namespace tagc::lower
