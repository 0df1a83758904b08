// From loops to LLVM IR that needs no optimiser: vectorised, fused, constants in place. The text of
// the module depends on the units and the width of vectors alone.
#pragma once

#include <string>

#include "compiler/lower/llvm_forward.h"
#include "compiler/lower/schedule.h"
#include "compiler/lower/unit.h"

namespace tagc::lower {

std::string function_name(const Loop& loop);  // "stage0_step1_loop2_masks"

// Adds the unit's loop to the module as the function `name`. It calls nothing and refers to nothing
// outside of the frame that it is given: one whose slots and uniforms are the unit's.
void lower(const Unit& unit, const std::string& name, int vector_bits, llvm::Module& module);

}  // namespace tagc::lower
